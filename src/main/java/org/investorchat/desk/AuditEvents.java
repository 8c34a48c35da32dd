package org.investorchat.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.Sha256;
import org.springframework.stereotype.Component;

/** Makes events of the audit trail, and the ids of tickets and messages. */
@Component
final class AuditEvents {

  private static final int ID_BYTES = 16;

  private final Clock clock;
  private final LiveCorpus corpus;
  private final RandomGenerator random;

  AuditEvents(Clock clock, LiveCorpus corpus, RandomGenerator random) {
    this.clock = clock;
    this.corpus = corpus;
    this.random = random;
  }

  /** Returns the time, to the millisecond. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the version of the knowledge there is now: 12 hex digits. */
  String knowledgeVersion() {
    return corpus.version();
  }

  /** Returns an event of now that is like no other. */
  AuditEvent of(String actor, String action, String subject, Map<String, String> detail) {
    return at(now(), actor, action, subject, detail);
  }

  /** Returns an event that is like no other. */
  AuditEvent at(
      Instant at, String actor, String action, String subject, Map<String, String> detail) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new AuditEvent("evt_" + text(id), at, actor, action, subject, corpus.version(), detail);
  }

  /** Returns the event with the id that {@link #idOf} gives {@code parts}. */
  AuditEvent same(AuditEvent event, String id) {
    return new AuditEvent(
        id,
        event.at(),
        event.actor(),
        event.action(),
        event.subject(),
        event.knowledgeVersion(),
        event.detail());
  }

  /** Returns the id of the event that {@code parts} describe: the same each time. */
  static String idOf(Object... parts) {
    byte[] digest = HexFormat.of().parseHex(Sha256.hex(joined(parts)));
    return "evt_" + text(Arrays.copyOf(digest, ID_BYTES));
  }

  /** Each part begins with its length, so that no two lists of parts make one text. */
  private static String joined(Object... parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
      text.append(bytes.length).append(':').append(part);
    }
    return text.toString();
  }

  /** Returns the id of a new ticket. */
  String ticket() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return "tkt_" + text(id);
  }

  /** Returns the id of the message that an event sends: the same each time. */
  static String messageOf(String eventId) {
    return "msg_" + eventId.substring(eventId.indexOf('_') + 1);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
