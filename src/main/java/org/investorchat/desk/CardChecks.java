package org.investorchat.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.CardAnswer;
import org.investorchat.answering.Draft;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.conversation.QuestionCheck;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Letters;
import org.investorchat.knowledge.LiveCorpus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds cards of the desk to what the build holds those of the files to: clauses that exist and are
 * all cited, an answer that each language's clauses carry, ways of asking that are nobody else's.
 */
@Component
final class CardChecks {

  private static final Pattern LABEL = Pattern.compile("\\d{1,3}\\.\\d{1,3}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final LiveCorpus corpus;
  private final GroundingVerifier verifier;
  private final QuestionCheck questions;
  private final FindingTexts findings;
  private final DeskTexts texts;
  private final CardSettings settings;

  private final Supplier<KnownQuestions> known;

  CardChecks(
      LiveCorpus corpus,
      GroundingVerifier verifier,
      QuestionCheck questions,
      FindingTexts findings,
      DeskTexts texts,
      CardSettings settings) {
    this.corpus = corpus;
    this.verifier = verifier;
    this.questions = questions;
    this.findings = findings;
    this.texts = texts;
    this.settings = settings;
    this.known = corpus.derive(KnownQuestions::new);
  }

  /**
   * Returns all that is wrong with {@code content} as the card {@code id}; empty when it is fit.
   */
  List<CardFinding> of(String id, CardContent content) {
    List<CardFinding> found = new ArrayList<>(clauses(content));
    boolean whole = found.isEmpty();
    for (var language : Language.values()) {
      found.addAll(questions(id, content, language));
    }
    found.addAll(repeated(content));
    if (whole) {
      var card = content.card(id, policy());
      for (var language : Language.values()) {
        found.addAll(answer(card, language));
      }
      fileOf(card).ifPresent(found::add);
    }
    return found;
  }

  /** Returns whether the card can be answered with: whether it says nothing its clauses do not. */
  boolean isFit(String id, CardContent content) {
    return of(id, content).stream().noneMatch(CardFinding::unfit);
  }

  private String policy() {
    return corpus.current().defaultPolicy().id();
  }

  private List<CardFinding> clauses(CardContent content) {
    if (content.clauses().isEmpty()) {
      return List.of(unfit("no-clause", ""));
    }
    return content.clauses().stream()
        .filter(it -> !exists(it))
        .map(it -> unfit("unknown-clause", it))
        .toList();
  }

  private boolean exists(String label) {
    return LABEL.matcher(label).matches()
        && corpus.current().find(ClauseId.of(policy(), label)).isPresent();
  }

  private List<CardFinding> questions(String id, CardContent content, Language language) {
    var asked = content.questions().in(language);
    List<CardFinding> found = new ArrayList<>();
    if (asked.size() < settings.leastQuestions()) {
      found.add(
          finding(
              "too-few-questions",
              language,
              Integer.toString(asked.size()),
              settings.leastQuestions()));
    }
    for (String question : asked) {
      questions
          .faultOf(question)
          .map(it -> finding("question-" + id(it), language, question))
          .ifPresent(found::add);
      known
          .get()
          .cardOf(question)
          .filter(it -> !it.equals(id))
          .map(it -> finding("question-taken", language, question, it))
          .ifPresent(found::add);
    }
    if (!asked.isEmpty() && !isIn(language, asked.getFirst())) {
      found.add(finding("question-language", language, asked.getFirst()));
    }
    return found;
  }

  /** The first way of asking is suggested to visitors, so it must be in their language. */
  private static boolean isIn(Language language, String question) {
    return switch (language) {
      case ENGLISH -> !HAN.matcher(question).find();
      case CHINESE ->
          HAN.matcher(question).find() && ChineseScript.toSimplified(question).equals(question);
    };
  }

  private static String id(QuestionCheck.Fault fault) {
    return switch (fault) {
      case BLANK -> "blank";
      case TOO_LONG -> "too-long";
      case PERSONAL_DATA -> "personal-data";
    };
  }

  private List<CardFinding> repeated(CardContent content) {
    Map<String, Integer> times = new LinkedHashMap<>();
    Stream.of(content.questions().en(), content.questions().zh())
        .flatMap(it -> it.stream().filter(question -> !question.isBlank()))
        .forEach(it -> times.merge(Letters.of(it), 1, Integer::sum));
    return Stream.of(Language.values())
        .flatMap(
            language ->
                content.questions().in(language).stream()
                    .filter(it -> times.getOrDefault(Letters.of(it), 0) > 1)
                    .distinct()
                    .map(it -> finding("question-repeated", language, it)))
        .toList();
  }

  private List<CardFinding> answer(Card card, Language language) {
    Draft draft;
    try {
      draft = CardAnswer.draft(card, language);
    } catch (IllegalArgumentException e) {
      return List.of(unfit("malformed-answer", language, card.answer().in(language)));
    }
    List<CardFinding> found = new ArrayList<>();
    String answer = card.answer().in(language);
    if (!ChineseScript.toSimplified(answer).equals(answer)) {
      found.add(finding("answer-script", language, answer));
    }
    verifier.verify(draft, Set.copyOf(card.clauses())).stream()
        .map(it -> grounding(it, draft, language))
        .forEach(found::add);
    var cited =
        draft.sentences().stream().flatMap(it -> it.cites().stream()).collect(Collectors.toSet());
    card.clauses().stream()
        .filter(it -> !cited.contains(it))
        .map(it -> finding("clause-not-cited", language, it.label()))
        .forEach(found::add);
    return found;
  }

  private CardFinding grounding(
      org.investorchat.answering.Finding finding, Draft draft, Language language) {
    var cites = draft.sentences().get(finding.sentence()).cites();
    var told = findings.tell(finding, cites, language);
    return new CardFinding(
        told.fault(), language, finding.sentence(), told.detail(), told.message(), true);
  }

  /** The files' card of this id answers, whatever it says. */
  private Optional<CardFinding> fileOf(Card card) {
    var current = corpus.current();
    return current
        .cards()
        .filter(it -> it.id().equals(card.id()) && !current.added().contains(it))
        .filter(it -> !it.equals(card))
        .findFirst()
        .map(it -> finding("other-in-file", null, it.id()));
  }

  private CardFinding unfit(String fault, String detail) {
    return new CardFinding(fault, null, null, detail, message(fault, detail), true);
  }

  private CardFinding unfit(String fault, Language language, String detail) {
    return new CardFinding(fault, language, null, detail, message(fault, detail), true);
  }

  private CardFinding finding(
      String fault, @Nullable Language language, String detail, Object... more) {
    var arguments = Stream.concat(Stream.of(detail), Arrays.stream(more)).toArray();
    return new CardFinding(fault, language, null, detail, message(fault, arguments), false);
  }

  private Bilingual message(String fault, Object... arguments) {
    return texts.both("card.finding." + fault, arguments);
  }
}
