package org.investorchat.answering;

import java.util.List;
import org.investorchat.answering.PlaceMentions.Mention;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.Place.Within;
import org.springframework.stereotype.Component;

/** Reads off a question what rules can tell: intents, details asked for, places. */
@Component
final class QuestionReader {

  private static final int SHORTEST_TOPIC = 2;

  private final Patterns responsible;
  private final Patterns several;
  private final Patterns premise;
  private final Patterns origin;
  private final Patterns wholeMeasure;
  private final Patterns itself;
  private final Aspects aspects;
  private final List<Detail> details;
  private final SmallTalk smallTalk;
  private final PlaceMentions places;

  QuestionReader(Corpus corpus, SmallTalk smallTalk) {
    var lexicon = QuestionLexicon.load();
    this.responsible = new Patterns(lexicon.responsible());
    this.several = new Patterns(lexicon.several());
    this.premise = new Patterns(lexicon.premise());
    this.origin = new Patterns(lexicon.origin());
    this.wholeMeasure = new Patterns(lexicon.wholeMeasure());
    this.itself = new Patterns(lexicon.itself());
    this.aspects = new Aspects(lexicon.joints());
    this.details = lexicon.details().stream().map(Detail::of).toList();
    this.smallTalk = smallTalk;
    this.places = new PlaceMentions(corpus.gazetteer().places(), lexicon.notPlaces());
  }

  /** Reads {@code question}, whose Chinese is Simplified. */
  Reading read(Question question) {
    String text = question.text();
    String asking = itself.remove(Aspects.asking(text));
    String topic = topic(text);
    var mentions = places.in(text);
    return new Reading(
        topic,
        aspects.of(several.find(text) ? topic : Aspects.asking(topic)),
        smallTalk.in(text).orElse(null),
        responsible.find(text),
        several.find(text),
        premise.find(text),
        letters(wholeMeasure.remove(text)) == 0,
        details.stream().filter(it -> it.asks().find(asking)).toList(),
        elsewhere(text, mentions),
        within(mentions));
  }

  /** Who is responsible stands with each measure, so only the subject is searched. */
  private String topic(String text) {
    String topic = responsible.remove(text).strip();
    return letters(topic) < SHORTEST_TOPIC ? text : topic;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  /** Places outside Beijing, unless the question is about Beijing or only comes from there. */
  private List<Place> elsewhere(String text, List<Mention> mentions) {
    return mentions.stream()
        .filter(it -> it.place().within() == Within.ELSEWHERE && !it.place().inDocument())
        .filter(it -> !origin.endsOf(text.substring(0, it.start()).stripTrailing()))
        .map(Mention::place)
        .distinct()
        .toList();
  }

  private static List<Place> within(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::place)
        .filter(it -> it.within() == Within.BEIJING)
        .distinct()
        .toList();
  }
}
