package org.investorchat.channels.wechat;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.investorchat.channels.wechat.WeChatSettings.Account;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.MessageFields;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SealedEnvelope;
import org.investorchat.messaging.SealedEnvelope.Sealed;
import org.investorchat.messaging.SignedTime;

/** Verifies and opens what WeChat delivers. */
final class Deliveries {

  private final Map<String, SealedEnvelope> envelopes;
  private final SignedTime time;

  Deliveries(WeChatSettings settings, RandomGenerator random, Clock clock) {
    envelopes =
        settings.accounts().stream()
            .collect(Collectors.toUnmodifiableMap(Account::id, it -> it.envelope(random)));
    time = new SignedTime(settings.tolerance(), clock);
  }

  /** Answers that the address is ours. */
  Handshake handshake(Account account, RawRequest request) {
    verifyPlain(envelope(account), request);
    return new Handshake(HttpReply.text(request.required("echostr")));
  }

  /**
   * Returns what was delivered.
   *
   * @throws DeliveryRefused when it is not genuine, or not sealed
   */
  Delivered open(Account account, RawRequest request) {
    if (request.parameter("encrypt_type").filter("aes"::equals).isPresent()) {
      return openSealed(envelope(account), request);
    }
    if (!account.plainMode()) {
      throw DeliveryRefused.notGenuine();
    }
    verifyPlain(envelope(account), request);
    return new Delivered(MessageFields.read(request.text()), null);
  }

  private Delivered openSealed(SealedEnvelope envelope, RawRequest request) {
    String timestamp = request.required("timestamp");
    String signature = request.required("msg_signature");
    String nonce = request.required("nonce");
    String text = MessageFields.read(request.text()).required("Encrypt");
    String message = envelope.open(new Sealed(text, signature, timestamp, nonce));
    time.checkSeconds(timestamp);
    return new Delivered(MessageFields.read(message), envelope);
  }

  /** Covers nothing of a body. */
  private void verifyPlain(SealedEnvelope envelope, RawRequest request) {
    String timestamp = request.required("timestamp");
    envelope.verify(request.required("signature"), timestamp, request.required("nonce"));
    time.checkSeconds(timestamp);
  }

  private SealedEnvelope envelope(Account account) {
    var envelope = envelopes.get(account.id());
    if (envelope == null) {
      throw new IllegalStateException("no account " + account.id());
    }
    return envelope;
  }
}
