package org.investorchat.channels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser would; leaves when closed. */
public final class EventReader implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client;
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private String lastId = "";

  private EventReader(HttpClient client, HttpResponse<InputStream> response) {
    this.client = client;
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** An event with data. */
  public record Event(String name, String id, String data) {

    /** Returns the data, which must be JSON. */
    public JsonNode json() {
      return JSON.readTree(data);
    }
  }

  /**
   * Sends a request and begins to read.
   *
   * @param body posted as JSON, null to get
   * @param headers names and values by turns
   */
  public static EventReader open(int port, String path, @Nullable String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    var client = HttpClient.newHttpClient();
    try {
      return new EventReader(client, client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the status. */
  public int status() {
    return response.statusCode();
  }

  /** Returns a header, empty where it is missing. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Returns the whole body, where it is no stream. */
  public String text() {
    return lines.lines().collect(Collectors.joining("\n"));
  }

  /** Returns the next event; empty when the server has ended the stream. */
  public Optional<Event> next() {
    String name = "message";
    String data = null;
    for (String line = line(); line != null; line = line()) {
      if (line.startsWith("event:")) {
        name = line.substring("event:".length());
      } else if (line.startsWith("id:")) {
        lastId = line.substring("id:".length());
      } else if (line.startsWith("data:")) {
        data = line.substring("data:".length());
      } else if (line.isEmpty() && data != null) {
        return Optional.of(new Event(name, lastId, data));
      }
    }
    return Optional.empty();
  }

  /** Returns all events to the end. */
  public List<Event> all() {
    List<Event> events = new ArrayList<>();
    for (var event = next(); event.isPresent(); event = next()) {
      events.add(event.get());
    }
    return events;
  }

  /** Reads on until the server has told what to resume after. */
  public String mark() {
    while (lastId.isEmpty()) {
      String line = nextLine();
      if (line.startsWith("id:")) {
        lastId = line.substring("id:".length());
      }
    }
    return lastId;
  }

  /** Reads on until there is one more comment. */
  public void awaitComment() {
    while (!nextLine().startsWith(":")) {
      // events before it do not matter
    }
  }

  private String nextLine() {
    String line = line();
    if (line == null) {
      throw new AssertionError("the stream has ended");
    }
    return line;
  }

  private @Nullable String line() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
