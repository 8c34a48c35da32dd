package org.investorchat.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a Redis may lose what is kept in it.
 *
 * @param setting as its configuration names it; {@code version} for its own
 * @param value what it has
 * @param advice what to do, and why
 */
record RedisRisk(String setting, String value, String advice) {

  private static final int LEAST_VERSION = 7;

  /**
   * Returns what is risky about a server, told by its reply to INFO; what that leaves out, as some
   * hosted servers do, is a risk as well.
   */
  static List<RedisRisk> of(String info) {
    var told = lines(info);
    List<RedisRisk> risks = new ArrayList<>();
    checkVersion(told.get("redis_version"), risks);
    checkAppending(told.get("aof_enabled"), risks);
    checkEviction(told.get("maxmemory_policy"), risks);
    return risks;
  }

  private static Map<String, String> lines(String info) {
    return info.lines()
        .map(it -> it.split(":", 2))
        .filter(it -> it.length == 2)
        .collect(Collectors.toMap(it -> it[0], it -> it[1].strip(), (one, other) -> one));
  }

  private static void checkVersion(@Nullable String version, List<RedisRisk> risks) {
    if (version == null || !version.matches("\\d{1,3}(\\..*)?")) {
      risks.add(untold("version"));
    } else if (Integer.parseInt(version.replaceAll("\\..*", "")) < LEAST_VERSION) {
      var advice = "run Redis 7.0 or Valkey 8 or later: older ones are no longer mended";
      risks.add(new RedisRisk("version", version, advice));
    }
  }

  private static void checkAppending(@Nullable String enabled, List<RedisRisk> risks) {
    if (enabled == null) {
      risks.add(untold("appendonly"));
    } else if (!enabled.equals("1")) {
      var advice = "set appendonly yes: a restart loses what was said since the last snapshot";
      risks.add(new RedisRisk("appendonly", "no", advice));
    }
  }

  /** All that is kept expires some day, so that the volatile policies may evict it too. */
  private static void checkEviction(@Nullable String policy, List<RedisRisk> risks) {
    if (policy == null) {
      risks.add(untold("maxmemory-policy"));
    } else if (!policy.equals("noeviction")) {
      var advice = "set noeviction: conversations and requests for a person may vanish";
      risks.add(new RedisRisk("maxmemory-policy", policy, advice));
    }
  }

  private static RedisRisk untold(String setting) {
    return new RedisRisk(setting, "untold", "see to it: the server does not tell it");
  }
}
