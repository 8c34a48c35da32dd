package org.investorchat.conversation;

import java.util.List;
import org.investorchat.answering.PlaceMentions;
import org.investorchat.answering.PlaceMentions.Mention;
import org.investorchat.answering.Question;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** Asks an earlier question for another place. */
@Component
final class PlaceChange {

  private final CueReader cues;
  private final PlaceMentions places;

  PlaceChange(Corpus corpus, CueReader cues) {
    this.cues = cues;
    var nothing = new BilingualWords(List.of(), List.of());
    this.places = new PlaceMentions(corpus.gazetteer().places(), nothing);
  }

  /** Returns whether {@code topic} names a place and nothing else. */
  boolean isAll(String topic) {
    var mentions = places.in(topic);
    return !mentions.isEmpty() && cues.isBare(without(topic, mentions));
  }

  private static String without(String text, List<Mention> mentions) {
    var left = new StringBuilder(text);
    for (var mention : mentions.reversed()) {
      left.replace(mention.start(), mention.end(), " ");
    }
    return left.toString();
  }

  /**
   * Returns {@code earlier} with the place that {@code topic} names in the place of its own; joined
   * with {@code question} where it names none.
   */
  String change(String earlier, String topic, Question question) {
    var before = places.in(ChineseScript.toSimplified(earlier));
    if (before.isEmpty()) {
      return Joint.join(earlier, question.text(), question.language());
    }
    var named = places.in(topic).getFirst();
    var old = before.getFirst();
    return earlier.substring(0, old.start())
        + topic.substring(named.start(), named.end())
        + earlier.substring(old.end());
  }
}
