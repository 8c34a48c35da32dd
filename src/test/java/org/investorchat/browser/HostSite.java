package org.investorchat.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * A web site of somebody else's, on a port and so of an origin of its own, whose pages show the
 * widget: those in {@code src/test/resources/widget/}.
 *
 * <p>Its policy is as strict as can be. Only the page with styles may load these.
 */
final class HostSite {

  private static final Path PAGES = Path.of("src/test/resources/widget");
  private static final String SERVICE_IN_PAGES = "http://localhost:8080";
  private static final String ID_IN_PAGES = "data-site=\"demo\"";

  private final HttpServer server;
  private final String id;

  /** Where the service is; not known before the application has started. */
  private volatile String service = SERVICE_IN_PAGES;

  private HostSite(HttpServer server, String id) {
    this.server = server;
    this.id = id;
  }

  /** Starts the site that calls itself {@code id}. */
  static HostSite start(String id) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var site = new HostSite(server, id);
      server.createContext("/", site::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Lets its pages know where the service is. */
  void use(String origin) {
    service = origin;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      var file = PAGES.resolve(name.isEmpty() ? "index.html" : name);
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] content = content(file).getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", name.endsWith(".css") ? "text/css" : "text/html; charset=utf-8");
      headers.set("Content-Security-Policy", policy(name));
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private String content(Path file) throws IOException {
    return Files.readString(file)
        .replace(SERVICE_IN_PAGES, service)
        .replace(ID_IN_PAGES, "data-site=\"" + id + "\"")
        .replace("site=demo", "site=" + id);
  }

  private String policy(String name) {
    return "default-src 'none'; script-src %1$s; connect-src %1$s; frame-src %1$s; style-src %2$s"
        .formatted(service, name.startsWith("styled") ? "'self'" : "'none'");
  }
}
