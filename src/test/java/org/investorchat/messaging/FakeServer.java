package org.investorchat.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on loopback that answers calls as told, and misbehaves as told. */
public final class FakeServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<Call, Reply> platform;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Starts a server at any free port. */
  public FakeServer(Function<Call, Reply> platform) {
    this.platform = platform;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * A call.
   *
   * @param headers with names in lower case
   */
  public record Call(
      String method, String path, String query, Map<String, String> headers, String body) {}

  /** A reply. */
  public record Reply(int status, Map<String, String> headers, String body) {

    /** Returns a reply of status 200. */
    public static Reply ok(String json) {
      return new Reply(200, Map.of("Content-Type", "application/json"), json);
    }

    /** Returns a reply of another status. */
    public static Reply of(int status, String json) {
      return new Reply(status, Map.of("Content-Type", "application/json"), json);
    }
  }

  /** What happens to a call in place of an answer. */
  public sealed interface Trouble {

    /** It is answered by this. */
    record Answers(Reply reply) implements Trouble {}

    /** The connection is cut before the platform sees it. */
    record Cut() implements Trouble {}

    /** The platform takes it, and the connection is cut before it says so. */
    record CutAfter() implements Trouble {}

    /** It is never answered. */
    record Silent() implements Trouble {}
  }

  /** Has the next call whose path is not that of a token meet {@code trouble}. */
  public void meet(Trouble trouble) {
    synchronized (troubles) {
      troubles.add(trouble);
    }
  }

  /** Returns the calls so far, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Returns the address of a path here. */
  public String url(String path) {
    return "http://localhost:" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var call = call(exchange);
    calls.add(call);
    switch (call.path().toLowerCase(Locale.ROOT).contains("token") ? null : trouble()) {
      case null -> answer(exchange, platform.apply(call));
      case Trouble.Answers it -> answer(exchange, it.reply());
      case Trouble.Cut _ -> exchange.close();
      case Trouble.CutAfter _ -> {
        var _ = platform.apply(call);
        exchange.close();
      }
      case Trouble.Silent _ -> keepSilent();
    }
  }

  private Trouble trouble() {
    synchronized (troubles) {
      return troubles.poll();
    }
  }

  private void keepSilent() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Call call(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return new Call(exchange.getRequestMethod(), uri.getRawPath(), query, headers, body);
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
