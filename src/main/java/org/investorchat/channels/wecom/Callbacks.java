package org.investorchat.channels.wecom;

import java.util.List;
import java.util.random.RandomGenerator;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.MessageFields;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SealedEnvelope;
import org.investorchat.messaging.SealedEnvelope.Sealed;
import org.investorchat.messaging.SignedTime;

/** Verifies and opens what WeCom delivers; unlike WeChat's, its handshake is sealed too. */
final class Callbacks {

  private final Accounts<Callback> callbacks;
  private final SignedTime time;

  Callbacks(
      String channel,
      List<? extends WeComAccount> accounts,
      RandomGenerator random,
      SignedTime time) {
    callbacks =
        Accounts.of(
            channel, accounts.stream().map(it -> Callback.of(it, random)).toList(), Callback::id);
    this.time = time;
  }

  private record Callback(String id, SealedEnvelope envelope) {

    static Callback of(WeComAccount account, RandomGenerator random) {
      return new Callback(
          account.id(),
          new SealedEnvelope(account.token(), account.encodingAesKey(), account.corpId(), random));
    }
  }

  /** Answers that the address is ours. */
  Handshake handshake(String account, RawRequest request) {
    return new Handshake(HttpReply.text(open(account, request, request.required("echostr"))));
  }

  /**
   * Returns the fields of what was delivered.
   *
   * @throws DeliveryRefused when it is not genuine or cannot be read
   */
  MessageFields open(String account, RawRequest request) {
    String text = MessageFields.read(request.text()).required("Encrypt");
    return MessageFields.read(open(account, request, text));
  }

  private String open(String account, RawRequest request, String text) {
    String timestamp = request.required("timestamp");
    var sealed =
        new Sealed(text, request.required("msg_signature"), timestamp, request.required("nonce"));
    String message = callbacks.get(account).envelope().open(sealed);
    time.checkSeconds(timestamp);
    return message;
  }
}
