package org.investorchat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Draft;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Reply;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/** Takes a delivered text apart again: which claim carries which markers. */
final class DeliveredClaims {

  private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3})]");
  private static final Pattern CLAIM =
      Pattern.compile("([^\\n\\[]*(?:\\[(?!\\d{1,3}])[^\\n\\[]*)*)((?:\\s*\\[\\d{1,3}])+)");
  private static final Pattern LEFT_OVER = Pattern.compile("^[\\s\\p{P}&&[^“\"(]]+");

  private DeliveredClaims() {}

  /** Returns the numbers in the markers of {@code text}. */
  static Set<Integer> markers(String text) {
    return MARKER
        .matcher(text)
        .results()
        .map(it -> Integer.parseInt(it.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns what stands before each run of markers, back to the run or the line before it; what no
   * marker follows is no claim. Chinese is folded to Simplified.
   */
  static List<Sentence> of(Reply reply) {
    Map<Integer, ClauseId> cited =
        reply.citations().stream()
            .collect(Collectors.toMap(Citation::marker, Citation::clause, (one, _) -> one));
    List<Sentence> claims = new ArrayList<>();
    CLAIM.matcher(reply.text()).results().forEach(it -> claims.add(claim(it, cited, reply)));
    return claims.stream().filter(it -> !it.text().isBlank()).toList();
  }

  private static Sentence claim(MatchResult match, Map<Integer, ClauseId> cited, Reply reply) {
    String text = LEFT_OVER.matcher(match.group(1)).replaceFirst("").strip();
    var clauses =
        markers(match.group(2)).stream().filter(cited::containsKey).map(cited::get).toList();
    boolean chinese = reply.language().language() == Language.CHINESE;
    return new Sentence(chinese ? ChineseScript.toSimplified(text) : text, clauses);
  }

  /** Returns the claims as a draft to verify. */
  static Draft draft(Reply reply) {
    return new Draft(reply.language().language(), of(reply));
  }

  /** Returns the clauses the reply cites. */
  static Set<ClauseId> evidence(Reply reply) {
    return reply.citations().stream().map(Citation::clause).collect(Collectors.toSet());
  }
}
