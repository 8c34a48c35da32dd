package org.investorchat.channels.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.EventReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Uses the desk as a browser does: keeps cookies and shows the token against forged requests. */
public final class DeskClient {

  private static final Pattern HIDDEN =
      Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

  private static final String SESSION_COOKIE = "desk-session";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port;
  private final Api api;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public DeskClient(int port) {
    this.port = port;
    api = new Api(port);
  }

  /** Signs in and returns what came back, which is a redirection. */
  public Response signIn(String account, String password) {
    var response =
        submit("/desk/login", "/desk/login", Map.of("account", account, "password", password));
    withToken();
    return response;
  }

  /** Changes the password, on the page for it. */
  public Response changePassword(String current, String next) {
    return submit(
        "/desk/password",
        "/desk/password",
        Map.of("current", current, "next", next, "again", next));
  }

  /** Fills in the form on {@code page} and sends it. */
  public Response submit(String page, String action, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    var shown = HIDDEN.matcher(get(page).text());
    if (shown.find()) {
      form.put("_csrf", shown.group(1) == null ? shown.group(2) : shown.group(1));
    }
    return postForm(action, form);
  }

  /** Sends a form without looking at a page. */
  public Response postForm(String action, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return keep(
        api.post(
            action,
            body,
            it -> {
              sendCookies(it);
              it.set(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
            }));
  }

  /** Has a token against forged requests, as whoever has seen a page. */
  public DeskClient withToken() {
    get("/desk/login");
    return this;
  }

  public Response get(String path) {
    return call("GET", path);
  }

  /** Follows the desk. */
  public EventReader follow() {
    return EventReader.open(
        port,
        "/api/v1/desk/events",
        null,
        HttpHeaders.COOKIE,
        SESSION_COOKIE + "=" + cookie(SESSION_COOKIE));
  }

  /** Opens a stream and leaves at once; returns what came before its events. */
  public Response openStream(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(PATIENCE)
            .header(HttpHeaders.COOKIE, SESSION_COOKIE + "=" + cookie(SESSION_COOKIE))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        boolean isStream = response.statusCode() == 200;
        String text = isStream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        client.shutdownNow();
        return new Response(response.statusCode(), new HttpHeaders(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Calls without a body. */
  public Response call(String method, String path) {
    return keep(api.call(HttpMethod.valueOf(method), path, this::sendAll));
  }

  public Response post(String path, String json) {
    return post(path, json, _ -> {});
  }

  public Response post(String path, String json, Consumer<HttpHeaders> headers) {
    Consumer<HttpHeaders> all = this::sendAll;
    return keep(api.post(path, json, all.andThen(headers)));
  }

  /** Returns the value of a cookie, empty where there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  private void sendAll(HttpHeaders headers) {
    sendCookies(headers);
    if (cookies.containsKey("XSRF-TOKEN")) {
      headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }
  }

  private void sendCookies(HttpHeaders headers) {
    if (!cookies.isEmpty()) {
      headers.set(
          HttpHeaders.COOKIE,
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
  }

  private Response keep(Response response) {
    for (String cookie : response.headers().getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
      String pair = cookie.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('='));
      String value = pair.substring(name.length() + 1);
      if (value.isEmpty()) {
        cookies.remove(name);
      } else {
        cookies.put(name, value);
      }
    }
    return response;
  }
}
