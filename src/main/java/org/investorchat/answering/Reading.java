package org.investorchat.answering;

import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Place;
import org.jspecify.annotations.Nullable;

/**
 * What can be read off a question before anything is searched.
 *
 * @param topic the question without the words that only ask who is responsible
 * @param aspects the parts of it that may have answers of their own; empty when it has but one
 * @param smallTalkId which small talk it is, null for a question
 * @param asksResponsible whether it asks who is responsible
 * @param asksSeveral whether it asks for several measures or a comparison
 * @param asserts whether it asserts something and asks for confirmation
 * @param asksWhole whether it says nothing but that it asks what a measure says
 * @param details the kinds of detail it asks for
 * @param elsewhere places outside Beijing that it is about and no policy speaks of
 * @param within places in Beijing that it names
 */
record Reading(
    String topic,
    List<String> aspects,
    @Nullable String smallTalkId,
    boolean asksResponsible,
    boolean asksSeveral,
    boolean asserts,
    boolean asksWhole,
    List<Detail> details,
    List<Place> elsewhere,
    List<Place> within) {

  Reading {
    aspects = List.copyOf(aspects);
    details = List.copyOf(details);
    elsewhere = List.copyOf(elsewhere);
    within = List.copyOf(within);
  }

  Optional<String> smallTalk() {
    return Optional.ofNullable(smallTalkId);
  }
}
