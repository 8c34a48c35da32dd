package org.investorchat.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.desk.Review.CitedClause;
import org.investorchat.desk.Review.Risk;
import org.investorchat.desk.Review.Risk.Kind;
import org.investorchat.desk.Review.Sentence;
import org.investorchat.desk.draft.DraftReader;
import org.investorchat.desk.draft.SubjectLexicon;
import org.investorchat.desk.draft.Subjects;
import org.investorchat.desk.draft.TextDiff;
import org.investorchat.desk.draft.TypedSentence;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says why a second person should look at a draft.
 *
 * <p>Decided: a commitment is a risk where a caller may claim something or apply for it now: in
 * force, in a pilot, or at an authority's discretion. What the city says it will do, encourages or
 * explores gives nobody a right, and is worded so or marked by the verifier. Rejected: whatever is
 * stronger than encouraged: 96 of the 148 clauses are tasks of the city, so that nearly every draft
 * would need a second look and none would get a careful one.
 */
@Component
final class Risks {

  private static final Set<Commitment> CLAIMABLE =
      EnumSet.of(Commitment.IN_FORCE, Commitment.PILOT, Commitment.DISCRETIONARY);

  /** Distance up to which a sentence is still the assistant's. */
  private static final double STILL = 0.6;

  private static final int MOST_NAMED = 5;

  private final Subjects subjects = new Subjects(SubjectLexicon.load());
  private final DeskTexts texts;

  Risks(DeskTexts texts) {
    this.texts = texts;
  }

  /**
   * What is looked at.
   *
   * @param reviewed the sentences of both languages
   * @param clauses what is told of, leaving out what is only named by its title
   * @param drafted what the assistant drafts for the question; null where no question is known
   */
  record Content(
      List<TypedSentence> en,
      List<TypedSentence> zh,
      List<Sentence> reviewed,
      List<CitedClause> clauses,
      @Nullable Drafted drafted) {

    boolean isEmpty() {
      return en.isEmpty() && zh.isEmpty();
    }

    private String statements() {
      return Stream.concat(en.stream(), zh.stream())
          .map(TypedSentence::statement)
          .collect(Collectors.joining("\n"));
    }
  }

  /** Returns the risks, at most one of each kind. */
  List<Risk> of(Content content) {
    List<Risk> risks = new ArrayList<>();
    String said = content.statements();
    String asked = content.drafted() == null ? "" : "\n" + content.drafted().question();
    addFound(Kind.NUMBER, subjects.figures(said), risks);
    addFound(Kind.TAX, subjects.tax(said + asked), risks);
    addFound(Kind.VISA, subjects.visa(said + asked), risks);
    addFound(Kind.COMMITMENT, claimable(content.clauses()), risks);
    int findings = content.reviewed().stream().mapToInt(it -> it.findings().size()).sum();
    if (findings > 0) {
      risks.add(new Risk(Kind.FINDING, texts.both("risk.finding", findings)));
    }
    if (isUnanswered(content)) {
      risks.add(new Risk(Kind.NO_ANSWER, texts.both("risk.no-answer")));
    }
    if (isOwnWords(content)) {
      risks.add(new Risk(Kind.OWN_WORDS, texts.both("risk.own-words")));
    }
    return risks;
  }

  /** Names at most a few of what was found. */
  private void addFound(Kind kind, List<String> found, List<Risk> risks) {
    if (!found.isEmpty()) {
      String some = found.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      risks.add(new Risk(kind, texts.both("risk." + kind.id(), some)));
    }
  }

  private static List<String> claimable(List<CitedClause> clauses) {
    return clauses.stream()
        .filter(it -> it.id().measure() > 0 && CLAIMABLE.contains(it.commitment()))
        .map(it -> it.id().label())
        .toList();
  }

  private static boolean isUnanswered(Content content) {
    return content.isEmpty() || (content.drafted() != null && !content.drafted().isAnswer());
  }

  /** Returns whether no sentence of the assistant's draft is left in any language. */
  private static boolean isOwnWords(Content content) {
    var drafted = content.drafted();
    return drafted != null
        && !content.isEmpty()
        && !isLeft(drafted.texts().en(), content.en(), Language.ENGLISH)
        && !isLeft(drafted.texts().zh(), content.zh(), Language.CHINESE);
  }

  private static boolean isLeft(String draft, List<TypedSentence> typed, Language language) {
    return DraftReader.read(draft).stream()
        .anyMatch(one -> typed.stream().anyMatch(two -> isStill(one, two, language)));
  }

  private static boolean isStill(TypedSentence one, TypedSentence two, Language language) {
    return TextDiff.distance(one.statement(), two.statement(), language) <= STILL;
  }
}
