package org.investorchat.channels.mcp;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the messages of JSON-RPC 2.0 that the protocol is made of. */
@Component
class JsonRpc {

  private static final String VERSION = "2.0";
  private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

  private final JsonMapper json;

  JsonRpc(JsonMapper json) {
    this.json = json;
  }

  /**
   * Returns the request that {@code body} is; empty where it is a notification.
   *
   * @throws MalformedMessage when it is neither, or several
   */
  Optional<JSONRPCRequest> read(byte[] body) {
    var message = parse(body);
    if (message.isArray()) {
      throw MalformedMessage.batch();
    }
    if (!VERSION.equals(message.path("jsonrpc").stringValue(null))) {
      throw MalformedMessage.noMessage();
    }
    if (message.has("result") || message.has("error")) {
      throw MalformedMessage.notAsked();
    }
    return call(message);
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      throw MalformedMessage.noJson();
    }
  }

  private Optional<JSONRPCRequest> call(JsonNode message) {
    String method = message.path("method").stringValue(null);
    if (method == null) {
      throw MalformedMessage.noMessage();
    }
    var parameters = parameters(message.path("params"));
    return message.has("id")
        ? Optional.of(new JSONRPCRequest(VERSION, method, id(message.path("id")), parameters))
        : Optional.empty();
  }

  private static Object id(JsonNode id) {
    if (id.isString()) {
      return id.stringValue();
    }
    if (id.isIntegralNumber() && id.canConvertToLong()) {
      return id.longValue();
    }
    throw MalformedMessage.noMessage();
  }

  private Map<String, Object> parameters(JsonNode parameters) {
    if (parameters.isMissingNode()) {
      return Map.of();
    }
    if (!parameters.isObject()) {
      throw MalformedMessage.noMessage();
    }
    return json.convertValue(parameters, PARAMETERS);
  }

  byte[] write(JSONRPCResponse response) {
    return json.writeValueAsBytes(response);
  }

  /** Writes what answers no request in particular: it has no id (Streamable HTTP, 2.1.4). */
  byte[] write(JSONRPCError error) {
    return json.writeValueAsBytes(new Unasked(VERSION, error));
  }

  private record Unasked(String jsonrpc, JSONRPCError error) {}
}
