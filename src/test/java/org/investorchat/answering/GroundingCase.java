package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A sentence written by hand, in both languages.
 *
 * @param fault what it does wrong; empty when it is faithful
 */
record GroundingCase(List<String> cites, Optional<Fault> fault, String en, String zh) {

  static List<GroundingCase> read(String resource) {
    try (var in = GroundingCase.class.getResourceAsStream(resource)) {
      return List.of(new YAMLMapper().readValue(in, GroundingCase[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  List<Finding> findings(Language language) {
    return RealCorpus.verify(language, in(language), clauses());
  }

  String in(Language language) {
    return language == Language.ENGLISH ? en : zh;
  }

  private List<ClauseId> clauses() {
    return RealCorpus.clauses(cites.toArray(String[]::new));
  }
}
