package org.investorchat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/** A real Redis process that a test starts, kills, holds up and starts again on the same port. */
public final class RedisServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Below the ports that the system gives to connections, with room for a cluster's second port.
   */
  private static final int FIRST_PORT = 12_000;

  private static final int END_OF_PORTS = 22_000;
  private static final int CLUSTER_PORT_DISTANCE = 10_000;
  private static final int PORT_ATTEMPTS = 100;

  private final int port;
  private final Path folder;
  private final List<String> command;
  private Process process;

  private RedisServer(int port, Path folder, List<String> command) {
    this.port = port;
    this.folder = folder;
    this.command = List.copyOf(command);
    this.process = launch();
    awaitReply();
  }

  /** Starts a server on a free port that keeps nothing on disk. */
  static RedisServer start(String... options) {
    return start(freePort(), options);
  }

  static RedisServer start(int port, String... options) {
    try {
      var folder = Files.createTempDirectory("redis");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Binary.PATH,
                  "--port",
                  String.valueOf(port),
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--dir",
                  folder.toString()));
      command.addAll(List.of(options));
      return new RedisServer(port, folder, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a Sentinel on a free port with a configuration of its own. */
  static RedisServer startSentinel(String... lines) {
    try {
      var folder = Files.createTempDirectory("sentinel");
      int port = freePort();
      var file = folder.resolve("sentinel.conf");
      Files.writeString(
          file, "port " + port + "\nbind 127.0.0.1\n" + String.join("\n", lines) + "\n");
      return new RedisServer(port, folder, List.of(Binary.PATH, file.toString(), "--sentinel"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a port that nothing listens on; nor on the one where a cluster's node listens too. */
  static int freePort() {
    return ThreadLocalRandom.current()
        .ints(PORT_ATTEMPTS, FIRST_PORT, END_OF_PORTS)
        .filter(it -> isFree(it) && isFree(it + CLUSTER_PORT_DISTANCE))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no port from " + FIRST_PORT + " is free"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  /** Returns its host and port, as an address of the store writes them. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Ends the process without a chance to say anything. */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again on the same port, empty unless it was started with a file to append to. */
  public void startAgain() {
    process = launch();
    awaitReply();
  }

  /** Makes it accept connections and answer nothing, until {@link #goOn}. */
  public void hang() {
    signal("STOP");
  }

  public void goOn() {
    signal("CONT");
  }

  /** Returns a connection of the test's own, to look or to set things up. */
  public Jedis connect() {
    var config =
        DefaultJedisClientConfig.builder()
            .resp2()
            .autoNegotiateProtocol(false)
            .socketTimeoutMillis(5_000)
            .build();
    return new Jedis(new HostAndPort("127.0.0.1", port), config);
  }

  @Override
  public void close() {
    kill();
    deleteFolder();
  }

  private Process launch() {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("output.txt").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReply() {
    try {
      await("reply of " + address(), () -> !process.isAlive() || replies());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + ": " + output(), e);
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(address() + " ended: " + output());
    }
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean replies() {
    try (var jedis = connect()) {
      jedis.ping();
      return true;
    } catch (JedisException e) {
      return String.valueOf(e.getMessage()).contains("NOAUTH");
    }
  }

  /** Returns once {@code condition} holds. */
  static void await(String what, BooleanSupplier condition) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("waited " + PATIENCE + " for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deleteFolder() {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's program, unpacked once. */
  private static final class Binary {

    static final String PATH = unpack();

    private static String unpack() {
      try {
        return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
