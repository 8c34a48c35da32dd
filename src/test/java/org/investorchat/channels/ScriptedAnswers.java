package org.investorchat.channels;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Composer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Quote;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.Responsibility;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.InvalidUtterance.Reason;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/** Answers every question with clause 7.4, refuses what cannot be taken, and fails when told to. */
public final class ScriptedAnswers {

  /** A question that holds it makes the dialogue fail, with the question in the message. */
  public static final String FAIL = "please fail";

  /** A question that holds it gets an answer full of markup. */
  public static final String MARKUP = "markup";

  /** A question that holds it gets no answer until whoever answers is interrupted. */
  public static final String HOLD = "please hold";

  /** A question that holds it gets its answer once a test lets it go. */
  public static final String WAIT = "please wait";

  private static final int MOST_CHARACTERS = 500;

  private final Corpus corpus;
  private final Semaphore holding = new Semaphore(0);
  private final Semaphore letGo = new Semaphore(0);
  private final Semaphore interrupted = new Semaphore(0);

  public ScriptedAnswers(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Throws when {@code utterance} cannot be taken as a question. */
  public void requireTakable(Utterance utterance) {
    String text = utterance.text();
    if (text.isBlank()) {
      throw new InvalidUtterance(Reason.BLANK, MOST_CHARACTERS);
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new InvalidUtterance(Reason.TOO_LONG, MOST_CHARACTERS);
    }
  }

  /** Returns the answer to {@code utterance}. */
  public Answer answer(Utterance utterance) {
    String text = utterance.text();
    if (text.contains(FAIL)) {
      throw new IllegalStateException(text, new IllegalArgumentException(text));
    }
    if (text.contains(HOLD)) {
      hold(new Semaphore(0));
    }
    if (text.contains(WAIT)) {
      hold(letGo);
    }
    return new Answer.Answered(reply(utterance.language().orElseGet(() -> language(text)), text));
  }

  private void hold(Semaphore released) {
    holding.release();
    try {
      released.acquire();
    } catch (InterruptedException e) {
      interrupted.release();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Waits until a question is held up. */
  public void awaitHold() throws InterruptedException {
    holding.acquire();
  }

  /** Lets one question that waits be answered. */
  public void letGo() {
    letGo.release();
  }

  /** Waits until a question that was held up is given up. */
  public void awaitInterruption() throws InterruptedException {
    interrupted.acquire();
  }

  private static ReplyLanguage language(String text) {
    if (text.codePoints().noneMatch(Character::isIdeographic)) {
      return ReplyLanguage.ENGLISH;
    }
    return ChineseScript.isTraditional(text)
        ? ReplyLanguage.TRADITIONAL_CHINESE
        : ReplyLanguage.SIMPLIFIED_CHINESE;
  }

  private Reply reply(ReplyLanguage language, String question) {
    boolean english = language == ReplyLanguage.ENGLISH;
    var clause = corpus.clause(ClauseId.of(corpus.defaultPolicy().id(), "7.4"));
    String text =
        english
            ? "The pilot quota rises from $5 million to $10 million for enterprises registered in"
                + " the park that meet the required conditions. [1]"
            : "在园区内注册且符合规定条件的企业，试点额度由500万美元提高至1000万美元。[1]";
    return new Reply(
        language,
        question.contains(MARKUP) ? "<img src=x onerror=alert(1)>" + text : language.script(text),
        List.of(citation(clause, language)),
        List.of(safe(language)),
        0.93,
        Composer.CURATED,
        List.of(english ? "Who is responsible for it?" : language.script("由哪个部门负责？")),
        new HandoffOffer(false, corpus.defaultPolicy().header().hotline(), null),
        List.of(
            english
                ? "AI-composed; the official text prevails."
                : language.script("内容由人工智能生成，以正式文本为准。")));
  }

  private Citation citation(Clause clause, ReplyLanguage language) {
    var other =
        language == ReplyLanguage.ENGLISH
            ? ReplyLanguage.SIMPLIFIED_CHINESE
            : ReplyLanguage.ENGLISH;
    return new Citation(
        1,
        clause.id(),
        language.script(corpus.measureOf(clause.id()).title().in(language.language())),
        quote(clause, language),
        quote(clause, other),
        clause.commitment(),
        clause.conditions().stream()
            .map(it -> language.script(it.in(language.language())))
            .toList(),
        null);
  }

  private static Quote quote(Clause clause, ReplyLanguage language) {
    Language its = language.language();
    return new Quote(language.script(clause.text().in(its)), language, clause.provenance().in(its));
  }

  private Responsibility safe(ReplyLanguage language) {
    var body = corpus.gazetteer().body("safe-beijing").orElseThrow();
    return new Responsibility(
        body.id(), language.script(body.name().in(language.language())), List.of(7));
  }
}
