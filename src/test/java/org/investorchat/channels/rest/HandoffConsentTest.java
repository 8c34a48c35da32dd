package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.ApiTest;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that no contact is kept that the visitor does not agree to. */
@ApiTest
class HandoffConsentTest {

  private final Visitor visitor;

  HandoffConsentTest(@LocalServerPort int port) {
    visitor = Visitor.open(port, "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"contact\": \"a@b.example\", \"consent\": true}",
        "{\"contact\": \"a@b.example\", \"consent\": null}",
        "{\"contact\": \"a@b.example\"}",
        "{\"contact\": null, \"consent\": false}",
        "{\"contact\": \" \", \"consent\": false}",
        "{\"note\": \"soon\", \"consent\": false}",
      })
  void aContactGivenWithConsentOrNoneIsTaken(String request) {
    assertThat(visitor.post("/handoff", request).status()).isEqualTo(202);
  }

  @Test
  void aContactWithoutConsentIsRefusedAndNothingIsKept() {
    var refused = visitor.post("/handoff", "{\"contact\": \"a@b.example\", \"consent\": false}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/type").asString()).endsWith("invalid-request");
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("consent");
    assertThat(refused.json().at("/errors/0/message").asString()).contains("true");
    assertThat(visitor.transcript().json().at("/messages")).isEmpty();
  }
}
