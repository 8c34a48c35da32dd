package org.investorchat.conversation;

import org.investorchat.platform.RedisScript;

/**
 * What is done to a conversation in Redis, each in one step and with commands of Redis 6.2. Each
 * may run twice where a connection breaks before the reply, and then does no more than once.
 */
final class ConversationScripts {

  /** Keys: meta. Arguments: token hash, language, created, expires, both in milliseconds. */
  static final RedisScript CREATE =
      new RedisScript(
          """
          if redis.call('EXISTS', KEYS[1]) == 0 then
            redis.call('HSET', KEYS[1], 'token', ARGV[1], 'wanted', ARGV[2],
              'created', ARGV[3], 'questions', 0)
            redis.call('PEXPIREAT', KEYS[1], ARGV[4])
          end
          return 1
          """);

  /** Keys: meta. Returns token hash, language, created and expires; nil when it is gone. */
  static final RedisScript FIND =
      new RedisScript(
          """
          local meta = redis.call('HMGET', KEYS[1], 'token', 'wanted', 'created')
          if not meta[1] then return nil end
          local now = redis.call('TIME')
          local expires = now[1] * 1000 + math.floor(now[2] / 1000) + redis.call('PTTL', KEYS[1])
          return {meta[1], meta[2], meta[3], string.format('%.0f', expires)}
          """);

  /** Keys: turns. Returns all entries, in order. */
  static final RedisScript ENTRIES = new RedisScript("return redis.call('LRANGE', KEYS[1], 0, -1)");

  /**
   * Keys: meta, turns, seen. Arguments: field of the post, empty for none; how many entries.
   * Returns the number of questions, the turn of the post or an empty text, the latest entries.
   */
  static final RedisScript RECALL =
      new RedisScript(
          """
          local same = ''
          local place = ARGV[1] ~= '' and redis.call('HGET', KEYS[3], ARGV[1])
          if place then same = redis.call('LINDEX', KEYS[2], place) or '' end
          local questions = tonumber(redis.call('HGET', KEYS[1], 'questions') or 0)
          return {questions, same, redis.call('LRANGE', KEYS[2], -ARGV[2], -1)}
          """);

  /**
   * Keys: meta, turns, seen. Arguments: id, field of the post, 1 for a question, entry, how long to
   * keep in milliseconds. Returns whether the entry stands there.
   */
  static final RedisScript APPEND =
      new RedisScript(
          """
          if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
          if redis.call('HEXISTS', KEYS[3], ARGV[1]) == 1 then return 1 end
          if ARGV[2] ~= '' and redis.call('HEXISTS', KEYS[3], ARGV[2]) == 1 then return 0 end
          local place = redis.call('RPUSH', KEYS[2], ARGV[4]) - 1
          redis.call('HSET', KEYS[3], ARGV[1], place)
          if ARGV[2] ~= '' then redis.call('HSET', KEYS[3], ARGV[2], place) end
          redis.call('HINCRBY', KEYS[1], 'questions', ARGV[3])
          for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[5]) end
          return 1
          """);

  /** Keys: lock. Arguments: owner, milliseconds. Returns whether the owner has it. */
  static final RedisScript LOCK =
      new RedisScript(
          """
          if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
          return redis.call('GET', KEYS[1]) == ARGV[1] and 1 or 0
          """);

  /** Keys: lock. Arguments: owner. */
  static final RedisScript UNLOCK =
      new RedisScript(
          """
          if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
          return 0
          """);

  /**
   * Keys: meta and all others but the lock. Returns whether there was a conversation. Writes also
   * when there was none, so that it can be acknowledged again.
   */
  static final RedisScript ERASE =
      new RedisScript(
          """
          local known = redis.call('EXISTS', KEYS[1])
          redis.call('SET', KEYS[1], '')
          redis.call('DEL', unpack(KEYS))
          return known
          """);

  /** Keys: mark of an erasure. Arguments: how long to keep it in milliseconds. */
  static final RedisScript MARK_ERASED =
      new RedisScript("return redis.call('SET', KEYS[1], '', 'PX', ARGV[1])");

  /** Keys: mark of an erasure. Returns whether it is there. */
  static final RedisScript IS_ERASED = new RedisScript("return redis.call('EXISTS', KEYS[1])");

  private static final String KEEP_AT_LEAST =
      """
      local left = redis.call('PTTL', KEYS[1])
      redis.call('PEXPIRE', KEYS[1], math.max(left, tonumber(ARGV[3])))
      return 1
      """;

  /**
   * Keys: a hash. Arguments: field, value, how long to keep in milliseconds. The first value stays.
   */
  static final RedisScript PUT_ONCE =
      new RedisScript("redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])\n" + KEEP_AT_LEAST);

  /**
   * Keys: a hash. Arguments: field, value, how long to keep in milliseconds. Of values with a time
   * {@code at} the latest stays; without the Z these times are in the order of their characters.
   */
  static final RedisScript PUT_LATEST =
      new RedisScript(
          """
          local function at(value)
            return (string.gsub(cjson.decode(value)['at'], 'Z$', ''))
          end
          local known = redis.call('HGET', KEYS[1], ARGV[1])
          if not known or at(known) <= at(ARGV[2]) then
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
          end
          """
              + KEEP_AT_LEAST);

  /** Keys: a hash. Returns its values. */
  static final RedisScript VALUES = new RedisScript("return redis.call('HVALS', KEYS[1])");

  private ConversationScripts() {}
}
