package org.investorchat.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;

/** Conversations as tests of other modules have them: a store, and what operators see of it. */
public final class Rooms {

  private static final Duration LIFE = Duration.ofHours(24);

  private final ConversationStore store;
  private final RandomIds ids = new RandomIds(new SecureRandom());

  private Rooms(ConversationStore store) {
    this.store = store;
  }

  /** Returns conversations kept in {@code database}. */
  public static Rooms in(SqliteDatabase database) {
    return new Rooms(new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC()));
  }

  /** Returns conversations kept in {@code redis}. */
  public static Rooms in(RedisConnection redis) {
    return new Rooms(
        new RedisConversationStore(redis, new EntryCodec(), new RandomIds(new SecureRandom())));
  }

  /** Returns what operators see of them. */
  public Correspondence correspondence() {
    return new Correspondence(store, Intakes.intake(), Talk.SETTINGS);
  }

  /** Opens a conversation in which one question was asked and answered. */
  public ConversationId open() {
    var now = Instant.now();
    var id = ids.conversation();
    store.create(new Conversation(id, "hash", ReplyLanguage.ENGLISH, now, now.plus(LIFE)));
    store.append(id, Turns.turn("a", null), LIFE);
    return id;
  }

  /** Erases a conversation. */
  public void erase(ConversationId id) {
    store.erase(id, LIFE);
  }

  /** Returns what operators have said in a conversation, in order. */
  public List<Notice> replies(ConversationId id) {
    return store.entries(id).stream()
        .filter(Notice.class::isInstance)
        .map(Notice.class::cast)
        .filter(it -> it.role() == Notice.Role.OPERATOR)
        .toList();
  }

  /** Returns hours of work in which people are always there. */
  public static ServiceHours always(Clock clock) {
    return hours(clock, DayOfWeek.values(), List.of(), List.of(), "00:00-23:59");
  }

  /** Returns hours of work on some days of the week, in Beijing. */
  public static ServiceHours hours(
      Clock clock,
      DayOfWeek[] days,
      List<LocalDate> holidays,
      List<LocalDate> workdays,
      String... times) {
    var opening = Arrays.stream(times).map(OpeningTime::valueOf).toList();
    Map<DayOfWeek, List<OpeningTime>> weekly =
        Arrays.stream(days).collect(Collectors.toMap(Function.identity(), it -> opening));
    return new ServiceHours(
        new HoursSettings(ZoneId.of("Asia/Shanghai"), weekly, holidays, workdays),
        new ConversationTexts(),
        clock);
  }
}
