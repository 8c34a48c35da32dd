package org.investorchat.channels.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investorchat.channels.dingtalk.DingTalkSettings.Account;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SealedEnvelope;
import org.investorchat.messaging.SealedEnvelope.Sealed;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that DingTalk tells an app, sealed as WeChat's. None of them is a message, so all this
 * does is to show that the address is ours and to acknowledge: without that DingTalk switches the
 * app's events off.
 */
final class DingTalkEvents {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Account account;
  private final Clock clock;

  DingTalkEvents(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /** Returns whether a request is an event and not a message to the robot. */
  static boolean isEvent(RawRequest request) {
    return signature(request).isPresent() && request.parameter("nonce").isPresent();
  }

  private static Optional<String> signature(RawRequest request) {
    return request.parameter("msg_signature").or(() -> request.parameter("signature"));
  }

  /**
   * Returns what an event is answered with: the word {@code success}, sealed.
   *
   * @throws DeliveryRefused when it is not genuine, or the app gets no events
   */
  Incoming read(RawRequest request) {
    if (!account.getsEvents()) {
      throw DeliveryRefused.notGenuine();
    }
    var envelope =
        new SealedEnvelope(
            account.eventToken(), account.eventAesKey(), account.appKey(), new SecureRandom());
    String event = envelope.open(sealed(request));
    var success = acknowledgement(envelope, request.required("nonce"));
    return isCheck(event) ? new Handshake(success) : new Delivery(List.of(), success);
  }

  private static Sealed sealed(RawRequest request) {
    return new Sealed(
        request.json().path("encrypt").asString(""),
        signature(request).orElseThrow(DeliveryRefused::notGenuine),
        request.required("timestamp"),
        request.required("nonce"));
  }

  private static boolean isCheck(String event) {
    var json = RawRequest.post(Map.of(), Map.of(), event.getBytes(UTF_8)).json();
    return json.path("EventType").asString("").equals("check_url");
  }

  private HttpReply acknowledgement(SealedEnvelope envelope, String nonce) {
    var sealed = envelope.seal("success", String.valueOf(clock.millis()), nonce);
    return HttpReply.json(
        MAPPER
            .createObjectNode()
            .put("msg_signature", sealed.signature())
            .put("timeStamp", sealed.timestamp())
            .put("nonce", sealed.nonce())
            .put("encrypt", sealed.text())
            .toString());
  }
}
