package org.investorchat.channels.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the messages of clients over Streamable HTTP, without sessions: each POST has its whole
 * answer as JSON. There is no stream to open with GET and no session to end with DELETE, which get
 * 405 as the specification has it.
 */
@RestController
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("mcp.enabled")
class McpEndpoint {

  static final String PATH = "/mcp";

  private static final String VERSION = "MCP-Protocol-Version";

  private final McpStatelessServerHandler server;
  private final JsonRpc json;
  private final ProtocolErrors errors;

  McpEndpoint(McpStatelessServerHandler server, JsonRpc json, ProtocolErrors errors) {
    this.server = server;
    this.json = json;
    this.errors = errors;
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> take(
      @RequestHeader(name = VERSION, required = false) @Nullable String version,
      @RequestBody byte[] body) {
    requireKnown(version);
    return json.read(body)
        .map(it -> reply(HttpStatus.OK, json.write(answer(it))))
        // There is nothing to do on a notification, and nobody to do it for.
        .orElseGet(() -> ResponseEntity.accepted().build());
  }

  /** Whoever does not say is taken to speak a version from before that had to be said. */
  private static void requireKnown(@Nullable String version) {
    if (version != null && !HeldHandler.VERSIONS.contains(version)) {
      throw MalformedMessage.unknownVersion(HeldHandler.VERSIONS);
    }
  }

  /** Answers on this thread: what tools ask for on behalf of the request, they find on it. */
  private JSONRPCResponse answer(JSONRPCRequest request) {
    try {
      var response = server.handleRequest(McpTransportContext.EMPTY, request).block();
      return errors.retold(request, Objects.requireNonNull(response));
    } catch (IllegalArgumentException e) {
      return errors.ofParameters(request);
    }
  }

  @ExceptionHandler
  ResponseEntity<byte[]> malformed(MalformedMessage malformed) {
    return reply(HttpStatus.BAD_REQUEST, json.write(errors.of(malformed)));
  }

  private static ResponseEntity<byte[]> reply(HttpStatus status, byte[] message) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(message);
  }
}
