package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which share of a query's words each of several groups of texts holds. Immutable and
 * thread-safe.
 */
public final class CoverageIndex {

  private static final int[] NONE = {};

  private final int groups;
  private final Map<String, int[]> byWord;
  private final Map<String, int[]> byConcept;

  private CoverageIndex(int groups, Map<String, int[]> byWord, Map<String, int[]> byConcept) {
    this.groups = groups;
    this.byWord = byWord;
    this.byConcept = byConcept;
  }

  /** Indexes {@code groups}; the texts of a group hold together what one of them holds. */
  public static CoverageIndex of(List<List<WeightedTerms>> groups) {
    Map<String, Set<Integer>> byWord = new HashMap<>();
    Map<String, Set<Integer>> byConcept = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (var text : groups.get(i)) {
        add(i, text.words().stream().map(WeightedTerms.Word::text).toList(), byWord);
        add(i, text.concepts(), byConcept);
      }
    }
    return new CoverageIndex(groups.size(), arrays(byWord), arrays(byConcept));
  }

  private static void add(int group, Iterable<String> keys, Map<String, Set<Integer>> holders) {
    keys.forEach(it -> holders.computeIfAbsent(it, _ -> new LinkedHashSet<>()).add(group));
  }

  private static Map<String, int[]> arrays(Map<String, Set<Integer>> holders) {
    Map<String, int[]> arrays = HashMap.newHashMap(holders.size());
    holders.forEach((key, groups) -> arrays.put(key, groups.stream().mapToInt(it -> it).toArray()));
    return arrays;
  }

  /**
   * Returns for each group the share of the weight of {@code query} that it holds, in [0, 1]; a
   * word counts as held where it names a concept that the group names in any words. 0 where the
   * query has no content words.
   */
  public float[] shares(WeightedTerms query) {
    float[] shares = new float[groups];
    int[] counted = new int[groups];
    int word = 0;
    for (var it : query.words()) {
      word++;
      float share = (float) (it.weight() / query.total());
      for (int[] holders : holders(it)) {
        for (int group : holders) {
          if (counted[group] != word) {
            counted[group] = word;
            shares[group] += share;
          }
        }
      }
    }
    return shares;
  }

  private List<int[]> holders(WeightedTerms.Word word) {
    var holders = new ArrayList<int[]>();
    holders.add(byWord.getOrDefault(word.text(), NONE));
    word.concepts().forEach(it -> holders.add(byConcept.getOrDefault(it, NONE)));
    return holders;
  }
}
