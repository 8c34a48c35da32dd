package org.investorchat.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.RawRequest;

/** Delivers what a platform has to a running application. */
final class Deliveries {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final int port;

  Deliveries(int port) {
    this.port = port;
  }

  /** Returns the response to a delivery at {@code channel}. */
  HttpResponse<String> deliver(String channel, RawRequest request) {
    return send("/webhooks/" + channel + "/" + FakePlatform.ACCOUNT, request);
  }

  /** Returns the response to a delivery at a path. */
  HttpResponse<String> send(String path, RawRequest request) {
    var address = URI.create("http://localhost:" + port + path + query(request));
    var delivery =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(delivery::header);
    try {
      return client.send(delivery.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String query(RawRequest request) {
    return request.parameters().entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
