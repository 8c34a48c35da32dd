package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Checks what sessions at the desk are worth, and that visitors never meet one. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class DeskSessionTest {

  private static final String ME = "/api/v1/desk/me";
  private static final String SESSION = "desk-session";
  private static final String TOKEN = "XSRF-TOKEN";

  private final int port;
  private final Api api;
  private final RawHttp raw;
  private DeskPeople people;

  DeskSessionTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @BeforeAll
  void meet() {
    people = new DeskPeople(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/embed?site=none",
        "/measures",
        "/measures/7",
        "/widget.js",
        "/portal/base.css",
        "/api/v1/policies",
        "/api/v1/search?q=debt",
        "/v3/api-docs",
        "/swagger-ui/index.html",
        "/problems/not-found",
        "/actuator/health",
        "/actuator/info",
        "/actuator/prometheus",
        "/webhooks/none",
        "/nowhere",
        "/desks",
        "/api/v1/desks"
      })
  void whatIsPublicStaysOpenAndSetsNoCookie(String path) {
    var response = api.get(path);

    assertThat(response.status()).isIn(200, 404);
    assertThat(response.headers().containsHeader(HttpHeaders.SET_COOKIE)).isFalse();
    assertThat(response.headers().containsHeader("X-Frame-Options")).isFalse();
    assertThat(response.headers().containsHeader("X-XSS-Protection")).isFalse();
  }

  @Test
  void visitorsChangeThingsWithoutTokenAndSession() {
    var visitor = Visitor.open(port, "{}");

    var said = visitor.say("How much?");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.headers().containsHeader(HttpHeaders.SET_COOKIE)).isFalse();
    assertThat(api.ask("{\"question\": \"How much?\"}").status()).isEqualTo(200);
    assertThat(api.post("/webhooks/none", "{}", _ -> {}).status()).isEqualTo(404);
  }

  @Test
  void aSessionAtTheDeskChangesNothingOfWhatIsPublic() {
    var operator = people.operator();

    var asked = operator.call("POST", "/api/v1/answers");

    assertThat(asked.status()).isEqualTo(415);
    assertThat(asked.headers().containsHeader(HttpHeaders.SET_COOKIE)).isFalse();
  }

  @Test
  void whoLooksAtTheDeskWithoutSigningInGetsNoSession() {
    for (String path : List.of("/desk", "/desk/login", "/desk/tickets/1", ME)) {
      var response = api.get(path);
      assertThat(response.headers().getOrEmpty(HttpHeaders.SET_COOKIE))
          .noneMatch(it -> it.startsWith(SESSION));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Nobody is signed in", "zh-CN, 尚未登录"})
  void aCallOfNobodyIsAProblemInTheirLanguage(String language, String title) {
    var refused = api.call(HttpMethod.GET, ME, it -> it.set("Accept-Language", language));

    requireProblem(refused, 401, "not-signed-in");
    assertThat(refused.json().at("/title").asString()).isEqualTo(title);
    assertThat(refused.headers().containsHeader(HttpHeaders.WWW_AUTHENTICATE)).isFalse();
  }

  @Test
  void aStreamOfNobodyIsAProblemToo() {
    requireProblem(
        api.call(HttpMethod.GET, ME, it -> it.set("Accept", "text/event-stream")),
        401,
        "not-signed-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer ick_acme_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer x",
        "Basic b3BlcmF0b3I6Zmlyc3Qgb3BlcmF0b3IgcGFzc3dvcmQ="
      })
  void noKeyAndNoPasswordInAHeaderOpensTheDesk(String authorization) {
    requireProblem(
        api.call(HttpMethod.GET, ME, it -> it.set("Authorization", authorization)),
        401,
        "not-signed-in");
  }

  @Test
  void aPageOfNobodyLeadsToTheSignInAndBack() {
    var led = api.get("/desk/tickets/tkt_1");
    assertThat(led.status()).isEqualTo(303);
    assertThat(led.header("Location")).isEqualTo("/desk/login?next=/desk/tickets/tkt_1");

    var client = new DeskClient(port);
    var signedIn =
        client.submit(
            led.header("Location"),
            "/desk/login?lang=zh-Hans",
            Map.of(
                "account",
                people.newAccount("operator"),
                "password",
                DeskPeople.PASSWORD,
                "next",
                "/desk/tickets/tkt_1"));

    assertThat(signedIn.header("Location")).isEqualTo("/desk/tickets/tkt_1?lang=zh-Hans");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/desk/..//evil.example",
        "/desk\\evil",
        "/desk?x",
        "/",
        "/desk/\r\nX: y"
      })
  void nobodyIsLedElsewhere(String next) {
    var client = new DeskClient(port);

    var signedIn =
        client.submit(
            "/desk/login",
            "/desk/login",
            Map.of(
                "account",
                people.newAccount("operator"),
                "password",
                DeskPeople.PASSWORD,
                "next",
                next));

    assertThat(signedIn.header("Location")).isEqualTo("/desk");
  }

  @Test
  void cookiesAreForThisSiteAndTheSessionIsForNoScript() {
    var client = new DeskClient(port);

    var signedIn = client.signIn(people.newAccount("operator"), DeskPeople.PASSWORD);

    var cookies = signedIn.headers().getOrEmpty(HttpHeaders.SET_COOKIE);
    assertThat(cookies)
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith(SESSION + "=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure"))
        .allSatisfy(it -> assertThat(it).contains("SameSite=Lax"));
    assertThat(client.cookie(TOKEN)).isNotBlank();
  }

  @Test
  void theSessionAfterTheSignInIsAnotherThanBefore() {
    var client = new DeskClient(port);
    client.setCookie(SESSION, "FIXED");

    client.signIn(people.newAccount("operator"), DeskPeople.PASSWORD);

    assertThat(client.cookie(SESSION)).isNotEqualTo("FIXED").isNotBlank();
  }

  @Test
  void whoSignsInAgainGetsAnotherSessionAndAnotherToken() {
    String id = people.newAccount("operator");
    var client = people.signIn(id);
    String session = client.cookie(SESSION);
    String token = client.cookie(TOKEN);

    client.signIn(id, DeskPeople.PASSWORD);

    assertThat(client.cookie(SESSION)).isNotEqualTo(session);
    assertThat(client.cookie(TOKEN)).isNotEqualTo(token);
  }

  @Test
  void aSessionIsNotNamedInAddresses() {
    var operator = people.operator();

    var response = api.get(ME + ";" + SESSION + "=" + operator.cookie(SESSION));

    assertThat(response.status()).isIn(400, 401);
  }

  @Test
  void whatChangesSomethingNeedsTheToken() {
    var administrator = people.administrator();
    administrator.setCookie(TOKEN, "");

    var refused = administrator.post("/api/v1/desk/accounts/none/unlock", "{}");

    requireProblem(refused, 403, "csrf-missing");
  }

  @Test
  void aTokenOfSomebodyElseIsNone() {
    var administrator = people.administrator();
    var response =
        administrator.post(
            "/api/v1/desk/accounts/none/unlock",
            "{}",
            it -> it.set("X-XSRF-TOKEN", people.nobody().cookie(TOKEN)));

    requireProblem(response, 403, "csrf-missing");
  }

  @Test
  void readingNeedsNoToken() {
    var administrator = people.administrator();
    administrator.setCookie(TOKEN, "");

    assertThat(administrator.get(ME).status()).isEqualTo(200);
  }

  @Test
  void aFormWithoutTheTokenSignsNobodyIn() {
    var client = new DeskClient(port);

    var refused =
        client.postForm(
            "/desk/login",
            Map.of("account", people.newAccount("operator"), "password", DeskPeople.PASSWORD));

    assertThat(refused.status()).isEqualTo(303);
    assertThat(refused.header("Location")).isEqualTo("/desk/login?stale");
    requireProblem(client.get(ME), 401, "not-signed-in");
  }

  @Test
  void anotherSiteCannotCallTheDesk() {
    var operator = people.operator();

    var refused =
        operator.post(
            "/api/v1/desk/me/password", "{}", it -> it.set("Origin", "https://evil.example"));

    requireProblem(refused, 403, "unknown-site");
  }

  @Test
  void whoSignsOutIsOut() {
    var operator = people.operator();
    String session = operator.cookie(SESSION);

    var left = operator.post("/desk/logout", "{}");

    assertThat(left.status()).isEqualTo(303);
    assertThat(left.header("Location")).isEqualTo("/desk/login?signed-out");
    operator.setCookie(SESSION, session);
    requireProblem(operator.get(ME), 401, "not-signed-in");
  }

  @Test
  void signingOutNeedsTheToken() {
    var operator = people.operator();

    var refused = operator.postForm("/desk/logout", Map.of());

    assertThat(refused.header("Location")).isEqualTo("/desk/login?stale");
    assertThat(operator.get(ME).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/login", "/desk/password", ME, "/desk/login.css"})
  void theDeskHasTheHeadersOfEveryResponseOnce(String path) {
    var response = people.operator().get(path);

    assertThat(response.status()).isEqualTo(200);
    for (String header :
        List.of("X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy")) {
      assertThat(response.headers().getOrEmpty(header)).as(header).hasSize(1);
    }
    assertThat(response.headers().getOrEmpty("Cache-Control")).hasSize(1);
    assertThat(response.header("Cache-Control"))
        .isEqualTo(path.endsWith(".css") ? "max-age=600" : "no-store");
    assertThat(response.headers().containsHeader("X-Frame-Options")).isFalse();
    assertThat(response.headers().containsHeader("Pragma")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/login", "/desk/password"})
  void formsGoNowhereElse(String path) {
    assertThat(people.operator().get(path).header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe", "*");
  }

  /** Odd ways to write the address of a call lead to nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/desk//accounts",
        "/api//v1/desk/accounts",
        "//api/v1/desk/accounts",
        "/api/v1/desk/./accounts",
        "/api/v1/x/../desk/accounts",
        "/api/v1/%64esk/accounts",
        "/api/v1/desk%2faccounts",
        "/api/v1/desk;x=1/accounts",
        "/api/v1;x/desk/accounts",
        "/api/v1/desk/accounts;x",
        "/api/v1/desk/accounts/",
        "/API/v1/desk/accounts",
        "/api/v1/desk/accounts%00",
        "/api/v1/desk/%2e%2e/desk/accounts",
        "/desk/../api/v1/desk/accounts"
      })
  void noAddressLeadsAroundTheTable(String address) {
    var answer = raw.send(raw.get(address, "Accept: */*"));

    assertThat(answer).matches("(?s)HTTP/1.1 (400|401|403|404) .*").doesNotContain("\"accounts\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"account=%zz&password=x", "account=x&password=%", "%", "a=b&&&=="})
  void aMalformedFormIsNoFailure(String form) {
    var token = people.nobody().cookie(TOKEN);
    var answer =
        raw.send(
            "POST /desk/login HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: XSRF-TOKEN="
                + token
                + "\r\nX-XSRF-TOKEN: "
                + token
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);

    assertThat(answer).matches("(?s)HTTP/1.1 (303|400) .*");
  }

  private static void requireProblem(Response response, int status, String type) {
    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.json().at("/type").asString()).isEqualTo("/problems/" + type);
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
  }
}
