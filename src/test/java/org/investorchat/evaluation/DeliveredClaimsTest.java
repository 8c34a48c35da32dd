package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.answering.ReplyLanguage.TRADITIONAL_CHINESE;

import org.investorchat.answering.Draft.Sentence;
import org.investorchat.knowledge.ClauseId;
import org.junit.jupiter.api.Test;

/** Takes delivered texts apart at their markers. */
class DeliveredClaimsTest {

  @Test
  void givesEachClaimTheClausesOfItsMarkers() {
    var reply =
        Replies.english(
            """
            Quotas rise to $10 million [1] [2]. Call the office [2].

            This is an aim, not a right in force.

            Clause 7.4: “The pilot”. [1]\
            """,
            "7.4",
            "7.5");

    var claims = DeliveredClaims.of(reply);

    assertThat(claims)
        .containsExactly(
            new Sentence("Quotas rise to $10 million", clauses("7.4", "7.5")),
            new Sentence("Call the office", clauses("7.5")),
            new Sentence("Clause 7.4: “The pilot”.", clauses("7.4")));
  }

  @Test
  void foldsTraditionalClaimsForTheVerifier() {
    var reply = Replies.reply(TRADITIONAL_CHINESE, "額度為1000萬美元 [1]。", "7.4");

    assertThat(DeliveredClaims.of(reply))
        .containsExactly(new Sentence("额度为1000万美元", clauses("7.4")));
  }

  @Test
  void takesNoClaimFromATextWithoutMarkers() {
    assertThat(DeliveredClaims.of(Replies.english("The document [sic] has 25 measures.")))
        .isEmpty();
  }

  private static java.util.List<ClauseId> clauses(String... labels) {
    String policy = Replies.CORPUS.defaultPolicy().id();
    return java.util.Arrays.stream(labels).map(it -> ClauseId.of(policy, it)).toList();
  }
}
