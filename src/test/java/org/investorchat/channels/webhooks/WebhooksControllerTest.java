package org.investorchat.channels.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.investorchat.messaging.Mailroom;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.UnknownResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Delivers to the scripted platform's addresses as HTTP requests. */
class WebhooksControllerTest {

  @TempDir private Path folder;
  private SqliteDatabase database;
  private Mailroom room;
  private WebhooksController controller;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    room = Mailroom.on(database);
    controller = new WebhooksController(room.inbox());
  }

  @AfterEach
  void close() {
    room.close();
    database.close();
  }

  private static MockHttpServletRequest delivery(String signature, String body) {
    var request = new MockHttpServletRequest("POST", "/webhooks/scripted");
    request.addHeader("Signature", signature);
    request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static String text(ResponseEntity<byte[]> response) {
    return new String(response.getBody(), StandardCharsets.UTF_8);
  }

  @Test
  void acknowledgesWhatIsKeptAndReadsAFormAsBytes() throws Exception {
    var request = delivery("genuine", "m1|ann|外债=1&额度=2");

    var response = controller.take("scripted", null, request);

    assertThat(response.getStatusCode().value()).isEqualTo(200);
    assertThat(text(response)).isEqualTo("{\"ok\":true}");
    assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
    assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(text(controller.take("scripted", "main", delivery("genuine", "m1|ann|x"))))
        .as("what comes again gets the same")
        .isEqualTo("{\"ok\":true}");
  }

  @Test
  void answersTheHandshakeWithWhatTheQueryHas() throws Exception {
    var request = new MockHttpServletRequest("GET", "/webhooks/scripted");
    request.setQueryString("challenge=a%2Bb%3D%E5%A4%96&challenge=other&empty&=");

    assertThat(text(controller.take("scripted", null, request))).isEqualTo("a+b=外");
  }

  @Test
  void tellsWhatIsWrongWithADelivery() {
    assertRefused("delivery-not-genuine", delivery("forged", "m1|ann|Quota?"));
    assertRefused("delivery-unreadable", delivery("genuine", "m1"));
    var undecodable = delivery("genuine", "m1|ann|Quota?");
    undecodable.setQueryString("a=%zz");
    assertRefused("delivery-unreadable", undecodable);
  }

  private void assertRefused(String problem, MockHttpServletRequest request) {
    assertThatThrownBy(() -> controller.take("scripted", "main", request))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage(problem);
  }

  @Test
  void knowsItsChannelsAndTheirAccounts() {
    assertThatThrownBy(() -> controller.take("none", null, delivery("genuine", "m1|ann|x")))
        .isInstanceOf(UnknownResource.class);
    assertThatThrownBy(() -> controller.take("scripted", "none", delivery("genuine", "m1|ann|x")))
        .isInstanceOf(UnknownResource.class);
  }
}
