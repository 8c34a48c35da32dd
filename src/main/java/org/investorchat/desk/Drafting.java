package org.investorchat.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.BilingualAnswer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Consultation;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Utterance;
import org.investorchat.desk.draft.DraftWriter;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;

/** Drafts answers in both languages, from one verdict, so that they run side by side. */
@Component
final class Drafting {

  private final Dialogue dialogue;
  private final LiveCorpus corpus;
  private final DraftWriter writer;

  Drafting(Dialogue dialogue, LiveCorpus corpus) {
    this.dialogue = dialogue;
    this.corpus = corpus;
    writer = new DraftWriter(corpus.current());
  }

  /**
   * Returns the draft that answers {@code question} on its own.
   *
   * @param question as it came; it is cleaned and personal data in it masked
   * @param asked the caller's language
   * @throws InvalidUtterance when the question is blank or too long
   */
  public Drafted draft(String question, ReplyLanguage asked) {
    return drafted(dialogue.consult(new Utterance(question, asked)));
  }

  private Drafted drafted(Consultation consultation) {
    var composed = consultation.answer();
    var answer = composed.en().answer();
    var remarks = CallerRemarks.of(composed);
    return new Drafted(
        consultation.question().text(),
        new DraftTexts(
            text(composed, remarks, Language.ENGLISH), text(composed, remarks, Language.CHINESE)),
        answer.outcome(),
        answer.reply().confidence(),
        remarks.opening(),
        remarks.closing(),
        remarks.clarification(),
        composed.nearest().map(Drafting::question).orElse(null),
        corpus.version());
  }

  /** What the document does not state stands in lines of its own, and is sent like the rest. */
  private String text(BilingualAnswer composed, CallerRemarks remarks, Language language) {
    var sentences = Stream.of(writer.write(composed.in(language).passages(), language));
    return Stream.of(
            remarks.opening().stream().map(it -> it.in(language)),
            sentences,
            remarks.closing().stream().map(it -> it.in(language)))
        .flatMap(it -> it)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Bilingual question(Card card) {
    var questions = card.questions();
    return new Bilingual(questions.en().getFirst(), questions.zh().getFirst());
  }
}
