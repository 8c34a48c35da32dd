package org.investorchat.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.conversation.ConversationId;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;

/**
 * Keeps correspondents in Redis: {@code ic:{mail}:who:<key>}, and {@code ic:{mail}:room:<id>} with
 * the key of whose conversation it is. They expire by themselves.
 */
final class RedisCorrespondentStore implements CorrespondentStore {

  private static final RedisScript GET = new RedisScript("return redis.call('GET', KEYS[1])");

  /** Keys: who, rooms. Arguments: body, key, how long to keep in milliseconds. */
  private static final RedisScript KEEP =
      new RedisScript(
          """
          for i = 2, #KEYS do redis.call('SET', KEYS[i], ARGV[2], 'PX', ARGV[3]) end
          return redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
          """);

  /** Writes each time it runs, so that it can be acknowledged again. */
  private static final RedisScript REMOVE =
      new RedisScript(
          """
          redis.call('SET', KEYS[1], '')
          return redis.call('DEL', unpack(KEYS))
          """);

  private final RedisConnection redis;
  private final CorrespondentCodec codec;

  RedisCorrespondentStore(RedisConnection redis, CorrespondentCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  @Override
  public Optional<Correspondent> find(String key) {
    return get(who(key)).map(codec::read);
  }

  @Override
  public Optional<Correspondent> in(ConversationId conversation) {
    return get(room(conversation))
        .flatMap(this::find)
        .filter(it -> it.conversations().contains(conversation));
  }

  private Optional<String> get(String key) {
    return Optional.ofNullable(redis.run(GET, List.of(key), List.of())).map(Object::toString);
  }

  @Override
  public void keep(Correspondent correspondent, Duration keep) {
    redis.runAcknowledged(
        KEEP,
        keys(correspondent),
        List.of(
            codec.write(correspondent),
            correspondent.address().key(),
            Long.toString(keep.toMillis())));
  }

  @Override
  public void remove(Correspondent correspondent) {
    redis.runAcknowledged(REMOVE, keys(correspondent), List.of());
  }

  @Override
  public int removeExpired() {
    return 0;
  }

  private static List<String> keys(Correspondent correspondent) {
    List<String> keys = new ArrayList<>();
    keys.add(who(correspondent.address().key()));
    correspondent.conversations().forEach(it -> keys.add(room(it)));
    return keys;
  }

  private static String who(String key) {
    return "ic:{mail}:who:" + key;
  }

  private static String room(ConversationId conversation) {
    return "ic:{mail}:room:" + conversation.value();
  }
}
