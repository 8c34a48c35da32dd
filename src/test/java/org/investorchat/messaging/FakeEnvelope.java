package org.investorchat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.investorchat.messaging.SealedEnvelope.Sealed;

/** Seals and signs deliveries as WeChat and WeCom do, and forges them. */
public final class FakeEnvelope {

  private final Random random = new Random(1);
  private final SealedEnvelope envelope;

  /** Returns what is shared with an account. */
  public FakeEnvelope(String token, String key, String receiver) {
    envelope = new SealedEnvelope(List.of(token), List.of(key), receiver, random);
  }

  /** Returns a delivery of {@code message} to {@code us}. */
  public RawRequest delivery(String us, String message, Instant at) {
    var sealed = seal(message, at);
    var outer = new LinkedHashMap<String, Object>();
    outer.put("ToUserName", us);
    outer.put("Encrypt", sealed.text());
    return RawRequest.post(query(sealed), Map.of(), PlainXml.write(outer).getBytes(UTF_8));
  }

  /** Returns {@code message} sealed. */
  public Sealed seal(String message, Instant at) {
    return envelope.seal(
        message, Long.toString(at.getEpochSecond()), "n" + random.nextInt(1 << 30));
  }

  /** Returns what an answer in a response says. */
  public MessageFields open(HttpReply reply) {
    var outer = MessageFields.read(reply.body());
    var sealed =
        new Sealed(
            outer.required("Encrypt"),
            outer.required("MsgSignature"),
            outer.required("TimeStamp"),
            outer.required("Nonce"));
    return MessageFields.read(envelope.open(sealed));
  }

  private static Map<String, String> query(Sealed sealed) {
    Map<String, String> query = new HashMap<>();
    query.put("encrypt_type", "aes");
    query.put("msg_signature", sealed.signature());
    query.put("timestamp", sealed.timestamp());
    query.put("nonce", sealed.nonce());
    return query;
  }

  /** Returns {@code genuine} with each one byte changed of what is signed and of the signature. */
  public static List<RawRequest> forgeries(RawRequest genuine) {
    List<RawRequest> forgeries = new ArrayList<>();
    for (String name : List.of("msg_signature", "timestamp", "nonce")) {
      String value = genuine.required(name);
      for (int i = 0; i < value.length(); i++) {
        var query = new HashMap<>(genuine.parameters());
        query.put(name, flipped(value, i));
        forgeries.add(RawRequest.post(query, Map.of(), genuine.body()));
      }
    }
    int to = genuine.text().indexOf("]]></Encrypt>");
    for (int i = genuine.text().indexOf("<Encrypt>"); i < to; i++) {
      byte[] body = genuine.body();
      body[i] ^= 1;
      forgeries.add(RawRequest.post(genuine.parameters(), Map.of(), body));
    }
    return forgeries;
  }

  private static String flipped(String text, int at) {
    return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
  }
}
