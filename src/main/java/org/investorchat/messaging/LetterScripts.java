package org.investorchat.messaging;

import org.investorchat.platform.RedisScript;

/**
 * What is done to letters in Redis, each in one step and with commands of Redis 6.2. Each may run
 * twice where a connection breaks before the reply, and then does no more than once; those that
 * write do so each time, so that they can be acknowledged again.
 *
 * <p>Their key is what all keys begin with, which has a hash tag, so that all stand on one node of
 * a cluster. {@link RedisLetterStore} says what stands where.
 */
final class LetterScripts {

  private static final String KEYS =
      """
      local all = KEYS[1]
      local function letter(id) return all .. 'letter:' .. id end
      """;

  /** Puts the first of a line, and no other of it, among what is due. */
  private static final String FIRST =
      KEYS
          + """
          redis.call('INCR', all .. 'revision')
          local function first(line, box)
            local two = redis.call('ZRANGE', all .. 'line:' .. line, 0, 1)
            if two[1] then
              redis.call('ZADD', all .. 'due:' .. box, redis.call('HGET', letter(two[1]), 'due'),
                two[1])
            end
            if two[2] then redis.call('ZREM', all .. 'due:' .. box, two[2]) end
          end
          local function free(line, id)
            if redis.call('HGET', all .. 'taken', line) == id then
              redis.call('HDEL', all .. 'taken', line)
            end
          end
          """;

  /** Puts a letter, of which line, box and number stand there, and moves it to its place. */
  private static final String PUT =
      FIRST
          + """
          local function member(set, score, id, here)
            if here then redis.call('ZADD', all .. set, score, id)
            else redis.call('ZREM', all .. set, id) end
          end
          local function put(id, version, body, due, taken, place)
            local line, box, number =
              unpack(redis.call('HMGET', letter(id), 'line', 'box', 'number'))
            redis.call('HSET', letter(id), 'version', version, 'body', body, 'due', due,
              'taken', taken, 'place', place)
            member('line:' .. line, number, id, place == 'LINE')
            member('lines', number, id, place == 'LINE')
            member('counter:' .. line, number, id, place == 'COUNTER')
            member('counters', due, id, place == 'COUNTER')
            member('dead', number, id, place == 'DEAD')
            member('words:' .. line, number, id, place ~= 'DONE')
            if taken == '0' then free(line, id) end
            redis.call('ZREM', all .. 'due:' .. box, id)
            first(line, box)
            if place == 'DONE' then redis.call('HSET', letter(id), 'line', '') end
          end
          """;

  /**
   * Arguments, for each letter: id, body, due, correspondent, mailbox, time of receipt, place.
   * Returns the ids of those that were not there.
   */
  static final RedisScript RECEIVE =
      new RedisScript(
          PUT
              + """
              local kept = {}
              for i = 1, #ARGV, 7 do
                local id, body, due, line, box, at, place = unpack(ARGV, i, i + 6)
                if redis.call('EXISTS', letter(id)) == 0 then
                  redis.call('HSET', letter(id), 'line', line, 'box', box,
                    'number', redis.call('INCR', all .. 'number'))
                  redis.call('ZADD', all .. 'received', at, id)
                  put(id, '1', body, due, '0', place)
                  kept[#kept + 1] = id
                end
              end
              return kept
              """);

  /**
   * Arguments: mailbox, now, until when, how many at most, what tells this call from all others.
   * Returns body and version in turn; the same again when it runs again.
   */
  static final RedisScript TAKE =
      new RedisScript(
          FIRST
              + """
              local box, now, till, most = ARGV[1], tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
              local log = all .. 'took:' .. ARGV[5]
              local function busy(line, id)
                local other = redis.call('HGET', all .. 'taken', line)
                return other and other ~= id
                  and tonumber(redis.call('HGET', letter(other), 'due')) > now
              end
              if redis.call('EXISTS', log) == 0
                  and redis.call('HEXISTS', all .. 'suspended', box) == 0 then
                local due = redis.call('ZRANGEBYSCORE', all .. 'due:' .. box, '-inf', now,
                  'LIMIT', 0, most + 100)
                for _, id in ipairs(due) do
                  local line = redis.call('HGET', letter(id), 'line')
                  if most > 0 and not busy(line, id) then
                    redis.call('HINCRBY', letter(id), 'version', 1)
                    redis.call('HSET', letter(id), 'due', till, 'taken', '1')
                    redis.call('HSET', all .. 'taken', line, id)
                    redis.call('RPUSH', log, id)
                    first(line, box)
                    most = most - 1
                  end
                end
              end
              local taken = {}
              for _, id in ipairs(redis.call('LRANGE', log, 0, -1)) do
                taken[#taken + 1] = redis.call('HGET', letter(id), 'body')
                taken[#taken + 1] = redis.call('HGET', letter(id), 'version')
              end
              if #taken > 0 then redis.call('EXPIRE', log, 15) end
              return taken
              """);

  /**
   * Arguments, for each letter: id, version, body, due, taken, place. Returns whether all stand in
   * the place of the versions before.
   */
  static final RedisScript CHANGE =
      new RedisScript(
          PUT
              + """
              for i = 1, #ARGV, 6 do
                local id, version, body = unpack(ARGV, i, i + 2)
                local there = redis.call('HMGET', letter(id), 'version', 'body')
                local before = there[1] == string.format('%.0f', version - 1)
                if not before and not (there[1] == version and there[2] == body) then
                  return 0
                end
              end
              for i = 1, #ARGV, 6 do put(unpack(ARGV, i, i + 5)) end
              return 1
              """);

  /** Arguments: the first time that is too late, how many at most. Returns how many went. */
  static final RedisScript REMOVE =
      new RedisScript(
          FIRST
              + """
              local old = redis.call('ZRANGEBYSCORE', all .. 'received', '-inf', '(' .. ARGV[1],
                'LIMIT', 0, ARGV[2])
              for _, id in ipairs(old) do
                local line, box = unpack(redis.call('HMGET', letter(id), 'line', 'box'))
                for _, set in ipairs({'line:' .. line, 'lines', 'counter:' .. line, 'counters',
                    'dead', 'words:' .. line, 'due:' .. box, 'received'}) do
                  redis.call('ZREM', all .. set, id)
                end
                free(line, id)
                redis.call('DEL', letter(id))
                first(line, box)
              end
              return #old
              """);

  /** Adds, to what is found, body, version, due and taken of a letter. */
  private static final String ADD =
      KEYS
          + """
          local found = {}
          local function add(id)
            local it = redis.call('HMGET', letter(id), 'body', 'version', 'due', 'taken')
            for i = 1, 4 do
              if it[i] then found[#found + 1] = it[i] end
            end
          end
          """;

  /** Arguments: id. Returns body, version, due, taken; nothing when there is none. */
  static final RedisScript FIND = new RedisScript(ADD + "add(ARGV[1])\nreturn found");

  /** Arguments: a sorted set. Returns body, version, due, taken of each, the lowest first. */
  static final RedisScript LIST =
      new RedisScript(
          ADD
              + """
              for _, id in ipairs(redis.call('ZRANGE', all .. ARGV[1], 0, -1)) do add(id) end
              return found
              """);

  /** Arguments: how many at most. Returns body, version, due, taken of each, the latest first. */
  static final RedisScript DEAD =
      new RedisScript(
          ADD
              + """
              for _, id in ipairs(redis.call('ZREVRANGE', all .. 'dead', 0, ARGV[1] - 1)) do
                add(id)
              end
              return found
              """);

  /** Arguments: now, how many at most. Returns body, version, due, taken of each. */
  static final RedisScript OVERDUE =
      new RedisScript(
          ADD
              + """
              local due = redis.call('ZRANGEBYSCORE', all .. 'counters', '-inf', ARGV[1],
                'LIMIT', 0, ARGV[2])
              for _, id in ipairs(due) do add(id) end
              return found
              """);

  /** Returns how many stand in line, and how many are dead. */
  static final RedisScript COUNTS =
      new RedisScript(
          KEYS
              + """
              return {redis.call('ZCARD', all .. 'lines'), redis.call('ZCARD', all .. 'dead')}
              """);

  /** Arguments: mailbox, suspension. */
  static final RedisScript SUSPEND =
      new RedisScript(
          FIRST
              + """
              redis.call('HSETNX', all .. 'suspended', ARGV[1], ARGV[2])
              return 1
              """);

  /** Arguments: mailbox. Returns whether it was suspended. */
  static final RedisScript RESUME =
      new RedisScript(FIRST + "return redis.call('HDEL', all .. 'suspended', ARGV[1])");

  /** Returns all suspensions. */
  static final RedisScript SUSPENSIONS =
      new RedisScript(KEYS + "return redis.call('HVALS', all .. 'suspended')");

  private LetterScripts() {}
}
