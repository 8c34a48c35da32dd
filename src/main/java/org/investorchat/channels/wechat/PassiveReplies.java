package org.investorchat.channels.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.random.RandomGenerator;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.messaging.HeldReply;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.TextUnit;

/**
 * Answers in responses. WeChat closes the connection after 5 s and delivers again, three times in
 * all; any response before ends that, and no response to the last is shown as a failure.
 */
final class PassiveReplies {

  private final Duration timeout;
  private final String more;
  private final String pending;
  private final RandomGenerator random;
  private final Clock clock;

  PassiveReplies(Duration timeout, ChannelTexts texts, RandomGenerator random, Clock clock) {
    this.random = random;
    this.timeout = timeout;
    this.clock = clock;
    more = "\n\n" + inBoth(texts, "wechat.more");
    pending = inBoth(texts, "wechat.pending");
  }

  /** Whoever writes for the first time has shown no language yet. */
  private static String inBoth(ChannelTexts texts, String key) {
    return texts.text(ReplyLanguage.SIMPLIFIED_CHINESE, key)
        + "\n"
        + texts.text(ReplyLanguage.ENGLISH, key);
  }

  /** Returns how many bytes a message must leave to what is put after it. */
  int room() {
    return TextUnit.UTF8_BYTES.length(more);
  }

  HeldReply to(Inbound message, Delivered delivered) {
    return new Reply(message.at(), delivered);
  }

  private final class Reply implements HeldReply {

    private final Instant sentAt;
    private final Delivered delivered;

    private Reply(Instant sentAt, Delivered delivered) {
      this.sentAt = sentAt;
      this.delivered = delivered;
    }

    /**
     * Goes by the platform's time as well, in whole seconds: the first that came need not be the
     * first it sent. The second comes after one timeout, the last after two.
     */
    @Override
    public Duration patience(Duration age) {
      var sinceSent = Duration.between(sentAt, clock.instant());
      var oldest = age.compareTo(sinceSent) > 0 ? age : sinceSent;
      var little = timeout.dividedBy(10);
      var beforeLast = timeout.multipliedBy(2).minus(little.multipliedBy(3));
      return oldest.compareTo(beforeLast) < 0 ? timeout.plus(little) : timeout.minus(little);
    }

    @Override
    public HttpReply answered(String part, boolean hasMore) {
      return text(hasMore ? part + more : part);
    }

    @Override
    public HttpReply pending() {
      return text(pending);
    }

    private HttpReply text(String content) {
      var message = new LinkedHashMap<String, Object>();
      long now = clock.instant().getEpochSecond();
      message.put("ToUserName", delivered.fields().required("FromUserName"));
      message.put("FromUserName", delivered.fields().required("ToUserName"));
      message.put("CreateTime", now);
      message.put("MsgType", "text");
      message.put("Content", content);
      return delivered.answer(message, now, Long.toUnsignedString(random.nextLong()));
    }
  }
}
