package org.investorchat.platform;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.platform.StateUrl.Login;
import org.investorchat.platform.StateUrl.Server;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/** Makes connections and clients for one server, a master behind Sentinels, or a cluster. */
final class RedisArrangement {

  private static final int CONNECT_MILLISECONDS = 300;
  private static final int REPLY_MILLISECONDS = 500;

  /** Connections to one server; 8 were too few for 64 callers, 32 serve them without waiting. */
  private static final int CONNECTIONS = 32;

  /**
   * How long a caller waits for one of them: while 64 callers come at once and all have yet to be
   * opened, 500 ms were too short for some of them.
   */
  private static final Duration CONNECTION_WAIT = Duration.ofSeconds(2);

  private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(5);
  private static final int CLUSTER_ATTEMPTS = 5;
  private static final Duration CLUSTER_ATTEMPTS_IN_ALL = Duration.ofMillis(1_500);

  private final StateUrl url;
  private final Set<HostAndPort> servers;
  private final JedisClientConfig login;
  private final JedisClientConfig sentinelLogin;

  RedisArrangement(StateUrl url) {
    this.url = url;
    this.servers =
        url.servers().stream().map(RedisArrangement::address).collect(Collectors.toSet());
    this.login = config(url.login()).database(url.database()).build();
    this.sentinelLogin = config(url.sentinelLogin()).build();
  }

  /** Returns connections to the servers; looks for the master or the nodes first. */
  ConnectionProvider connect() {
    return switch (url.kind()) {
      case REDIS -> new PooledConnectionProvider(servers.iterator().next(), login, pool());
      case REDIS_SENTINEL ->
          new SentineledConnectionProvider(url.master(), login, pool(), servers, sentinelLogin);
      case REDIS_CLUSTER -> {
        findCluster();
        yield new ClusterConnectionProvider(servers, login, pool(), TOPOLOGY_REFRESH);
      }
      case SQLITE -> throw new IllegalStateException("SQLite has no connections to servers");
    };
  }

  /** Returns a client that runs commands over {@code connections}. */
  UnifiedJedis client(ConnectionProvider connections) {
    return switch (url.kind()) {
      case REDIS ->
          RedisClient.builder()
              .hostAndPort(servers.iterator().next())
              .clientConfig(login)
              .connectionProvider(connections)
              .build();
      case REDIS_SENTINEL ->
          RedisSentinelClient.builder()
              .masterName(url.master())
              .sentinels(servers)
              .clientConfig(login)
              .connectionProvider(connections)
              .build();
      case REDIS_CLUSTER ->
          RedisClusterClient.builder()
              .nodes(servers)
              .clientConfig(login)
              .maxAttempts(CLUSTER_ATTEMPTS)
              .maxTotalRetriesDuration(CLUSTER_ATTEMPTS_IN_ALL)
              .connectionProvider(connections)
              .build();
      case SQLITE -> throw new IllegalStateException("SQLite has no client");
    };
  }

  /**
   * Fails when no server shows the cluster. Jedis' provider would fail as well, and leave a thread
   * behind at every attempt.
   */
  private void findCluster() {
    var away = new JedisConnectionException("none of the servers shows the cluster");
    for (var server : servers) {
      try (var jedis = new Jedis(server, login)) {
        if (!jedis.clusterInfo().contains("cluster_slots_assigned:0")) {
          return;
        }
      } catch (JedisAccessControlException e) {
        throw e;
      } catch (JedisException e) {
        away.addSuppressed(e);
      }
    }
    throw away;
  }

  private static HostAndPort address(Server server) {
    return new HostAndPort(server.host(), server.port());
  }

  private DefaultJedisClientConfig.Builder config(Login who) {
    var config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(CONNECT_MILLISECONDS)
            .socketTimeoutMillis(REPLY_MILLISECONDS)
            .clientName("investor-chatbot")
            // Scripts reply the same in either; without it Jedis warns at every single connection.
            .resp2()
            .autoNegotiateProtocol(false);
    if (!who.user().isEmpty()) {
      config.user(who.user());
    }
    if (!who.password().isEmpty()) {
      config.password(who.password());
    }
    if (url.encryption().wanted()) {
      config.sslOptions(RedisEncryption.options(url.encryption()));
    }
    return config;
  }

  /** Fair: without it 64 callers on 8 connections saw 75 time-outs, with it none. */
  private static ConnectionPoolConfig pool() {
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(CONNECTION_WAIT);
    pool.setFairness(true);
    return pool;
  }
}
