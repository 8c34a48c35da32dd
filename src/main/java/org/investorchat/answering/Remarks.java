package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Remark.Kind;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.ResponsibleBody;
import org.investorchat.retrieval.NamedReferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the remarks that say what the clauses do not. */
@Component
final class Remarks {

  private static final int MOST_BODIES = 3;

  private final Corpus corpus;
  private final Texts texts;

  Remarks(Corpus corpus, Texts texts) {
    this.corpus = corpus;
    this.texts = texts;
  }

  /** Says which details the document does not state and whom to ask; empty when there are none. */
  List<Remark> unstated(List<Detail> details, List<ClauseId> clauses, Language language) {
    if (details.isEmpty()) {
      return List.of();
    }
    String what =
        texts.list(
            language,
            details.stream().map(it -> texts.get(language, "unstated." + it.id())).toList());
    String whom = texts.list(language, bodies(clauses, language));
    return List.of(unstated(language, "unstated.ask", what, whom, hotline(clauses)));
  }

  private List<String> bodies(List<ClauseId> clauses, Language language) {
    return corpus.measureOf(clauses.getFirst()).responsible().stream()
        .filter(
            it ->
                it.kind() == ResponsibleBody.Kind.BODY
                    || corpus.measureOf(clauses.getFirst()).responsible().size() == 1)
        .limit(MOST_BODIES)
        .map(it -> it.name().in(language))
        .toList();
  }

  /** Says which numbers name no measure, clause or section; empty when there are none. */
  List<Remark> missing(NamedReferences named, Language language) {
    List<Remark> remarks = new ArrayList<>();
    int measures = corpus.defaultPolicy().measures().size();
    for (String number : named.missing()) {
      remarks.add(
          number.contains(".")
              ? unstated(language, "missing.clause", number)
              : unstated(language, "missing.measure", number, measures));
    }
    int sections = corpus.defaultPolicy().sections().size();
    for (int number : named.missingSections()) {
      remarks.add(unstated(language, "missing.section", number, sections));
    }
    return remarks;
  }

  /** Says that the document does not treat {@code topic}, or the question where that is null. */
  Remark outside(@Nullable OutsideTopic topic, Language language) {
    return topic == null
        ? unstated(language, "outside")
        : unstated(language, "outside.topic", topic.name().in(language));
  }

  /**
   * Says that the policy is Beijing's and not that of {@code places}; empty when there are none.
   */
  List<Remark> elsewhere(List<Place> places, Language language) {
    return places.isEmpty()
        ? List.of()
        : List.of(unstated(language, "elsewhere", texts.list(language, names(places, language))));
  }

  /** Says which places the clauses name where the question names another in Beijing. */
  List<Remark> unnamedPlaces(List<Place> asked, List<ClauseId> clauses, Language language) {
    var named =
        clauses.stream()
            .flatMap(it -> corpus.clause(it).places().stream())
            .filter(Remarks::isPark)
            .distinct()
            .toList();
    var others = asked.stream().filter(Remarks::isPark).filter(it -> !named.contains(it)).toList();
    return named.isEmpty() || others.isEmpty()
        ? List.of()
        : List.of(
            unstated(
                language,
                "place.unnamed",
                texts.list(language, names(named, language)),
                texts.list(language, names(others, language))));
  }

  private static boolean isPark(Place place) {
    return place.id().endsWith("-park") || place.id().endsWith("etown");
  }

  private static List<String> names(List<Place> places, Language language) {
    return places.stream().map(it -> it.name().in(language)).toList();
  }

  /** Says that a figure in the question is not that of the clauses, which follow. */
  Remark misstated(Language language) {
    return new Remark(Kind.CORRECTION, texts.get(language, "premise.figure"));
  }

  /** Asks which of {@code offers} is meant. */
  Remark clarification(Language language, List<String> offers) {
    return new Remark(Kind.QUESTION, texts.get(language, "clarify", offers.toArray()));
  }

  private Remark unstated(Language language, String key, Object... arguments) {
    return new Remark(Kind.UNSTATED, texts.get(language, key, arguments));
  }

  /** Returns the remark of {@code key}, which leads over or is all that is said. */
  Remark remark(Language language, String key, Object... arguments) {
    return Remark.lead(texts.get(language, key, arguments));
  }

  /** Returns the hotline of the policy of {@code clauses}, of the default one when empty. */
  String hotline(List<ClauseId> clauses) {
    return clauses.isEmpty()
        ? corpus.defaultPolicy().header().hotline()
        : corpus.policyOf(clauses.getFirst()).header().hotline();
  }
}
