package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.investorchat.platform.Credential.Known;
import org.investorchat.platform.Credential.Missing;
import org.investorchat.platform.Credential.None;
import org.investorchat.platform.Credential.OutOfScope;
import org.investorchat.platform.Credential.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Checks which keys are recognised, and where. */
class AccessKeysTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final String ANSWERS = "/api/v1/answers";
  private static final TestKey ACME = new TestKey("acme", "a");
  private static final TestKey BRIEF = new TestKey("brief", "b");
  private static final TestKey OLD = new TestKey("both", "o");
  private static final TestKey NEW = new TestKey("both", "n");

  private static final TestKey BOUND = new TestKey("bound", "k");
  private static final Set<Scope> ALL = Set.of(Scope.values());

  private final SettableClock clock = new SettableClock(START);
  private final AccessKeys keys =
      new AccessKeys(
          new AccessSettings(
              List.of(
                  ACME.key(),
                  new AccessSettings.Key("both", List.of(NEW.digest(), OLD.digest()), null, ALL),
                  new AccessSettings.Key(
                      "brief", List.of(BRIEF.digest()), START.plusSeconds(60), ALL),
                  BOUND.key(Set.of(Scope.OPENAI))),
              Set.of(Scope.MCP)),
          clock);

  @Test
  void recognisesAKeyByItsSecret() {
    assertThat(presented("Bearer " + ACME.text())).isEqualTo(new Known("acme"));
    assertThat(presented("bearer   " + ACME.text() + " ")).isEqualTo(new Known("acme"));
    assertThat(presented("Bearer " + ACME.withAnotherSecret())).isEqualTo(new Refused());
    assertThat(presented("Bearer " + new TestKey("nobody", "a").text())).isEqualTo(new Refused());
    assertThat(presented("Bearer " + new TestKey("brief", "a").text())).isEqualTo(new Refused());
  }

  @Test
  void bothSecretsOpenWhileOneIsChangedForTheOther() {
    assertThat(presented("Bearer " + OLD.text())).isEqualTo(new Known("both"));
    assertThat(presented("Bearer " + NEW.text())).isEqualTo(new Known("both"));
  }

  @Test
  void aKeyOpensNothingOnceItExpires() {
    clock.pass(Duration.ofMillis(59_999));
    assertThat(presented("Bearer " + BRIEF.text())).isEqualTo(new Known("brief"));

    clock.pass(Duration.ofMillis(1));
    assertThat(presented("Bearer " + BRIEF.text())).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ick_acme",
        "Bearer ick_acme_",
        "Bearer ick__aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer ick_acme_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer ick_acme_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer ick_ACME_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer sk-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY21lIn0.",
        "Bearer ick_acme_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa extra"
      })
  void refusesWhatIsMalformed(String authorization) {
    assertThat(presented(authorization)).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic YWNtZTphY21l", "Bearers x", "ick_acme_a"})
  void whoeverShowsNoKeyIsNobody(String authorization) {
    assertThat(presented(authorization)).isEqualTo(new None());
  }

  @Test
  void aRequestWithoutTheHeaderIsNobodys() {
    assertThat(keys.of(new MockHttpServletRequest("POST", ANSWERS))).isEqualTo(new None());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/answers,                      true",
    "/api/v1/search,                       true",
    "/api/v1/measures/7,                   true",
    "/api/v1/conversations,                true",
    "/api/v1/conversations/cnv_1,          false",
    "/api/v1/conversations/cnv_1/messages, false",
    "/api/v1/%63onversations/cnv_1/events, false",
    "/v1/models,                           true",
    "/v1/chat/completions,                 true",
    "/mcp,                                 true",
    "/,                                    false",
    "/v3/api-docs,                         false",
    "/actuator/health,                     false"
  })
  void keysAreTakenWhereNoTokenIs(String path, boolean taken) {
    assertThat(AccessKeys.areTakenAt(path)).isEqualTo(taken);
    assertThat(presented(path, "Bearer ick_no_key") instanceof Refused).isEqualTo(taken);
  }

  @Test
  void aKeyOpensWhatItIsForAndNothingElse() {
    String bound = "Bearer " + BOUND.text();

    assertThat(presented("/v1/models", bound)).isEqualTo(new Known("bound"));
    assertThat(presented(ANSWERS, bound)).isEqualTo(new OutOfScope("bound"));
    assertThat(presented("/mcp", bound)).isEqualTo(new OutOfScope("bound"));
    assertThat(presented("/mcp", "Bearer " + ACME.text())).isEqualTo(new Known("acme"));
    assertThat(presented(ANSWERS, "Bearer " + BOUND.withAnotherSecret())).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer sk-none", "Bearer no key", "Basic YWNtZTphY21l"})
  void whatCannotBeAKeyIsNoneForProgramsThatInsistOnSendingOne(String placeholder) {
    assertThat(presented("/v1/models", placeholder)).isEqualTo(new None());
    assertThat(presented("/mcp", placeholder)).as("needed there").isEqualTo(new Missing());
    assertThat(presented("/v1/models", "Bearer ick_none")).isEqualTo(new Refused());
  }

  @Test
  void aDigestOpensNothing() {
    String digest = ACME.digest();

    assertThat(presented("Bearer ick_acme_" + digest)).isEqualTo(new Refused());
    assertThat(presented("Bearer ick_acme_" + digest.substring(0, 43).toLowerCase(Locale.ROOT)))
        .isEqualTo(new Refused());
  }

  private Credential presented(String authorization) {
    return presented(ANSWERS, authorization);
  }

  private Credential presented(String path, String authorization) {
    var request = new MockHttpServletRequest("POST", path);
    request.addHeader("Authorization", authorization);
    return keys.of(request);
  }
}
