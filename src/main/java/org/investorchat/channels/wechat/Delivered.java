package org.investorchat.channels.wechat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.MessageFields;
import org.investorchat.messaging.SealedEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * A genuine delivery.
 *
 * @param fields of the message in it
 * @param envelope what an answer is sealed with, null where the delivery was not sealed
 */
record Delivered(MessageFields fields, @Nullable SealedEnvelope envelope) {

  /** Returns an answer, sealed as the delivery was. */
  HttpReply answer(SequencedMap<String, ?> message, long timestamp, String nonce) {
    var plain = fields.answer(message);
    if (envelope == null) {
      return plain;
    }
    var sealed = envelope.seal(plain.body(), Long.toString(timestamp), nonce);
    var outer = new LinkedHashMap<String, Object>();
    outer.put("Encrypt", sealed.text());
    outer.put("MsgSignature", sealed.signature());
    outer.put("TimeStamp", timestamp);
    outer.put("Nonce", sealed.nonce());
    return fields.answer(outer);
  }
}
