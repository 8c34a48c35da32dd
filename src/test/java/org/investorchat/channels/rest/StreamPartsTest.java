package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.investorchat.channels.Deltas;
import org.investorchat.platform.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Checks the small parts that streams and conversations are made of. */
class StreamPartsTest {

  private static final String ID = "cnv_" + "A".repeat(22);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "One sentence. [1] Another, at 3.5 %. [2]\n\n- a list\n- of two\n",
        "在园区内注册且符合规定条件的企业，试点额度由500万美元提高至1000万美元。[1]由谁负责？[2]",
        "  spaces around \uD840\uDC00 and rare characters  "
      })
  void deltasJoinedAreTheText(String text) {
    assertThat(String.join("", Deltas.of(text))).isEqualTo(text);
    assertThat(Deltas.of(text)).doesNotContain("");
  }

  @Test
  void anAddressIsInOneDelta() {
    String text = "依据。https://a.example/measures/7?lang=en#7.4 (reference)";

    assertThat(Deltas.of(text))
        .containsExactly("依据。", "https://a.example/measures/7?lang=en#7.4 (reference)");
  }

  @Test
  void aSentenceIsADelta() {
    assertThat(Deltas.of("One. Two.")).containsExactly("One. ", "Two.");
    assertThat(Deltas.of("一。二。")).containsExactly("一。", "二。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/event-stream                          | true",
        "text/event-stream, */*                     | true",
        "application/json, text/event-stream        | true",
        "application/json, text/event-stream;q=0.9  | false",
        "text/event-stream;q=0                      | false",
        "application/json                           | false",
        "*/*                                        | false",
        "text/*                                     | false"
      })
  void aStreamIsGivenToWhoAsksForItByName(String accept, boolean stream) {
    assertThat(AcceptedFormat.isStream(MediaType.parseMediaTypes(accept))).isEqualTo(stream);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc-_.~+/9==", "bearer  abc", "BEARER abc "})
  void aTokenIsWhatFollowsBearer(String authorization) {
    assertThat(VisitorKey.of(ID, authorization).token()).startsWith("abc").doesNotContain(" ");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "abc", "Bearer a b", "Bearerabc"})
  void whateverIsNoTokenOpensNothing(String authorization) {
    assertThatThrownBy(() -> VisitorKey.of(ID, authorization)).isInstanceOf(RefusedRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cnv_short", "cnv_*********************!", "tkt_AAAAAAAAAAAAAAAAAAAAAA"})
  void whateverIsNoIdOpensNothing(String id) {
    assertThatThrownBy(() -> VisitorKey.of(id, "Bearer a")).isInstanceOf(RefusedRequest.class);
  }

  @Test
  void nothingSecretOrPersonalIsInATextForLogs() {
    assertThat(VisitorKey.of(ID, "Bearer secret").toString()).doesNotContain("secret");
    assertThat(new MessageRequest("secret", null).toString()).doesNotContain("secret");
    assertThat(new FeedbackRequest(true, null, "secret").toString()).doesNotContain("secret");
    assertThat(new HandoffRequest("secret", "secret", true).toString()).doesNotContain("secret");
  }
}
