package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.RawHttp;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Checks that what visitors write reaches no log, whatever becomes of it. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class VisitorsTextTest {

  private static final String MARKER = "Xq7visitorsword";

  private final int port;
  private final Api api;
  private final RawHttp raw;

  VisitorsTextTest(@LocalServerPort int port) {
    this.port = port;
    api = new Api(port);
    raw = new RawHttp(port);
  }

  @Test
  void isLoggedWithNoRequestThatIsAnswered(CapturedOutput output) {
    api.ask("{\"question\": \"" + MARKER + "\"}");
    api.get("/api/v1/search?q=" + MARKER);

    assertThat(output).doesNotContain(MARKER);
  }

  @Test
  void isLoggedWithNoRequestThatIsRefused(CapturedOutput output) {
    api.ask("{\"question\": " + MARKER);
    api.ask("{\"question\": \"" + MARKER.repeat(100) + "\"}");
    api.ask("{\"question\": \"a\", \"language\": \"" + MARKER + "\"}");
    api.ask("{\"question\": {\"" + MARKER + "\": 1}}");
    api.post("/api/v1/answers", MARKER, it -> it.set("Content-Type", "text/" + MARKER));
    api.call(HttpMethod.valueOf(MARKER), "/api/v1/answers", it -> it.set("Accept", "*/*"));
    api.get("/" + MARKER);
    api.get("/api/v1/search?q=" + MARKER + "&size=" + MARKER);
    raw.send("GET /api/v1/search?q=" + MARKER + "{} HTTP/1.1\r\nHost: a\r\n\r\n");
    raw.send("GET /api/v1/search?q=%zz" + MARKER + " HTTP/1.1\r\nHost: a\r\n\r\n");
    raw.send("GET / HTTP/1.1\r\nHost: a\r\n" + MARKER + "\r\n\r\n");
    raw.send(MARKER + "\r\n\r\n");

    assertThat(output).doesNotContain(MARKER);
  }

  @Test
  void isLoggedWithNoConversation(CapturedOutput output) {
    var visitor = Visitor.open(port, "{}");
    String id = visitor.say(MARKER).json().at("/id").asString();
    visitor.post(
        "/messages/" + id + "/feedback", "{\"useful\": 5, \"comment\": \"" + MARKER + "\"}");
    visitor.post(
        "/messages/" + id + "/feedback", "{\"useful\": true, \"comment\": \"" + MARKER + "\"}");
    visitor.post("/handoff", "{\"contact\": \"" + MARKER + "\", \"note\": \"" + MARKER + "\"}");
    visitor.with(MARKER).transcript();
    try (var stream =
        visitor.stream("{\"text\": \"" + ScriptedAnswers.FAIL + " " + MARKER + "\"}")) {
      stream.all();
    }

    assertThat(output)
        .contains("event=stream-failed", "ScriptedAnswers.answer")
        .doesNotContain(MARKER, visitor.token());
  }

  @Test
  void isLoggedWithNoRequestThatFailsThoughTheFailureIs(CapturedOutput output) {
    api.ask("{\"question\": \"" + ScriptedAnswers.FAIL + " " + MARKER + "\"}");

    assertThat(output)
        .contains("event=request-failed", "ScriptedAnswers.answer", "IllegalArgumentException")
        .doesNotContain(MARKER);
    assertThat(output.getOut().lines().filter(it -> it.contains("request-failed"))).hasSize(1);
  }
}
