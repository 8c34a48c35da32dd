package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.investorchat.platform.RateLimitSettings.Policy;
import org.investorchat.platform.RateLimitSettings.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Checks who is held to which limit, and what callers are told of it. */
class RateLimitFilterTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final TestKey ACME = new TestKey("acme", "a");
  private static final Policy ALL =
      new Policy("address", Subject.ADDRESS, null, "/api/**", 600, MINUTE, 300);
  private static final Policy KEYED =
      new Policy("key", Subject.KEY, null, "/api/**", 900, MINUTE, 300);
  private static final Policy MESSAGES =
      new Policy(
          "messages", Subject.CONVERSATION, "POST", "/api/v1/c/{id}/messages", 20, MINUTE, 5);

  private final List<String> taken = new ArrayList<>();
  private RateDecision decision =
      new RateDecision(true, 7, Duration.ZERO, Duration.ofMillis(1_001));

  @Test
  void everyResponseSaysWhatIsLeftOfEveryLimit() throws Exception {
    var response = respond("POST", "/api/v1/c/one/messages", "Bearer a");

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("RateLimit-Policy"))
        .isEqualTo("\"address\";q=600;w=60, \"messages\";q=20;w=60");
    assertThat(response.getHeader("RateLimit"))
        .isEqualTo("\"address\";r=7;t=2, \"messages\";r=7;t=2");
    assertThat(response.getHeader("Retry-After")).isNull();
  }

  @Test
  void whoHasNothingLeftIsToldWhenToComeAgain() throws Exception {
    decision = new RateDecision(false, 0, Duration.ofMillis(2_100), Duration.ofSeconds(60));

    var response = respond("POST", "/api/v1/c/one/messages", "Bearer a");

    assertThat(response.getStatus()).isEqualTo(429);
    assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    assertThat(response.getHeader("RateLimit")).isEqualTo("\"address\";r=0;t=60");
    assertThat(taken).as("what is refused takes nothing more").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /api/v1/c/one/messages, 1",
    "POST, /api/v1/c/one,          1",
    "POST, /api/v1/c/one/messages, 2",
    "GET,  /,                      0",
    "GET,  /measures/7,            0"
  })
  void aPolicyIsForItsMethodAndPathsOnly(String method, String path, int policies)
      throws Exception {
    respond(method, path, "Bearer a");

    assertThat(taken).hasSize(policies);
  }

  @Test
  void anotherTokenOrConversationHasALimitOfItsOwn() throws Exception {
    respond("POST", "/api/v1/c/one/messages", "Bearer a");
    respond("POST", "/api/v1/c/one/messages", "Bearer a");
    respond("POST", "/api/v1/c/one/messages", "Bearer b");
    respond("POST", "/api/v1/c/two/messages", "Bearer a");

    var holders = taken.stream().filter(it -> it.startsWith("messages")).toList();
    assertThat(holders).hasSize(4);
    assertThat(holders.get(1)).isEqualTo(holders.get(0));
    assertThat(Set.copyOf(holders)).hasSize(3);
  }

  @Test
  void aRequestCountsForItsKeyInPlaceOfItsAddress() throws Exception {
    var response = respond("POST", "/api/v1/answers", "Bearer " + ACME.text());

    assertThat(taken).containsExactly("key acme");
    assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"key\";q=900;w=60");
  }

  @Test
  void aBadKeyCountsForTheAddress() throws Exception {
    respond("POST", "/api/v1/answers", "Bearer " + ACME.withAnotherSecret());

    assertThat(taken).containsExactly("address 127.0.0.1");
  }

  @Test
  void noTokenReachesTheLimiter() throws Exception {
    respond("POST", "/api/v1/c/one/messages", "Bearer secret");

    assertThat(taken).noneMatch(it -> it.contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "Upper, 1, 1, 60, a name of a-z",
    "a,     0, 1, 60, requests >= 1",
    "a,     5, 6, 60, a burst from 1 to its requests",
    "a,     5, 0, 60, a burst from 1 to its requests",
    "a,     5, 1, 0,  a window of >= 1s"
  })
  void aPolicyThatCannotBeKeptStopsTheStart(
      String name, int requests, int burst, int seconds, String fault) {
    var window = Duration.ofSeconds(seconds);

    assertThatThrownBy(
            () -> new Policy(name, Subject.ADDRESS, null, "/**", requests, window, burst))
        .hasMessageContaining("rate-limits.policies")
        .hasMessageContaining(fault);
  }

  @Test
  void twoPoliciesOfOneNameStopTheStart() {
    assertThatThrownBy(() -> new RateLimitSettings(List.of(ALL, ALL)))
        .hasMessageContaining("address");
  }

  private MockHttpServletResponse respond(String method, String path, String authorization)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest(method, path);
    request.addHeader("Authorization", authorization);
    var response = new MockHttpServletResponse();
    filter().doFilter(request, response, new MockFilterChain());
    return response;
  }

  private RateLimitFilter filter() {
    var web = new WebSettings(DataSize.ofKilobytes(64), List.of(), List.of(), List.of());
    return new RateLimitFilter(
        new RateLimitSettings(List.of(ALL, KEYED, MESSAGES)),
        this::take,
        new ClientAddress(web),
        new AccessKeys(new AccessSettings(List.of(ACME.key()), Set.of()), Clock.systemUTC()));
  }

  private RateDecision take(String scope, String id, RateLimit limit) {
    taken.add(scope + " " + id);
    return decision;
  }
}
