package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** Checks what callers with keys meet, and what is told of keys. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
    properties = {
      // Secrets of 43 times a, b, c and d.
      "access.keys[0].id=acme",
      "access.keys[0].sha256=66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0",
      "access.keys[1].id=bolt",
      "access.keys[1].sha256=f01b57226261ae3756b93936e1c4e6b849f9a5b0933fa3b91843bf4195b9d964",
      "access.keys[2].id=cast",
      "access.keys[2].sha256=0c49d89230696ff3c031ca5a128a4e121e3589bf872c17fa04487ed0cc245d21",
      "access.keys[2].expires=2026-11-23T09:00:00Z",
      "access.keys[3].id=dock",
      "access.keys[3].sha256=9fb93e93b2f42ab1d60660300c454df7c90a2e61647223c1a725f39390cccdae",
      "access.keys[3].scopes=openai",
      "access.required=mcp",
      "rate-limits.policies[0].name=address",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].path=/api/v1/search",
      "rate-limits.policies[0].requests=60",
      "rate-limits.policies[0].window=1m",
      "rate-limits.policies[0].burst=2",
      "rate-limits.policies[1].name=key",
      "rate-limits.policies[1].by=key",
      "rate-limits.policies[1].path=/api/v1/search",
      "rate-limits.policies[1].requests=60",
      "rate-limits.policies[1].window=1m",
      "rate-limits.policies[1].burst=3"
    })
class AccessTest {

  private static final String QUESTION = "{\"question\": \"How much?\"}";
  private static final String SEARCH = "/api/v1/search?q=debt";
  private static final TestKey ACME = new TestKey("acme", "a");
  private static final TestKey BOLT = new TestKey("bolt", "b");
  private static final TestKey CAST = new TestKey("cast", "c");
  private static final TestKey DOCK = new TestKey("dock", "d");
  private static final TestKey NOBODY = new TestKey("nobody", "d");

  private final int port;
  private final Api api;

  AccessTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @Test
  void nobodyNeedsAKey() {
    assertThat(api.ask(QUESTION).status()).isEqualTo(200);
    assertThat(ask(ACME.text()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/measures", "/api/v1/policies", "/api/v1/measures/7", "/api/v1/x"})
  void aKeyThatOpensNothingIsRefusedEverywhere(String path) {
    requireRefusal(get(path, NOBODY.text()));
  }

  @Test
  void whyAKeyOpensNothingIsNotTold() {
    var refused = ask(NOBODY.text());

    requireRefusal(refused);
    assertThat(ask(ACME.withAnotherSecret()).text()).isEqualTo(refused.text());
    assertThat(ask(CAST.text()).text()).as("expired").isEqualTo(refused.text());
    assertThat(ask("malformed").text()).isEqualTo(refused.text());
  }

  @Test
  void aKeyForSomethingElseIsToldSo() {
    var refused = ask(DOCK.text());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/key-not-for-this");
  }

  @Test
  void whereAKeyIsNeededNobodyIsLetInWithoutOne() {
    var refused = api.post("/mcp", "{}", _ -> {});

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"investor-chatbot\"");
    assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/key-needed");
  }

  @Test
  void aKeyLetsInWhereOneIsNeeded() {
    String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

    assertThat(api.post("/mcp", ping, it -> it.setBearerAuth(ACME.text())).status()).isEqualTo(200);
    assertThat(api.post("/mcp", ping, it -> it.setBearerAuth(ACME.withAnotherSecret())).status())
        .isEqualTo(401);
    assertThat(api.post("/mcp", ping, it -> it.setBearerAuth("none")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"en, Check the key", "zh-CN, 请检查密钥"})
  void theRefusalIsToldInTheCallersLanguage(String language, String detail) {
    var refused =
        api.post(
            "/api/v1/answers",
            QUESTION,
            it -> {
              it.setBearerAuth(NOBODY.text());
              it.set("Accept-Language", language);
            });

    assertThat(refused.json().at("/detail").asString()).startsWith(detail);
  }

  @Test
  void oneKeyIsHeldUpAndAnotherGoesOn() {
    for (int i = 0; i < 3; i++) {
      assertThat(get(SEARCH, ACME.text()).status()).isEqualTo(200);
    }
    var held = get(SEARCH, ACME.text());

    assertThat(held.status()).isEqualTo(429);
    assertThat(held.header("Retry-After")).isEqualTo("3");
    assertThat(held.header("RateLimit-Policy")).isEqualTo("\"key\";q=60;w=60");
    assertThat(held.header("RateLimit")).startsWith("\"key\";r=0;t=");
    assertThat(get(SEARCH, BOLT.text()).status()).isEqualTo(200);
    assertThat(get(SEARCH, NOBODY.text()).status()).as("counts for the address").isEqualTo(401);
    assertThat(api.get(SEARCH).header("RateLimit")).startsWith("\"address\";r=0;t=");
    assertThat(get(SEARCH, NOBODY.text()).status()).isEqualTo(429);
  }

  @Test
  void tokensOfConversationsAreNoKeys() {
    var visitor = Visitor.open(port, "{}");

    assertThat(visitor.say("How much?").status()).isEqualTo(200);
    assertThat(visitor.with(ACME.text()).transcript().status()).isEqualTo(404);
    assertThat(visitor.transcript().status()).isEqualTo(200);
  }

  @Test
  void keysReachNoLogAndNoMetric(CapturedOutput output) {
    ask(ACME.text());
    ask(CAST.text());
    ask(ACME.withAnotherSecret());
    ask("xq7malformed");
    api.post(
        "/api/v1/answers",
        "{\"question\": \"" + ScriptedAnswers.FAIL + "\"}",
        it -> it.setBearerAuth(ACME.text()));

    String metrics = api.get("/actuator/prometheus").text();
    assertThat(metrics).contains("status=\"401\"");
    assertThat(output.getAll() + metrics)
        .contains("event=request-failed")
        .doesNotContain(
            "ick_", ACME.secret(), CAST.secret(), ACME.digest(), CAST.digest(), "xq7malformed");
  }

  private Response ask(String key) {
    return api.post("/api/v1/answers", QUESTION, it -> it.setBearerAuth(key));
  }

  private Response get(String path, String key) {
    return api.call(HttpMethod.GET, path, it -> it.setBearerAuth(key));
  }

  private static void requireRefusal(Response response) {
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"investor-chatbot\", error=\"invalid_token\"");
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.json().at("/type").asString()).isEqualTo("/problems/unknown-key");
  }
}
