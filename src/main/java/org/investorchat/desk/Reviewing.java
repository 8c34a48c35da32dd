package org.investorchat.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.desk.Review.CitedClause;
import org.investorchat.desk.Review.Condition;
import org.investorchat.desk.Review.Sentence;
import org.investorchat.desk.draft.DraftReader;
import org.investorchat.desk.draft.Mentions;
import org.investorchat.desk.draft.TypedSentence;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes over a draft as it stands, also while it is typed. Any thread may use it. */
@Component
public final class Reviewing {

  private final Corpus corpus;
  private final Drafting drafting;
  private final DeskTexts texts;
  private final FindingTexts findings;
  private final SentenceChecks checks;
  private final Risks risks;
  private final PhoneScript script;

  Reviewing(
      Corpus corpus,
      Drafting drafting,
      DeskTexts texts,
      FindingTexts findings,
      SentenceChecks checks,
      Risks risks,
      PhoneScript script) {
    this.corpus = corpus;
    this.drafting = drafting;
    this.texts = texts;
    this.findings = findings;
    this.checks = checks;
    this.risks = risks;
    this.script = script;
  }

  /**
   * Returns what to know about {@code texts} before they are sent.
   *
   * @param question what they answer; null or blank where it is not known
   * @throws InvalidUtterance when the question is too long
   */
  public Review review(DraftTexts texts, @Nullable String question) {
    return review(texts, question == null || question.isBlank() ? null : drafted(question));
  }

  private Drafted drafted(String question) {
    return drafting.draft(question, ReplyLanguage.ENGLISH);
  }

  /** Returns the same where what the assistant drafts for the question is at hand. */
  Review review(DraftTexts draft, @Nullable Drafted drafted) {
    var en = DraftReader.read(draft.en());
    var zh = DraftReader.read(draft.zh());
    var sides = checks.check(en, zh, drafted);
    var all = Stream.of(sides.en(), sides.zh()).flatMap(List::stream).toList();
    var clauses = cited(all);
    var told = told(en, zh, clauses);
    var checklist = checklist(told, drafted);
    return new Review(
        sides.en(),
        sides.zh(),
        clauses,
        checklist,
        drafted == null ? List.of() : drafted.unresolved(),
        risks.of(new Risks.Content(en, zh, all, told, drafted)),
        new Bilingual(
            script(en, told, checklist, Language.ENGLISH),
            script(zh, told, checklist, Language.CHINESE)),
        asks(checklist, drafted));
  }

  private List<CitedClause> cited(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(it -> it.clauses().stream())
        .distinct()
        .map(this::cited)
        .toList();
  }

  /** Leaves out clauses that are cited only for the title of their measure. */
  private List<CitedClause> told(
      List<TypedSentence> en, List<TypedSentence> zh, List<CitedClause> clauses) {
    Set<ClauseId> told = new HashSet<>(checks.told(en, Language.ENGLISH));
    told.addAll(checks.told(zh, Language.CHINESE));
    return clauses.stream().filter(it -> told.contains(it.id())).toList();
  }

  private CitedClause cited(ClauseId id) {
    var clause = corpus.clause(id);
    return new CitedClause(
        id,
        corpus.measureOf(id).title(),
        clause.text(),
        clause.provenance(),
        clause.commitment(),
        findings.commitment(clause),
        clause.divergence().orElse(null));
  }

  private List<Condition> checklist(List<CitedClause> clauses, @Nullable Drafted drafted) {
    Predicate<Bilingual> mentioned =
        it -> drafted != null && Mentions.mentions(drafted.question(), it);
    return clauses.stream()
        .flatMap(
            clause ->
                corpus.clause(clause.id()).conditions().stream()
                    .map(it -> new Condition(clause.id(), it, mentioned.test(it))))
        .toList();
  }

  private String script(
      List<TypedSentence> typed,
      List<CitedClause> clauses,
      List<Condition> checklist,
      Language language) {
    var statements =
        typed.stream().map(TypedSentence::statement).filter(it -> !it.isEmpty()).toList();
    return script.write(new PhoneScript.Content(statements, clauses, checklist), language);
  }

  private List<Bilingual> asks(List<Condition> checklist, @Nullable Drafted drafted) {
    List<Bilingual> asks = new ArrayList<>();
    if (drafted != null && drafted.clarification() != null) {
      asks.add(drafted.clarification());
    }
    checklist.stream()
        .filter(it -> !it.mentioned())
        .map(it -> texts.both("ask.condition", it.condition(), it.clause().label()))
        .distinct()
        .forEach(asks::add);
    return asks;
  }
}
