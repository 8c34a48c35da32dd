package org.investorchat.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.evaluation.PolicyClaim.Kind;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;

/**
 * Tries the verifier on claims that are wrong, claims that are right, and the clauses' own words.
 */
class ClaimTest {

  private static final Path FILE = Path.of("src/test/resources/evaluation/claims.jsonl");

  private final GroundingVerifier verifier = new GroundingVerifier(Replies.CORPUS);

  @Test
  void catchesCorruptedClaimsAsExpected() throws IOException {
    var expectations = Expectations.read(EvaluationTest.EXPECTED);

    var claims = Stream.concat(JsonLines.read(FILE, PolicyClaim.class).stream(), verbatim());
    var figures =
        new ClaimFigures(claims.map(it -> ClaimTrial.of(it, Replies.CORPUS, verifier)).toList());
    Files.createDirectories(EvaluationTest.OUTPUT);
    Files.writeString(EvaluationTest.OUTPUT.resolve("claims.md"), figures.markdown());

    assertThat(figures.breaches(expectations))
        .as("see %s/claims.md", EvaluationTest.OUTPUT)
        .isEmpty();
  }

  @Test
  void holdsThreeHundredCorruptedClaimsOfEveryKindHalfOfThemInEachLanguage() throws IOException {
    var claims = JsonLines.read(FILE, PolicyClaim.class);
    var corrupted = claims.stream().filter(it -> it.kind() != Kind.FAITHFUL).toList();

    assertThat(corrupted).hasSizeGreaterThanOrEqualTo(300);
    assertThat(corrupted.stream().collect(groupingBy(PolicyClaim::language, counting())).values())
        .allSatisfy(it -> assertThat(it * 2).isEqualTo(corrupted.size()));
    assertThat(claims.stream().map(PolicyClaim::id)).doesNotHaveDuplicates();
    assertThat(claims.stream().map(PolicyClaim::kind).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Kind.values()).filter(it -> it != Kind.VERBATIM).toList());
  }

  private static Stream<PolicyClaim> verbatim() {
    return Replies.CORPUS
        .clauses()
        .flatMap(
            clause ->
                List.of(Language.values()).stream().map(it -> ClaimTrial.verbatim(clause, it)));
  }
}
