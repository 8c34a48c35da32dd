package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.desk.CardContent;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A card that somebody proposes. */
record CardRequest(
    @Schema(
            description = "The clauses it rests on, such as 7.4, the main one first.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<String> clauses,
    @Schema(
            description =
                "Ways of asking; the first of each language may be suggested to visitors.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable QuestionsRequest questions,
    @Schema(
            description = "Sentences that each end with the clauses they rest on.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable AnswerRequest answer,
    @Schema(
            description = "The ticket it comes from.",
            types = {"string", "null"})
        @Nullable String ticketId,
    @Schema(
            description = "The gap it is to fill.",
            types = {"string", "null"})
        @Nullable String gapId) {

  /** More than any card of the files has. */
  private static final int MOST_CLAUSES = 12;

  private static final int MOST_QUESTIONS = 60;
  private static final int MOST_QUESTION_CHARACTERS = 500;
  private static final int MOST_ANSWER_CHARACTERS = 2000;
  private static final int MOST_ID_CHARACTERS = 64;

  /** Ways of asking as a caller sends them. */
  @Schema(name = "CardQuestionsRequest")
  record QuestionsRequest(@Nullable List<String> en, @Nullable List<String> zh) {

    private BilingualWords checked() {
      return new BilingualWords(questions("questions.en", en), questions("questions.zh", zh));
    }

    /** An empty line in a field of text is no question. */
    private static List<String> questions(String field, @Nullable List<String> given) {
      var asked = given == null ? List.<String>of() : given;
      if (asked.size() > MOST_QUESTIONS) {
        throw InvalidRequest.tooLong(field, MOST_QUESTIONS);
      }
      return asked.stream()
          .map(it -> bounded(field, it, MOST_QUESTION_CHARACTERS).strip())
          .filter(it -> !it.isEmpty())
          .toList();
    }
  }

  /** An answer as a caller sends it. */
  @Schema(name = "CardAnswerRequest")
  record AnswerRequest(@Nullable String en, @Nullable String zh) {

    private Bilingual checked() {
      return new Bilingual(answer("answer.en", en), answer("answer.zh", zh));
    }

    private static String answer(String field, @Nullable String text) {
      String given = bounded(field, text, MOST_ANSWER_CHARACTERS).strip();
      if (given.isEmpty()) {
        throw InvalidRequest.blank(field);
      }
      return given;
    }
  }

  /** Returns what the card says. */
  CardContent content() {
    return content(clauses, questions, answer);
  }

  /** Returns what a card says whose parts were sent. */
  static CardContent content(
      @Nullable List<String> clauses,
      @Nullable QuestionsRequest questions,
      @Nullable AnswerRequest answer) {
    if (questions == null) {
      throw InvalidRequest.missing("questions");
    }
    if (answer == null) {
      throw InvalidRequest.missing("answer");
    }
    return new CardContent(labels(clauses), questions.checked(), answer.checked());
  }

  private static List<String> labels(@Nullable List<String> clauses) {
    if (clauses == null || clauses.isEmpty()) {
      throw InvalidRequest.missing("clauses");
    }
    if (clauses.size() > MOST_CLAUSES) {
      throw InvalidRequest.tooLong("clauses", MOST_CLAUSES);
    }
    return clauses.stream()
        .map(it -> bounded("clauses", it, MOST_ID_CHARACTERS).strip())
        .distinct()
        .toList();
  }

  /** Returns the ticket it comes from; null for none. */
  @Nullable String ticket() {
    return id("ticketId", ticketId);
  }

  /** Returns the gap it is to fill; null for none. */
  @Nullable String gap() {
    return id("gapId", gapId);
  }

  private static @Nullable String id(String field, @Nullable String text) {
    return text == null || text.isBlank() ? null : bounded(field, text, MOST_ID_CHARACTERS).strip();
  }

  private static String bounded(String field, @Nullable String text, int most) {
    String given = text == null ? "" : text;
    if (given.codePointCount(0, given.length()) > most) {
      throw InvalidRequest.tooLong(field, most);
    }
    return given;
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "CardRequest[clauses=" + clauses + "]";
  }
}
