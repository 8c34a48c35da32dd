package org.investorchat.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.desk.Review.CitedClause;
import org.investorchat.desk.Review.Condition;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.ResponsibleBody.Kind;
import org.investorchat.knowledge.SpokenNumber;
import org.springframework.stereotype.Component;

/**
 * Writes what to say on the phone: the answer without labels, what measure it is in and how firm it
 * is, what the caller must tell, who is responsible.
 */
@Component
final class PhoneScript {

  /** More than these nobody remembers. */
  private static final int MOST_MEASURES = 4;

  private static final int MOST_BODIES = 3;

  private static final Pattern ENGLISH_NUMBER =
      Pattern.compile(
          "\\b((?:measure|clause|article) )(\\d{1,2})(?:\\.(\\d{1,2}))?\\b()",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("(\u7b2c ?)(\\d{1,2})(?:\\.(\\d{1,2}))?( ?[\u6761\u6b3e])");

  private final DeskTexts texts;
  private final Corpus corpus;

  PhoneScript(DeskTexts texts, Corpus corpus) {
    this.texts = texts;
    this.corpus = corpus;
  }

  /**
   * What the script is made of.
   *
   * @param statements the sentences of the draft without labels, in the language of the script
   */
  record Content(List<String> statements, List<CitedClause> clauses, List<Condition> checklist) {}

  /** Returns the script in {@code language}, a paragraph for each thing to say. */
  String write(Content content, Language language) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(texts.text(language, "script.greeting"));
    if (!content.statements().isEmpty()) {
      String answer = String.join(language == Language.ENGLISH ? " " : "", content.statements());
      paragraphs.add(spoken(answer, language));
    }
    paragraphs.addAll(sources(content.clauses(), language));
    paragraphs.addAll(questions(content.checklist(), language));
    paragraphs.add(responsible(content, language));
    paragraphs.add(texts.text(language, "script.closing"));
    return String.join("\n\n", paragraphs);
  }

  /** Names the measures, and for each force that is none in force which of them have it. */
  private List<String> sources(List<CitedClause> clauses, Language language) {
    var measures = measures(clauses);
    if (measures.isEmpty() || measures.size() > MOST_MEASURES) {
      return List.of();
    }
    List<String> sources = new ArrayList<>();
    sources.add(texts.text(language, "script.source", named(measures, language)));
    Map<Commitment, Set<Integer>> forces = new EnumMap<>(Commitment.class);
    for (var clause : clauses) {
      if (clause.id().measure() > 0) {
        forces
            .computeIfAbsent(clause.commitment(), _ -> new TreeSet<>())
            .add(clause.id().measure());
      }
    }
    forces.forEach(
        (force, of) ->
            sources.add(texts.text(language, "script.force." + force.id(), named(of, language))));
    return sources;
  }

  private static Set<Integer> measures(List<CitedClause> clauses) {
    return clauses.stream()
        .map(it -> it.id().measure())
        .filter(it -> it > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String named(Set<Integer> measures, Language language) {
    return texts.list(
        language,
        measures.stream()
            .map(it -> texts.text(language, "script.measure", SpokenNumber.of(it, language)))
            .toList());
  }

  private List<String> questions(List<Condition> checklist, Language language) {
    var open =
        checklist.stream()
            .filter(it -> !it.mentioned())
            .map(it -> it.condition().in(language))
            .distinct()
            .toList();
    return open.isEmpty()
        ? List.of()
        : List.of(
            texts.text(
                language,
                "script.conditions",
                String.join(texts.text(language, "script.separator"), open)));
  }

  /** Names who is responsible where the answer does not. */
  private String responsible(Content content, Language language) {
    String hotline = corpus.defaultPolicy().header().hotline();
    var names = bodies(content.clauses(), language);
    boolean named =
        content.statements().stream().anyMatch(it -> names.stream().anyMatch(it::contains));
    return names.isEmpty() || named
        ? texts.text(language, "script.hotline", hotline)
        : texts.text(language, "script.responsible", texts.list(language, names), hotline);
  }

  private List<String> bodies(List<CitedClause> clauses, Language language) {
    return measures(clauses).stream()
        .map(it -> id(clauses, it))
        .flatMap(it -> corpus.measureOf(it).responsible().stream())
        .filter(it -> it.kind() == Kind.BODY)
        .map(it -> it.name().in(language))
        .distinct()
        .limit(MOST_BODIES)
        .toList();
  }

  /** Returns {@code text} with the numbers of measures and clauses as they are said. */
  private String spoken(String text, Language language) {
    var pattern = language == Language.ENGLISH ? ENGLISH_NUMBER : CHINESE_NUMBER;
    return pattern
        .matcher(text)
        .replaceAll(
            it -> Matcher.quoteReplacement(it.group(1) + spoken(it, language) + it.group(4)));
  }

  private String spoken(MatchResult number, Language language) {
    String whole = SpokenNumber.of(Integer.parseInt(number.group(2)), language);
    return number.group(3) == null
        ? whole
        : texts.text(
            language,
            "script.point",
            whole,
            SpokenNumber.of(Integer.parseInt(number.group(3)), language));
  }

  private static ClauseId id(List<CitedClause> clauses, int measure) {
    return clauses.stream()
        .map(CitedClause::id)
        .filter(it -> it.measure() == measure)
        .findFirst()
        .orElseThrow();
  }
}
