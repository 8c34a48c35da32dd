package org.investorchat.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP request as it came. */
public final class RawRequest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final String method;
  private final Map<String, String> parameters;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * Creates a request.
   *
   * @param method in upper case
   * @param parameters of the query, decoded; of several of a name the first
   * @param headers by name in whatever case; of several of a name the first
   * @param body as it was sent; signatures are over these very bytes
   */
  public RawRequest(
      String method, Map<String, String> parameters, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.parameters = Map.copyOf(parameters);
    var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    this.headers = Collections.unmodifiableMap(byName);
    this.body = body.clone();
  }

  /** Returns a request with a body. */
  public static RawRequest post(
      Map<String, String> parameters, Map<String, String> headers, byte[] body) {
    return new RawRequest("POST", parameters, headers, body);
  }

  /** Returns a request without a body. */
  public static RawRequest get(Map<String, String> parameters) {
    return new RawRequest("GET", parameters, Map.of(), new byte[0]);
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  /** Returns the method in upper case. */
  public String method() {
    return method;
  }

  /** Returns all parameters of the query. */
  public Map<String, String> parameters() {
    return parameters;
  }

  /** Returns all headers, to be looked up in whatever case. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the body as it was sent. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns a parameter of the query. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /**
   * Returns a parameter of the query.
   *
   * @throws DeliveryRefused when it is missing
   */
  public String required(String name) {
    return parameter(name).orElseThrow(DeliveryRefused::notGenuine);
  }

  /** Returns a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * Returns a header that the signature needs.
   *
   * @throws DeliveryRefused when it is missing
   */
  public String requiredHeader(String name) {
    return header(name).orElseThrow(DeliveryRefused::notGenuine);
  }

  /** Returns the body as text in UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * Returns the body as a JSON object.
   *
   * @throws DeliveryRefused when it is none
   */
  public JsonNode json() {
    try {
      var json = MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      throw DeliveryRefused.unreadable();
    }
    throw DeliveryRefused.unreadable();
  }

  /** Returns no word of it: bodies hold what people write, headers secrets. */
  @Override
  public String toString() {
    return "RawRequest[" + method + ", " + body.length + " bytes]";
  }
}
