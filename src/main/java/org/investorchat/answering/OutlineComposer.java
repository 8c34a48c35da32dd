package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Section;
import org.springframework.stereotype.Component;

/**
 * Composes lists: of measures, a line each under the heading of its section, and of sections. A
 * line gives number and title, and cites the first clause of what it names.
 */
@Component
final class OutlineComposer {

  private final Corpus corpus;
  private final Texts texts;

  OutlineComposer(Corpus corpus, Texts texts) {
    this.corpus = corpus;
    this.texts = texts;
  }

  /** Lists {@code measures}, which are in the order of the document and never empty. */
  Composition measures(List<Measure> measures, Language language) {
    var policy = corpus.policyOf(measures.getFirst().clauses().getFirst().id());
    List<Passage> passages = new ArrayList<>();
    if (measures.size() == policy.measures().size()) {
      passages.add(whole(policy, language));
    }
    for (var section : measures.stream().map(Measure::section).distinct().toList()) {
      var listed = measures.stream().filter(it -> it.section().equals(section)).toList();
      passages.add(heading(section, listed, policy, language));
      listed.forEach(it -> passages.add(line(it, language)));
    }
    return new Composition(passages, Composer.VERBATIM);
  }

  /** Lists the sections of {@code policy}, after how many there are. */
  Composition sections(Policy policy, Language language) {
    List<Passage> passages = new ArrayList<>(List.of(whole(policy, language)));
    policy.sections().forEach(it -> passages.add(line(it, policy, language)));
    return new Composition(passages, Composer.VERBATIM);
  }

  private Listed line(Section section, Policy policy, Language language) {
    return new Listed(
        texts.get(language, "outline.section", section.number(), section.title().in(language)),
        policy.measuresOf(section).getFirst().clauses().getFirst().id());
  }

  private Remark whole(Policy policy, Language language) {
    int measures = policy.measures().size();
    int sections = policy.sections().size();
    return Remark.lead(texts.get(language, "outline.policy", measures, sections));
  }

  /** Says how many measures a section has where all of them are listed. */
  private Remark heading(Section section, List<Measure> listed, Policy policy, Language language) {
    String title = section.title().in(language);
    boolean all = listed.size() == policy.measuresOf(section).size();
    return Remark.lead(
        all
            ? texts.get(language, "outline.whole", section.number(), title, listed.size())
            : texts.get(language, "outline.some", section.number(), title));
  }

  private Listed line(Measure measure, Language language) {
    return new Listed(
        texts.get(language, "outline.measure", measure.number(), measure.title().in(language)),
        measure.clauses().getFirst().id());
  }
}
