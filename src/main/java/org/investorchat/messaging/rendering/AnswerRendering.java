package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Reply;
import org.investorchat.messaging.MessagingTexts;
import org.investorchat.messaging.Outgoing;
import org.investorchat.messaging.Outgoing.Answered;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Rendering;
import org.investorchat.messaging.TextForm;
import org.springframework.stereotype.Component;

/**
 * Puts what is said into texts with all that a reader must know of it: what it cites, with links,
 * what is a translation, where the languages differ, the notices, the way to a person and, in the
 * last line, that it was made by AI. What an operator wrote says by itself that a person did.
 *
 * <p>Two questions to ask next stand after an answer, three where none could be given. More would
 * be longer on a telephone than what was asked for; none would leave people who were not answered
 * with nothing to go on.
 */
@Component
final class AnswerRendering implements Rendering {

  private static final int FURTHER_QUESTIONS = 2;
  private static final int OTHER_QUESTIONS = 3;

  private final CitationMarks marks;
  private final SourceList sources;
  private final Shortening shortening;
  private final MessagingTexts texts;

  AnswerRendering(
      CitationMarks marks, SourceList sources, Shortening shortening, MessagingTexts texts) {
    this.marks = marks;
    this.sources = sources;
    this.shortening = shortening;
    this.texts = texts;
  }

  @Override
  public List<String> parts(Outgoing outgoing, TextForm form) {
    var phrases = new Phrases(form.markup());
    var wording =
        switch (outgoing) {
          case Answered it -> wording(it.answer(), phrases);
          case Said it -> wording(it, phrases);
        };
    return new TextSplitter(form).split(wording);
  }

  private Wording wording(Answer answer, Phrases phrases) {
    var reply = answer.reply();
    List<Piece> body = new ArrayList<>(marks.pieces(reply, phrases));
    body.addAll(sources.pieces(reply, phrases));
    body.addAll(Piece.words(questions(answer)));
    List<Piece> closing = new ArrayList<>(phrases.words("\n\n" + remarks(reply)));
    var label = phrases.line(texts.text(reply.language(), "label.ai"));
    closing.add(label);
    return new Wording(body, closing, shortening.endings(reply, closing, label, phrases));
  }

  private String questions(Answer answer) {
    var reply = answer.reply();
    var questions = reply.suggestions();
    if (questions.isEmpty()) {
      return "";
    }
    int most = answer.isToThePoint() ? FURTHER_QUESTIONS : OTHER_QUESTIONS;
    return questions.stream()
        .limit(most)
        .map(it -> "\n" + texts.text(reply.language(), "question", it))
        .reduce("\n\n" + texts.text(reply.language(), "questions"), String::concat);
  }

  /** Returns lines with what a reader must know; may be empty. */
  private String remarks(Reply reply) {
    return Stream.concat(reply.notices().stream(), person(reply))
        .map(it -> it + "\n")
        .collect(Collectors.joining());
  }

  /** An answer that names the hotline already says how to reach a person. */
  private Stream<String> person(Reply reply) {
    var offer = reply.handoff();
    var language = reply.language();
    if (offer.offered() && offer.reason() != null) {
      return Stream.of(texts.text(language, "person.because", offer.hotline(), offer.reason()));
    }
    return reply.text().contains(offer.hotline())
        ? Stream.of()
        : Stream.of(texts.text(language, "person", offer.hotline()));
  }

  private Wording wording(Said said, Phrases phrases) {
    return new Wording(
        phrases.words(String.join("\n\n", said.paragraphs())),
        List.of(),
        shortening.endings(said.language(), phrases));
  }
}
