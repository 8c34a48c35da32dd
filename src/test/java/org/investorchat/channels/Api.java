package org.investorchat.channels;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a server as any program would. */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final RestTestClient client;

  public Api(int port) {
    client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  /**
   * What came back.
   *
   * @param text the body, empty where there is none
   */
  public record Response(int status, HttpHeaders headers, String text) {

    /** Returns the body, which must be JSON. */
    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** Returns the value of a header, empty where it is missing. */
    public String header(String name) {
      String value = headers.getFirst(name);
      return value == null ? "" : value;
    }
  }

  /** Returns {@code text} as JSON. */
  public static JsonNode read(String text) {
    return JSON.readTree(text);
  }

  /** Asks a question given as a JSON body. */
  public Response ask(String body) {
    return post("/api/v1/answers", body, _ -> {});
  }

  /** Posts JSON. */
  public Response post(String path, String body, Consumer<HttpHeaders> headers) {
    return response(
        client
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .headers(headers)
            .body(body.getBytes(StandardCharsets.UTF_8))
            .exchange()
            .returnResult(byte[].class));
  }

  /** Gets a path, whose variables stand in braces. */
  public Response get(String path, Object... variables) {
    return call(HttpMethod.GET, path, _ -> {}, variables);
  }

  /** Calls a path without a body. */
  public Response call(
      HttpMethod method, String path, Consumer<HttpHeaders> headers, Object... variables) {
    return response(
        client
            .method(method)
            .uri(path, variables)
            .headers(headers)
            .exchange()
            .returnResult(byte[].class));
  }

  private static Response response(EntityExchangeResult<byte[]> result) {
    byte[] body = result.getResponseBody();
    return new Response(
        result.getStatus().value(),
        result.getResponseHeaders(),
        body == null ? "" : new String(body, StandardCharsets.UTF_8));
  }
}
