package org.investorchat.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * Where conversations are kept: a file of this machine, or a Redis in one of three arrangements.
 *
 * @param kind what the address leads to
 * @param file the database; empty path for Redis
 * @param servers Redis servers, Sentinels or nodes of a cluster, in the order given; at least one,
 *     and exactly one of a standalone Redis; empty for SQLite
 * @param master name that the Sentinels know the master by; empty without Sentinels
 * @param database number of the Redis database, ≥ 0; always 0 in a cluster
 * @param login who logs in to Redis
 * @param sentinelLogin who logs in to the Sentinels
 * @param encryption whether and how connections are encrypted
 */
public record StateUrl(
    Kind kind,
    Path file,
    List<Server> servers,
    String master,
    int database,
    Login login,
    Login sentinelLogin,
    Encryption encryption) {

  /** What a {@link StateUrl} leads to. */
  public enum Kind {
    /** One file of this machine, for one instance. */
    SQLITE,
    /** One Redis server. */
    REDIS,
    /** A Redis master that Sentinels watch and replace. */
    REDIS_SENTINEL,
    /** A Redis Cluster. */
    REDIS_CLUSTER;

    /** Returns whether conversations are kept in Redis. */
    public boolean isRedis() {
      return this != SQLITE;
    }
  }

  /**
   * Where a server listens.
   *
   * @param host name or address
   * @param port TCP port, 1 to 65535
   */
  record Server(String host, int port) {}

  /**
   * Who logs in.
   *
   * @param user name in the access control list; empty for the default user
   * @param password empty when none is asked for
   */
  record Login(String user, String password) {

    static final Login NONE = new Login("", "");

    /** Leaves the password out, so that no log or message shows it. */
    @Override
    public String toString() {
      return user + (password.isEmpty() ? "" : ":***");
    }
  }

  /**
   * How connections are encrypted.
   *
   * @param wanted whether they are
   * @param authority certificate (PEM) that the servers' certificates are checked against; empty
   *     path for the authorities that Java trusts
   */
  record Encryption(boolean wanted, Path authority) {}

  public StateUrl {
    servers = List.copyOf(servers);
  }

  /**
   * Returns the address that {@code text} writes, in the forms of {@code state.url} in the
   * settings.
   *
   * @throws IllegalArgumentException when it has another form; the message names the setting, the
   *     fault and an example, and repeats no password
   */
  public static StateUrl parse(String text) {
    return new StateUrlReader(text).read();
  }

  static StateUrl ofFile(Path file) {
    var unencrypted = new Encryption(false, Path.of(""));
    return new StateUrl(Kind.SQLITE, file, List.of(), "", 0, Login.NONE, Login.NONE, unencrypted);
  }

  /** Returns the place in words for logs and messages, without user or password. */
  String place() {
    return kind.isRedis() ? "Redis at " + addresses() : "SQLite file " + file;
  }

  private String addresses() {
    return String.join(",", servers.stream().map(it -> it.host() + ":" + it.port()).toList());
  }
}
