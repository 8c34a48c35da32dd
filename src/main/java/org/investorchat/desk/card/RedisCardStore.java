package org.investorchat.desk.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.investorchat.desk.DeskCard;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cards of the desk in Redis: {@code ic:{desk}:cards}, a hash from ids to the version, a
 * space and the card, and {@code ic:{desk}:cards:revision}, a counter. The version stands apart so
 * that a card that cannot be read can still be replaced.
 */
final class RedisCardStore implements CardStore {

  private static final List<String> KEYS = List.of("ic:{desk}:cards", "ic:{desk}:cards:revision");

  /**
   * Arguments: id, version and card. Returns whether it stands there. What stands there already is
   * written again, so that it can be acknowledged again.
   */
  private static final RedisScript PUT =
      new RedisScript(
          """
          local kept = redis.call('HGET', KEYS[1], ARGV[1])
          local version = kept and tonumber(string.match(kept, '^%d+')) or 0
          local new = ARGV[2] .. ' ' .. ARGV[3]
          if kept ~= new and version ~= tonumber(ARGV[2]) - 1 then return 0 end
          redis.call('HSET', KEYS[1], ARGV[1], new)
          redis.call('INCR', KEYS[2])
          return 1
          """);

  private static final RedisScript FIND =
      new RedisScript("return redis.call('HGET', KEYS[1], ARGV[1])");

  /** Returns ids and values in turn. */
  private static final RedisScript ALL =
      new RedisScript(
          """
          local all = {}
          for _, id in ipairs(redis.call('HKEYS', KEYS[1])) do
            all[#all + 1] = id
            all[#all + 1] = redis.call('HGET', KEYS[1], id)
          end
          return all
          """);

  private static final RedisScript REVISION =
      new RedisScript("return tonumber(redis.call('GET', KEYS[2]) or 0)");

  private final RedisConnection redis;
  private final CardCodec codec;

  RedisCardStore(RedisConnection redis, CardCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  @Override
  public boolean put(DeskCard next) {
    var kept =
        redis.runAcknowledged(
            PUT, KEYS, List.of(next.id(), Long.toString(next.version()), codec.write(next)));
    return Long.valueOf(1).equals(kept);
  }

  @Override
  public Optional<DeskCard> find(String id) {
    return Optional.ofNullable(redis.run(FIND, KEYS, List.of(id)))
        .map(it -> codec.read(id, card(it)));
  }

  @Override
  public Contents all() {
    var found = list(redis.run(ALL, KEYS, List.of()));
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < found.size(); i += 2) {
      texts.put(found.get(i).toString(), card(found.get(i + 1)));
    }
    return codec.readAll(texts);
  }

  @Override
  public long revision() {
    return (Long) Objects.requireNonNull(redis.run(REVISION, KEYS, List.of()));
  }

  private static String card(Object value) {
    String text = value.toString();
    return text.substring(text.indexOf(' ') + 1);
  }

  private static List<?> list(@Nullable Object reply) {
    return (List<?>) Objects.requireNonNull(reply, "a script returned nil");
  }
}
