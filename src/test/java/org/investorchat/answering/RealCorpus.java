package org.investorchat.answering;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;

/** The knowledge of the tree and one verifier over it, read once for all tests. */
final class RealCorpus {

  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));
  static final GroundingVerifier VERIFIER = new GroundingVerifier(CORPUS);

  private RealCorpus() {}

  static List<ClauseId> clauses(String... labels) {
    return Arrays.stream(labels).map(it -> ClauseId.of(CORPUS.defaultPolicy().id(), it)).toList();
  }

  /** Returns {@code id} and what it depends on, and so on. */
  static List<ClauseId> withParents(ClauseId id) {
    Set<ClauseId> ids = new LinkedHashSet<>();
    addWithParents(id, ids);
    return List.copyOf(ids);
  }

  private static void addWithParents(ClauseId id, Set<ClauseId> ids) {
    if (ids.add(id)) {
      CORPUS.clause(id).dependsOn().forEach(it -> addWithParents(it, ids));
    }
  }

  /** Returns what is found in one sentence that may cite what it cites. */
  static List<Finding> verify(Language language, String text, List<ClauseId> cites) {
    var draft = new Draft(language, List.of(new Sentence(text, cites)));
    return VERIFIER.verify(draft, Set.copyOf(cites));
  }
}
