package org.investorchat.accounts;

import org.investorchat.platform.RedisScript;

/**
 * What is done to accounts in Redis, each in one step. Each may run twice where a connection breaks
 * before the reply, and then does no more than once; it writes all the same, so that replicas can
 * acknowledge it.
 */
final class AccountScripts {

  /** Keys: accounts. Arguments: id and account, in turn. Returns the ids of those kept. */
  static final RedisScript CREATE =
      new RedisScript(
          """
          local kept = {}
          for i = 1, #ARGV, 2 do
            local there = redis.call('HGET', KEYS[1], ARGV[i])
            if not there or there == ARGV[i + 1] then
              redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
              kept[#kept + 1] = ARGV[i]
            end
          end
          return kept
          """);

  /** Keys: accounts. Arguments: id. Returns the account, or nil. */
  static final RedisScript FIND = new RedisScript("return redis.call('HGET', KEYS[1], ARGV[1])");

  /** Keys: accounts. Returns all accounts. */
  static final RedisScript ALL = new RedisScript("return redis.call('HVALS', KEYS[1])");

  /** Keys: accounts. Arguments: id, account. Returns the name of a replacement. */
  static final RedisScript REPLACE =
      new RedisScript(
          """
          local function administers(it)
            return it.role == 'administrator' and not it.disabled
          end
          local there = redis.call('HGET', KEYS[1], ARGV[1])
          if there == ARGV[2] then
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            return 'DONE'
          end
          local after = cjson.decode(ARGV[2])
          local before = there and cjson.decode(there)
          if not before or before.version ~= after.version - 1 then return 'CAME_SECOND' end
          if administers(before) and not administers(after) then
            local count = 0
            for _, it in ipairs(redis.call('HVALS', KEYS[1])) do
              if administers(cjson.decode(it)) then count = count + 1 end
            end
            if count == 1 then return 'LAST_ADMINISTRATOR' end
          end
          redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
          return 'DONE'
          """);

  /**
   * Keys: attempts. Arguments: now, most, memory, times in milliseconds. Returns the attempt's
   * number. One that runs twice counts twice, which locks sooner and never later.
   */
  static final RedisScript COUNT_ATTEMPT =
      new RedisScript(
          """
          local seen = redis.call('HMGET', KEYS[1], 'attempts', 'until')
          local before = tonumber(seen[1] or 0)
          if tonumber(seen[2] or 0) <= tonumber(ARGV[1]) then before = 0 end
          if before < tonumber(ARGV[2]) then
            local stop = string.format('%.0f', ARGV[1] + ARGV[3])
            redis.call('HSET', KEYS[1], 'attempts', before + 1, 'until', stop)
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
          end
          return before + 1
          """);

  /** Keys: attempts. */
  static final RedisScript FORGET_ATTEMPTS = new RedisScript("return redis.call('DEL', KEYS[1])");

  /** Keys: attempts. Arguments: now in milliseconds, most. Returns until when, or nil. */
  static final RedisScript LOCKED_UNTIL =
      new RedisScript(
          """
          local seen = redis.call('HMGET', KEYS[1], 'attempts', 'until')
          if seen[1] and tonumber(seen[1]) >= tonumber(ARGV[2])
              and tonumber(seen[2]) > tonumber(ARGV[1]) then
            return seen[2]
          end
          return nil
          """);

  /** Keys: sign-ins. Arguments: id, time in milliseconds. */
  static final RedisScript SIGNED_IN =
      new RedisScript("return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])");

  /** Keys: sign-ins. Returns id and time, in turn. */
  static final RedisScript SIGN_INS =
      new RedisScript(
          """
          local all = {}
          for _, id in ipairs(redis.call('HKEYS', KEYS[1])) do
            all[#all + 1] = id
            all[#all + 1] = redis.call('HGET', KEYS[1], id)
          end
          return all
          """);

  private AccountScripts() {}
}
