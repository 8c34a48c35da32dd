package org.investorchat.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.RedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps conversations in Redis under {@code ic:{c:<id>}:…}: {@code meta}, a hash; {@code turns}, a
 * list of entries; {@code seen}, a hash from ids to places in the list; {@code feedback} and {@code
 * handoffs}, hashes; {@code lock}. {@code ic:erased:<digest of the id>} marks an erased one. All
 * expire by themselves.
 *
 * <p>The mark stands on another node of a cluster, so no script can look at both. Erasure sets the
 * mark first and deletes then; whoever adds something looks for the mark afterwards, and deletes
 * what it added where it finds it. Whichever comes last leaves nothing.
 */
final class RedisConversationStore implements ConversationStore {

  private final RedisConnection redis;
  private final EntryCodec codec;
  private final RandomIds ids;

  RedisConversationStore(RedisConnection redis, EntryCodec codec, RandomIds ids) {
    this.redis = redis;
    this.codec = codec;
    this.ids = ids;
  }

  @Override
  public void create(Conversation it) {
    String wanted = it.wanted() == null ? "" : it.wanted().tag();
    redis.run(
        ConversationScripts.CREATE,
        keys(it.id(), "meta"),
        List.of(
            it.tokenHash(), wanted, milliseconds(it.createdAt()), milliseconds(it.expiresAt())));
    removeIfErased(it.id());
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    var found = redis.run(ConversationScripts.FIND, keys(id, "meta"), List.of());
    return found == null ? Optional.empty() : Optional.of(conversation(id, texts(found)));
  }

  private static Conversation conversation(ConversationId id, List<String> fields) {
    return new Conversation(
        id,
        fields.get(0),
        ReplyLanguage.ofTag(fields.get(1)).orElse(null),
        instant(fields.get(2)),
        instant(fields.get(3)));
  }

  @Override
  public List<Entry> entries(ConversationId id) {
    return entries(redis.run(ConversationScripts.ENTRIES, keys(id, "turns"), List.of()));
  }

  @Override
  public Recollection recall(ConversationId id, @Nullable String clientMessageId, int most) {
    var found =
        list(
            redis.run(
                ConversationScripts.RECALL,
                keys(id, "meta", "turns", "seen"),
                List.of(post(clientMessageId), Integer.toString(most))));
    String same = found.get(1).toString();
    return new Recollection(
        Integer.parseInt(found.get(0).toString()),
        entries(found.get(2)),
        same.isEmpty() ? null : (Turn) codec.readEntry(same));
  }

  @Override
  public boolean append(ConversationId id, Entry entry, Duration keep) {
    String post =
        switch (entry) {
          case Turn it -> post(it.clientMessageId());
          case Notice _ -> "";
        };
    String questions = entry instanceof Turn ? "1" : "0";
    return isTrue(
        redis.run(
            ConversationScripts.APPEND,
            keys(id, "meta", "turns", "seen"),
            List.of(entry.id(), post, questions, codec.write(entry), milliseconds(keep))));
  }

  @Override
  public Optional<TurnLock> lock(ConversationId id, Duration atMost) {
    var keys = keys(id, "lock");
    String owner = ids.token();
    return isTrue(redis.run(ConversationScripts.LOCK, keys, List.of(owner, milliseconds(atMost))))
        ? Optional.of(new RedisTurnLock(redis, keys, owner))
        : Optional.empty();
  }

  @Override
  public boolean erase(ConversationId id, Duration remember) {
    redis.runAcknowledged(
        ConversationScripts.MARK_ERASED, mark(id), List.of(milliseconds(remember)));
    return remove(id);
  }

  private boolean remove(ConversationId id) {
    return isTrue(
        redis.runAcknowledged(
            ConversationScripts.ERASE,
            keys(id, "meta", "turns", "seen", "feedback", "handoffs"),
            List.of()));
  }

  @Override
  public boolean isErased(ConversationId id) {
    return isTrue(redis.run(ConversationScripts.IS_ERASED, mark(id), List.of()));
  }

  /** Returns whether it was erased. */
  private boolean removeIfErased(ConversationId id) {
    boolean erased = isErased(id);
    if (erased) {
      remove(id);
    }
    return erased;
  }

  @Override
  public boolean addFeedback(Feedback it, Duration keep) {
    redis.runAcknowledged(
        ConversationScripts.PUT_LATEST,
        keys(it.conversation(), "feedback"),
        List.of(it.messageId(), codec.write(it), milliseconds(keep)));
    return !removeIfErased(it.conversation());
  }

  @Override
  public List<Feedback> feedback(ConversationId id) {
    return values(id, "feedback").stream()
        .map(codec::readFeedback)
        .sorted(Comparator.comparing(Feedback::messageId))
        .toList();
  }

  @Override
  public boolean addHandoff(HandoffRequested it, Duration keep) {
    redis.runAcknowledged(
        ConversationScripts.PUT_ONCE,
        keys(it.conversation(), "handoffs"),
        List.of(it.ticketId(), codec.write(it), milliseconds(keep)));
    return !removeIfErased(it.conversation());
  }

  @Override
  public List<HandoffRequested> handoffs(ConversationId id) {
    return values(id, "handoffs").stream()
        .map(codec::readHandoff)
        .sorted(Comparator.comparing(HandoffRequested::at))
        .toList();
  }

  /** Does nothing: in Redis all expires by itself. */
  @Override
  public int removeExpired() {
    return 0;
  }

  private List<String> values(ConversationId id, String name) {
    return texts(redis.run(ConversationScripts.VALUES, keys(id, name), List.of()));
  }

  private List<Entry> entries(@Nullable Object reply) {
    return texts(reply).stream().map(codec::readEntry).toList();
  }

  /** All have one hash tag, and so stand on one node of a cluster. */
  private static List<String> keys(ConversationId id, String... names) {
    return List.of(names).stream().map(it -> "ic:{c:" + id.value() + "}:" + it).toList();
  }

  private static List<String> mark(ConversationId id) {
    return List.of("ic:erased:" + id.digest());
  }

  /** Returns the field of a post, which no id of an entry can be; empty when it has none. */
  private static String post(@Nullable String clientMessageId) {
    return clientMessageId == null ? "" : "c:" + clientMessageId;
  }

  private static List<String> texts(@Nullable Object reply) {
    return list(reply).stream().map(Object::toString).toList();
  }

  private static List<?> list(@Nullable Object reply) {
    return (List<?>) Objects.requireNonNull(reply, "a script returned nil");
  }

  private static boolean isTrue(@Nullable Object reply) {
    return Long.valueOf(1).equals(reply);
  }

  private static String milliseconds(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }

  private static String milliseconds(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static Instant instant(String milliseconds) {
    return Instant.ofEpochMilli(Long.parseLong(milliseconds));
  }
}
