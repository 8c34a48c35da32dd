package org.investorchat.messaging;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls platforms over HTTP. Follows no redirect; bounds what it waits for and reads. */
@Component
public final class PlatformCalls {

  private final HttpClient client;
  private final Duration timeout;

  PlatformCalls(MessagingSettings settings) {
    timeout = settings.callTimeout();
    client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Returns what the platform says to a POST of {@code json}.
   *
   * @throws PlatformAway when it cannot be reached or does not answer in time
   */
  public PlatformReply post(URI address, Map<String, String> headers, String json) {
    var request =
        request(address, headers).header("Content-Type", "application/json; charset=utf-8");
    return send(request.POST(BodyPublishers.ofString(json)));
  }

  /**
   * Returns what the platform says to a POST of a form, such as for a token.
   *
   * @param form encoded, as {@code application/x-www-form-urlencoded}
   * @throws PlatformAway when it cannot be reached or does not answer in time
   */
  public PlatformReply postForm(URI address, String form) {
    var request =
        request(address, Map.of()).header("Content-Type", "application/x-www-form-urlencoded");
    return send(request.POST(BodyPublishers.ofString(form)));
  }

  /**
   * Returns what the platform says to a GET.
   *
   * @throws PlatformAway when it cannot be reached or does not answer in time
   */
  public PlatformReply get(URI address, Map<String, String> headers) {
    return send(request(address, headers).GET());
  }

  private HttpRequest.Builder request(URI address, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(address).timeout(timeout);
    headers.forEach(request::header);
    return request;
  }

  private PlatformReply send(HttpRequest.Builder request) {
    try {
      return PlatformReply.of(client.send(request.build(), BodyHandlers.ofString()));
    } catch (HttpTimeoutException e) {
      throw new PlatformAway("timeout");
    } catch (IOException e) {
      throw new PlatformAway("connection");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformAway("interrupted");
    }
  }
}
