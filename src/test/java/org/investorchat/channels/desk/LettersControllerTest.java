package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Looks at undelivered messages, and at where platforms deliver, over HTTP. */
@ApiTest
class LettersControllerTest {

  private final DeskPeople people;
  private final Api api;
  private final RawHttp raw;

  LettersControllerTest(@LocalServerPort int port) {
    people = new DeskPeople(port);
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @Test
  void showsThatNothingIsUndelivered() {
    var letters = people.supervisor().get("/api/v1/desk/letters");

    assertThat(letters.status()).isEqualTo(200);
    assertThat(letters.json().path("letters")).isEmpty();
    assertThat(letters.json().path("suspensions")).isEmpty();
    assertThat(letters.json().path("dead").asInt(-1)).isZero();
  }

  @Test
  void knowsNoLetterAndNoSuspensionThatIsNotThere() {
    var supervisor = people.supervisor();

    for (String path :
        new String[] {"/ltr_0/replay", "/ltr_0/discard", "/suspensions/a/b/resume"}) {
      assertThat(supervisor.post("/api/v1/desk/letters" + path, "").status()).isEqualTo(404);
    }
  }

  @Test
  void deliveriesToNobodyAreNotFoundAndLeaveNoCookie() {
    for (String path : new String[] {"/webhooks/none", "/webhooks/none/main"}) {
      var response = api.post(path, "{}", it -> it.set("Accept-Language", "zh"));
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.json().path("type").asString()).endsWith("/problems/not-found");
      assertThat(response.header("Content-Language")).startsWith("zh");
      assertThat(response.headers().containsHeader("Set-Cookie")).isFalse();
    }
    var wrong = api.call(HttpMethod.PUT, "/webhooks/none", _ -> {});
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.header("Allow")).contains("GET", "POST");
  }

  @Test
  void deliveriesThatAreTooLargeAreNotRead() {
    var answer = raw.send(raw.post("/webhooks/none", new byte[2 * 1024 * 1024]));

    assertThat(answer).startsWith("HTTP/1.1 413");
  }
}
