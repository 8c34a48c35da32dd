package org.investorchat.platform;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** The arrangements of real Redis servers that tests run against. */
public final class RedisServers implements AutoCloseable {

  private static final int SLOTS = 16_384;
  private static final String MASTER = "main";

  private final List<RedisServer> servers;
  private final List<RedisServer> sentinels;
  private final StateUrl url;

  private RedisServers(List<RedisServer> servers, List<RedisServer> sentinels, StateUrl url) {
    this.servers = List.copyOf(servers);
    this.sentinels = List.copyOf(sentinels);
    this.url = url;
  }

  /** Starts one server. */
  public static RedisServers standalone(String... options) {
    var server = RedisServer.start(options);
    return new RedisServers(
        List.of(server), List.of(), StateUrl.parse("redis://" + server.address()));
  }

  /** Starts a cluster of three masters, each with a replica: the masters first, in their order. */
  public static RedisServers cluster() {
    var servers = startTogether(6, RedisServers::startNode);
    meet(servers);
    for (int i = 0; i < 3; i++) {
      shareSlots(servers.get(i), i);
    }
    awaitCluster(servers);
    for (int i = 0; i < 3; i++) {
      replicate(servers.get(i), servers.get(i + 3));
    }
    var masters = servers.stream().limit(3).map(RedisServer::address);
    var url = "redis+cluster://" + masters.collect(Collectors.joining(","));
    return new RedisServers(servers, List.of(), StateUrl.parse(url));
  }

  /** Starts a master, a replica and three Sentinels that replace the master within seconds. */
  public static RedisServers sentinel() {
    var master = RedisServer.start();
    var replica = RedisServer.start("--replicaof", "127.0.0.1", String.valueOf(master.port()));
    RedisServer.await("replica of " + master.address(), () -> isLinked(replica));
    var sentinels = startTogether(3, () -> startSentinel(master));
    RedisServer.await(
        "Sentinels that know each other",
        () -> sentinels.stream().allMatch(RedisServers::knowsTheOthers));
    var addresses = sentinels.stream().map(RedisServer::address).collect(Collectors.joining(","));
    return new RedisServers(
        List.of(master, replica),
        sentinels,
        StateUrl.parse("redis+sentinel://" + addresses + "/" + MASTER));
  }

  /** Returns the address of the store, as {@code state.url} gives it. */
  public StateUrl url() {
    return url;
  }

  /** Returns the server at {@code index}: masters come before replicas. */
  public RedisServer server(int index) {
    return servers.get(index);
  }

  public List<RedisServer> sentinels() {
    return sentinels;
  }

  /** Returns all keys of all masters, sorted. */
  public List<String> keys() {
    return servers.stream()
        .filter(it -> replication(it).contains("role:master"))
        .flatMap(RedisServers::keysOf)
        .sorted()
        .toList();
  }

  /** Returns whether a value of any master holds {@code text}. */
  public boolean hold(String text) {
    return servers.stream()
        .filter(it -> replication(it).contains("role:master"))
        .anyMatch(it -> holds(it, text));
  }

  private static boolean holds(RedisServer server, String text) {
    try (var jedis = server.connect()) {
      return jedis.keys("*").stream().anyMatch(it -> value(jedis, it).contains(text));
    }
  }

  private static String value(Jedis jedis, String key) {
    return switch (jedis.type(key)) {
      case "hash" -> jedis.hgetAll(key).toString();
      case "list" -> jedis.lrange(key, 0, -1).toString();
      case "set" -> jedis.smembers(key).toString();
      case "zset" -> jedis.zrange(key, 0, -1).toString();
      default -> String.valueOf(jedis.get(key));
    };
  }

  /** Removes all that the masters hold. */
  public void empty() {
    servers.stream()
        .filter(it -> replication(it).contains("role:master"))
        .forEach(RedisServers::empty);
  }

  private static void empty(RedisServer server) {
    try (var jedis = server.connect()) {
      jedis.flushAll();
    }
  }

  /** Returns once the replica of the first master has all that this master has now. */
  public void awaitReplica() {
    var replica = servers.get(sentinels.isEmpty() ? 3 : 1);
    long offset = number(replication(servers.getFirst()), "master_repl_offset");
    RedisServer.await(
        "the writes at " + replica.address(),
        () -> number(replication(replica), "slave_repl_offset") >= offset);
  }

  @Override
  public void close() {
    sentinels.forEach(RedisServer::close);
    servers.forEach(RedisServer::close);
  }

  private static Stream<String> keysOf(RedisServer server) {
    try (var jedis = server.connect()) {
      return jedis.keys("*").stream();
    }
  }

  private static RedisServer startNode() {
    return RedisServer.start(
        "--cluster-enabled",
        "yes",
        "--cluster-node-timeout",
        "1000",
        "--cluster-replica-validity-factor",
        "0",
        "--repl-diskless-sync-delay",
        "0");
  }

  private static List<RedisServer> startTogether(int number, Supplier<RedisServer> start) {
    return IntStream.range(0, number).mapToObj(i -> start.get()).toList();
  }

  private static void meet(List<RedisServer> servers) {
    try (var jedis = servers.getFirst().connect()) {
      servers.stream().skip(1).forEach(it -> jedis.clusterMeet("127.0.0.1", it.port()));
    }
  }

  private static void shareSlots(RedisServer server, int third) {
    int first = third * SLOTS / 3;
    int end = (third + 1) * SLOTS / 3;
    try (var jedis = server.connect()) {
      jedis.clusterAddSlots(IntStream.range(first, end).toArray());
    }
  }

  private static void awaitCluster(List<RedisServer> servers) {
    RedisServer.await(
        "a cluster of " + servers.size(),
        () ->
            servers.stream()
                .map(RedisServers::clusterInfo)
                .allMatch(
                    it ->
                        it.contains("cluster_state:ok")
                            && it.contains("cluster_known_nodes:" + servers.size())));
  }

  private static String clusterInfo(RedisServer server) {
    try (var jedis = server.connect()) {
      return jedis.clusterInfo();
    }
  }

  private static void replicate(RedisServer master, RedisServer replica) {
    try (var ofMaster = master.connect();
        var ofReplica = replica.connect()) {
      ofReplica.clusterReplicate(ofMaster.clusterMyId());
    }
    RedisServer.await("replica of " + master.address(), () -> isLinked(replica));
  }

  private static boolean isLinked(RedisServer replica) {
    return replication(replica).contains("master_link_status:up");
  }

  private static String replication(RedisServer server) {
    try (var jedis = server.connect()) {
      return jedis.info("replication");
    }
  }

  private static long number(String info, String name) {
    return info.lines()
        .filter(it -> it.startsWith(name + ":"))
        .mapToLong(it -> Long.parseLong(it.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static RedisServer startSentinel(RedisServer master) {
    return RedisServer.startSentinel(
        "sentinel monitor " + MASTER + " 127.0.0.1 " + master.port() + " 2",
        "sentinel down-after-milliseconds " + MASTER + " 1000",
        "sentinel failover-timeout " + MASTER + " 3000");
  }

  private static boolean knowsTheOthers(RedisServer sentinel) {
    try (var jedis = sentinel.connect()) {
      var master = jedis.sentinelMaster(MASTER);
      return "2".equals(master.get("num-other-sentinels")) && "1".equals(master.get("num-slaves"));
    }
  }
}
