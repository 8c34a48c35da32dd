package org.investorchat.desk;

import org.investorchat.platform.RedisScript;

/**
 * What is done to the desk in Redis, each in one step and with commands of Redis 6.2. Each may run
 * twice where a connection breaks before the reply, and then does no more than once; those that
 * write do so each time, so that they can be acknowledged again.
 *
 * <p>Their keys, in order: tickets, versions, queue prefix as {@code …:stage:}, leases,
 * undelivered, audit, audit:order, history prefix, revision, rooms prefix, done. Stages and
 * subjects make keys of the same hash tag, so that all stand on one node of a cluster.
 */
final class DeskScripts {

  /** Numbers an event: the microsecond, and later than all before. */
  private static final String RECORD =
      """
      local function record(id, subject, body)
        if redis.call('HSETNX', KEYS[6], id, body) == 0 then return false end
        local time = redis.call('TIME')
        local number = time[1] * 1000000 + time[2]
        local last = redis.call('ZREVRANGE', KEYS[7], 0, 0, 'WITHSCORES')
        if last[2] and tonumber(last[2]) >= number then number = tonumber(last[2]) + 1 end
        redis.call('ZADD', KEYS[7], string.format('%.0f', number), id)
        redis.call('RPUSH', KEYS[8] .. subject, id)
        redis.call('INCR', KEYS[9])
        return true
      end
      """;

  /**
   * Puts a ticket: id, version, stage, rank, lease or empty, body, time of the change. Takes it
   * from the conversation that it no longer belongs to.
   */
  private static final String PUT =
      """
      local stages = {'queued', 'claimed', 'drafted', 'awaiting-approval', 'approved', 'sent',
        'transferred', 'closed'}
      local done = {sent = true, transferred = true, closed = true}
      local function room(body)
        local conversation = body and cjson.decode(body).inquiry.conversation
        return type(conversation) == 'table' and conversation.value or nil
      end
      local function put(id, version, stage, rank, lease, body, at)
        local before = room(redis.call('HGET', KEYS[1], id))
        if before and before ~= room(body) then redis.call('SREM', KEYS[10] .. before, id) end
        redis.call('HSET', KEYS[1], id, body)
        redis.call('HSET', KEYS[2], id, version)
        for _, other in ipairs(stages) do
          if other ~= stage then redis.call('ZREM', KEYS[3] .. other, id) end
        end
        redis.call('ZADD', KEYS[3] .. stage, rank, id)
        if lease == '' then redis.call('ZREM', KEYS[4], id)
        else redis.call('ZADD', KEYS[4], lease, id) end
        if done[stage] then redis.call('ZADD', KEYS[11], at, id)
        else redis.call('ZREM', KEYS[11], id) end
      end
      """;

  /**
   * Arguments: id, version, stage, rank, lease, body, event id, event, conversation or empty, time
   * of the change. Returns whether it was not there.
   */
  static final RedisScript OPEN =
      new RedisScript(
          RECORD
              + PUT
              + """
              redis.call('INCR', KEYS[9])
              if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 0 end
              put(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[10])
              if ARGV[9] ~= '' then redis.call('SADD', KEYS[10] .. ARGV[9], ARGV[1]) end
              record(ARGV[7], ARGV[1], ARGV[8])
              return 1
              """);

  /**
   * Arguments: as of {@link #OPEN}, but in the place of the conversation: add, remove or keep among
   * those whose message waits. Returns whether the event is kept.
   */
  static final RedisScript CHANGE =
      new RedisScript(
          RECORD
              + PUT
              + """
              redis.call('INCR', KEYS[9])
              if redis.call('HEXISTS', KEYS[6], ARGV[7]) == 1 then return 1 end
              if redis.call('HGET', KEYS[2], ARGV[1]) ~= string.format('%.0f', ARGV[2] - 1) then
                return 0
              end
              put(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[10])
              if ARGV[9] == 'add' then redis.call('SADD', KEYS[5], ARGV[1]) end
              if ARGV[9] == 'remove' then redis.call('SREM', KEYS[5], ARGV[1]) end
              record(ARGV[7], ARGV[1], ARGV[8])
              return 1
              """);

  /** Arguments: event id, subject, event. */
  static final RedisScript ADD =
      new RedisScript(
          RECORD
              + """
              record(ARGV[1], ARGV[2], ARGV[3])
              return redis.call('INCR', KEYS[9])
              """);

  /**
   * Arguments: the latest change, how many at most. Removes tickets that are done and whose message
   * does not wait. Returns how many.
   */
  static final RedisScript REMOVE =
      new RedisScript(
          """
          redis.call('INCR', KEYS[9])
          local removed = 0
          local old = redis.call('ZRANGEBYSCORE', KEYS[11], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
          for _, id in ipairs(old) do
            if redis.call('SISMEMBER', KEYS[5], id) == 0 then
              local ticket = cjson.decode(redis.call('HGET', KEYS[1], id))
              local conversation = ticket.inquiry.conversation
              if type(conversation) == 'table' then
                redis.call('SREM', KEYS[10] .. conversation.value, id)
              end
              redis.call('ZREM', KEYS[3] .. ticket.state.kind, id)
              redis.call('ZREM', KEYS[11], id)
              redis.call('HDEL', KEYS[1], id)
              redis.call('HDEL', KEYS[2], id)
              removed = removed + 1
            end
          end
          return removed
          """);

  /** Keys: a hash. Arguments: fields. Returns their values, without those that are missing. */
  static final RedisScript VALUES =
      new RedisScript(
          """
          local found = {}
          for _, field in ipairs(ARGV) do
            local value = redis.call('HGET', KEYS[1], field)
            if value then found[#found + 1] = value end
          end
          return found
          """);

  /**
   * Keys: tickets, sorted set of a stage. Arguments: the least rank, the id to begin after among
   * those of that rank or empty, how many at most. Returns bodies of tickets, in order.
   */
  static final RedisScript PAGE =
      new RedisScript(
          """
          local most = tonumber(ARGV[3])
          local found, offset = {}, 0
          repeat
            local batch = redis.call('ZRANGEBYSCORE', KEYS[2], ARGV[1], '+inf', 'WITHSCORES',
              'LIMIT', offset, most)
            for i = 1, #batch, 2 do
              local first = batch[i + 1] == ARGV[1] and batch[i] <= ARGV[2]
              if not first and #found < most then
                found[#found + 1] = redis.call('HGET', KEYS[1], batch[i])
              end
            end
            offset = offset + most
          until #batch == 0 or #found >= most
          return found
          """);

  /** Keys: sorted set of a stage. Arguments: rank, id. Returns how many come before. */
  static final RedisScript BEFORE =
      new RedisScript(
          """
          local count = redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. ARGV[1])
          for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[1], ARGV[1])) do
            if id < ARGV[2] then count = count + 1 end
          end
          return count
          """);

  /** Keys: sorted sets of the stages. Returns how many tickets each has. */
  static final RedisScript COUNTS =
      new RedisScript(
          """
          local counts = {}
          for i, key in ipairs(KEYS) do counts[i] = redis.call('ZCARD', key) end
          return counts
          """);

  /** Keys: leases. Arguments: now, how many at most. Returns ids. */
  static final RedisScript LEASES_OVER =
      new RedisScript(
          "return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])");

  /** Keys: a set. Returns its members. */
  static final RedisScript MEMBERS = new RedisScript("return redis.call('SMEMBERS', KEYS[1])");

  /** Keys: revision. Returns it. */
  static final RedisScript REVISION =
      new RedisScript("return tonumber(redis.call('GET', KEYS[1]) or 0)");

  /** Keys: a hash. Arguments: field. Returns whether it is there. */
  static final RedisScript HOLDS =
      new RedisScript("return redis.call('HEXISTS', KEYS[1], ARGV[1])");

  /** Keys: audit, a list of ids. Returns the events of the list, in order. */
  static final RedisScript HISTORY =
      new RedisScript(
          """
          local found = {}
          for i, id in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
            found[i] = redis.call('HGET', KEYS[1], id)
          end
          return found
          """);

  /**
   * Keys: audit, audit:order. Arguments: number that is too high, how many at most. Returns number
   * and event in turn, the newest first.
   */
  static final RedisScript TRAIL =
      new RedisScript(
          """
          local found = {}
          local events = redis.call('ZREVRANGEBYSCORE', KEYS[2], '(' .. ARGV[1], '-inf',
            'WITHSCORES', 'LIMIT', 0, ARGV[2])
          for i = 1, #events, 2 do
            found[i] = string.format('%.0f', events[i + 1])
            found[i + 1] = redis.call('HGET', KEYS[1], events[i])
          end
          return found
          """);

  private DeskScripts() {}
}
