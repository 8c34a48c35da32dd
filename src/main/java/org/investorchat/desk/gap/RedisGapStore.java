package org.investorchat.desk.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Gap;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;

/**
 * Keeps gaps in Redis: {@code ic:{desk}:gaps}, a hash from ids to gaps; {@code ic:{desk}:gaps:at},
 * a sorted set of all ids by milliseconds; {@code ic:{desk}:gaps:open}, the same of those that
 * nobody has settled; {@code ic:{desk}:gaps:conversations}, a hash from ids to conversations, which
 * erasing one goes through: there are some thousand at most.
 */
final class RedisGapStore implements GapStore {

  private static final List<String> KEYS =
      List.of(
          "ic:{desk}:gaps",
          "ic:{desk}:gaps:at",
          "ic:{desk}:gaps:open",
          "ic:{desk}:gaps:conversations");

  private static final String DROP =
      """
      local function drop(id)
        redis.call('HDEL', KEYS[1], id)
        redis.call('ZREM', KEYS[2], id)
        redis.call('ZREM', KEYS[3], id)
        redis.call('HDEL', KEYS[4], id)
      end
      """;

  /** Arguments: id, milliseconds, gap, conversation or nothing, how many to keep. */
  private static final RedisScript ADD =
      new RedisScript(
          DROP
              + """
              if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[3]) == 0 then return 0 end
              redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
              redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
              if ARGV[4] ~= '' then redis.call('HSET', KEYS[4], ARGV[1], ARGV[4]) end
              for _, id in ipairs(redis.call('ZREVRANGE', KEYS[2], ARGV[5], -1)) do drop(id) end
              return 1
              """);

  /** Argument: milliseconds. Returns gaps. */
  private static final RedisScript SINCE =
      new RedisScript(
          """
          local gaps = {}
          for _, id in ipairs(redis.call('ZREVRANGEBYSCORE', KEYS[3], '+inf', ARGV[1])) do
            gaps[#gaps + 1] = redis.call('HGET', KEYS[1], id)
          end
          return gaps
          """);

  /** Arguments: ids. */
  private static final RedisScript SETTLE =
      new RedisScript(
          """
          for _, id in ipairs(ARGV) do redis.call('ZREM', KEYS[3], id) end
          return 1
          """);

  /** Argument: id. */
  private static final RedisScript REMOVE = new RedisScript(DROP + "drop(ARGV[1]) return 1");

  /** Argument: conversation. */
  private static final RedisScript REMOVE_OF =
      new RedisScript(
          DROP
              + """
              local all = redis.call('HGETALL', KEYS[4])
              for i = 1, #all, 2 do
                if all[i + 1] == ARGV[1] then drop(all[i]) end
              end
              return 1
              """);

  /** Argument: milliseconds. Returns how many were removed. */
  private static final RedisScript REMOVE_BEFORE =
      new RedisScript(
          DROP
              + """
              local old = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', '(' .. ARGV[1])
              for _, id in ipairs(old) do drop(id) end
              return #old
              """);

  private final RedisConnection redis;
  private final GapCodec codec;

  RedisGapStore(RedisConnection redis, GapCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  @Override
  public void add(Gap gap, Instant from, int most) {
    if (gap.at().isBefore(from)) {
      return;
    }
    var conversation = gap.conversation();
    redis.run(
        ADD,
        KEYS,
        List.of(
            gap.id(),
            milliseconds(gap.at()),
            codec.write(gap),
            conversation == null ? "" : conversation.value(),
            Integer.toString(most)));
  }

  @Override
  public List<Gap> since(Instant from) {
    var found = Objects.requireNonNull(redis.run(SINCE, KEYS, List.of(milliseconds(from))));
    return ((List<?>) found).stream().map(Object::toString).map(codec::read).toList();
  }

  @Override
  public void settle(Collection<String> ids) {
    redis.runAcknowledged(SETTLE, KEYS, new ArrayList<>(ids));
  }

  @Override
  public void remove(String id) {
    redis.run(REMOVE, KEYS, List.of(id));
  }

  @Override
  public void removeOf(ConversationId conversation) {
    redis.runAcknowledged(REMOVE_OF, KEYS, List.of(conversation.value()));
  }

  @Override
  public int removeBefore(Instant from) {
    var removed = redis.run(REMOVE_BEFORE, KEYS, List.of(milliseconds(from)));
    return ((Long) Objects.requireNonNull(removed)).intValue();
  }

  private static String milliseconds(Instant at) {
    return Long.toString(at.toEpochMilli());
  }
}
