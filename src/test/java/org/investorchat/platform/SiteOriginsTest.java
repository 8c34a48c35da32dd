package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.EventReader;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** Checks what pages of other web sites may do. */
@ApiTest
@TestPropertySource(
    properties = {
      "portal.sites[0].id=chamber",
      "portal.sites[0].origins[0]=https://www.example.org",
      "portal.sites[1].id=park",
      "portal.sites[1].origins[0]=https://park.example.cn:8443",
      "portal.sites[1].origins[1]=http://localhost:8090",
      "rate-limits.policies[0].name=measures",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].path=/api/v1/measures/9",
      "rate-limits.policies[0].requests=60",
      "rate-limits.policies[0].window=1m",
      "rate-limits.policies[0].burst=1"
    })
class SiteOriginsTest {

  private static final String CHAMBER = "https://www.example.org";
  private static final String EVIL = "https://evil.example";
  private static final String OPEN = "/api/v1/conversations";
  private static final String MEASURE = "/api/v1/measures/7";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private final int port;
  private final Api api;

  SiteOriginsTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAMBER, "https://park.example.cn:8443", "http://localhost:8090"})
  void aPageOfAKnownSiteMayReadTheAnswerAndNothingWithCookies(String origin) {
    var opened = api.post(OPEN, "{}", from(origin));

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header(ALLOWED)).isEqualTo(origin);
    assertThat(opened.header("Access-Control-Expose-Headers").split(", "))
        .containsExactlyInAnyOrder(
            "RateLimit", "RateLimit-Policy", "Retry-After", "Content-Disposition", "Location");
    assertThat(varying(opened)).contains("origin");
    assertThat(opened.headers().containsHeader("Access-Control-Allow-Credentials")).isFalse();
    assertThat(opened.headers().containsHeader("Set-Cookie")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "null",
        "",
        "http://www.example.org",
        "https://www.example.org:8443",
        "https://example.org",
        "https://www.example.org.evil.example",
        "https://evilwww.example.org",
        "https://park.example.cn",
        "http://localhost:8091"
      })
  void aPageOfAnyOtherSiteIsRefusedInWords(String origin) {
    var refused = api.post(OPEN, "{}", from(origin));

    requireRefusal(refused);
  }

  @Test
  void nothingIsDoneForAPageThatIsRefused() {
    var visitor = Visitor.open(port, "{}");

    var refused =
        api.post(
            visitor.path("/messages"),
            "{\"text\": \"How much?\"}",
            from(EVIL).andThen(it -> it.setBearerAuth(visitor.token())));
    var erased =
        api.call(
            HttpMethod.DELETE,
            visitor.path(""),
            from(EVIL).andThen(it -> it.setBearerAuth(visitor.token())));

    requireRefusal(refused);
    requireRefusal(erased);
    assertThat(visitor.transcript().status()).isEqualTo(200);
    assertThat(visitor.transcript().json().at("/messages")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 请联系政策助手的运营方", "en,    Ask whoever runs the assistant"})
  void aRefusalIsToldInTheCallersLanguageToAnybody(String language, String beginning) {
    var refused =
        api.call(
            HttpMethod.GET,
            "/portal/texts/en.json",
            from(EVIL).andThen(it -> it.set("Accept-Language", language)));

    requireRefusal(refused);
    assertThat(refused.json().at("/detail").asString()).startsWith(beginning);
    assertThat(refused.header(ALLOWED)).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/answers", "/api/v1/policies", "/api/v1/search?q=debt"})
  void whatTheWidgetDoesNotCallNoPageOfAnotherSiteMayCall(String path) {
    requireRefusal(api.call(HttpMethod.GET, path, from(CHAMBER)));
  }

  @Test
  void aPageOfASiteMayBeMadeWithTheAiSdk() {
    String body =
        """
        {"messages": [{"role": "user", "parts": [{"type": "text", "text": "How much?"}]}]}\
        """;

    var known = api.post("/api/v1/chat", body, from(CHAMBER));

    assertThat(known.status()).isEqualTo(200);
    assertThat(known.header(ALLOWED)).isEqualTo(CHAMBER);
    requireRefusal(api.post("/api/v1/chat", body, from(EVIL)));
  }

  @ParameterizedTest
  @CsvSource({"chamber, 200", "park, 403", "nobody, 403"})
  void aPageThatNamesItsSiteMustBeOfIt(String site, int status) {
    var response = api.call(HttpMethod.GET, MEASURE + "?site=" + site, from(CHAMBER));

    assertThat(response.status()).isEqualTo(status);
  }

  @Test
  void whoSendsNoOriginIsServedAsEver() {
    var response = api.get("/api/v1/policies");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().containsHeader(ALLOWED)).isFalse();
    assertThat(varying(response)).as("for caches").contains("origin");
  }

  @Test
  void ourOwnPagesAreServedAsEver() {
    assertThat(api.post(OPEN, "{}", from("http://localhost:" + port)).status()).isEqualTo(201);
    assertThat(api.post(OPEN, "{}", from("https://localhost:" + port)).status())
        .as("a proxy ends TLS")
        .isEqualTo(201);
    assertThat(api.post(OPEN, "{}", by("https://portal.example", "same-origin")).status())
        .as("a proxy replaces the host")
        .isEqualTo(201);
    requireRefusal(api.post(OPEN, "{}", by("http://localhost:" + port, "same-site")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void aPreflightIsAnsweredOnceForTwoHours(String method) {
    var preflight = preflight(CHAMBER, OPEN + "/cnv_1/messages", method);

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header(ALLOWED)).isEqualTo(CHAMBER);
    assertThat(preflight.header("Access-Control-Allow-Methods").split(", ")).contains(method);
    assertThat(preflight.header("Access-Control-Allow-Headers").split(", "))
        .containsExactlyInAnyOrder("Authorization", "Content-Type", "Last-Event-ID");
    assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("7200");
    assertThat(varying(preflight)).contains("origin");
    assertThat(preflight.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example,    /api/v1/conversations",
    "null,                    /api/v1/conversations",
    "https://www.example.org, /api/v1/answers",
  })
  void aPreflightOfWhatIsNotAllowedIsRefusedInWords(String origin, String path) {
    var preflight = preflight(origin, path, "POST");

    requireRefusal(preflight);
    assertThat(preflight.headers().containsHeader("Access-Control-Allow-Methods")).isFalse();
  }

  @Test
  void everyProblemCanBeRead() {
    var unknown = api.call(HttpMethod.GET, OPEN + "/cnv_1", from(CHAMBER));
    var tooLarge = api.post(OPEN, " ".repeat(65 * 1024), from(CHAMBER));
    var badKey =
        api.call(HttpMethod.GET, MEASURE, from(CHAMBER).andThen(it -> it.setBearerAuth("ick_no")));
    var notFound = api.call(HttpMethod.GET, OPEN + "/cnv_1/nowhere/at/all", from(CHAMBER));
    api.call(HttpMethod.GET, "/api/v1/measures/9", from(CHAMBER));
    var tooMany = api.call(HttpMethod.GET, "/api/v1/measures/9", from(CHAMBER));

    requireReadable(unknown, 404);
    requireReadable(tooLarge, 413);
    requireReadable(badKey, 401);
    requireReadable(notFound, 404);
    requireReadable(tooMany, 429);
    assertThat(tooMany.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aStreamCanBeRead() {
    var visitor = Visitor.open(port, "{}");

    try (var stream =
        EventReader.open(
            port,
            visitor.path("/messages"),
            "{\"text\": \"How much foreign debt?\"}",
            "Authorization",
            "Bearer " + visitor.token(),
            "Origin",
            CHAMBER)) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header(ALLOWED)).isEqualTo(CHAMBER);
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    }
  }

  private static List<String> varying(Response response) {
    return response.headers().getVary().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  private Response preflight(String origin, String path, String method) {
    return api.call(
        HttpMethod.OPTIONS,
        path,
        from(origin)
            .andThen(it -> it.set("Access-Control-Request-Method", method))
            .andThen(it -> it.set("Access-Control-Request-Headers", "authorization,content-type")));
  }

  private static Consumer<HttpHeaders> from(String origin) {
    return it -> it.set("Origin", origin);
  }

  /** Returns what a browser says that knows how the page is related to us. */
  private static Consumer<HttpHeaders> by(String origin, String relation) {
    return from(origin).andThen(it -> it.set("Sec-Fetch-Site", relation));
  }

  private static void requireRefusal(Response response) {
    assertThat(response.status()).as(response.text()).isEqualTo(403);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.json().at("/type").asString()).isEqualTo("/problems/unknown-site");
    assertThat(response.json().at("/title").asString()).isNotBlank();
    assertThat(response.json().at("/detail").asString()).isNotBlank();
    assertThat(response.header(ALLOWED)).isNotEqualTo(EVIL);
  }

  private static void requireReadable(Response problem, int status) {
    assertThat(problem.status()).as(problem.text()).isEqualTo(status);
    assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.header(ALLOWED)).isEqualTo(CHAMBER);
    assertThat(varying(problem)).contains("origin", "accept-language");
  }
}
