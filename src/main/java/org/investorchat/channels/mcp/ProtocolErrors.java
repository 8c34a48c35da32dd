package org.investorchat.channels.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells errors of the protocol in words for callers. The SDK's own repeat what was sent, and name
 * its classes.
 */
@Component
class ProtocolErrors {

  private final McpTexts texts;
  private final String tools;

  ProtocolErrors(McpTexts texts, List<PolicyTool> tools) {
    this.texts = texts;
    this.tools = tools.stream().map(PolicyTool::name).collect(Collectors.joining(", "));
  }

  /** Returns {@code response} to {@code request}, an error in our words. */
  JSONRPCResponse retold(JSONRPCRequest request, JSONRPCResponse response) {
    var error = response.error();
    return error == null ? response : error(request.id(), retold(request, error.code()));
  }

  /** Returns that the parameters of {@code request} are not what the protocol describes. */
  JSONRPCResponse ofParameters(JSONRPCRequest request) {
    return error(request.id(), parameters());
  }

  /** Returns that something came that is no message. */
  JSONRPCError of(MalformedMessage malformed) {
    return new JSONRPCError(malformed.code(), malformed.in(texts));
  }

  private JSONRPCError retold(JSONRPCRequest request, int code) {
    return switch (code) {
      case ErrorCodes.METHOD_NOT_FOUND -> new JSONRPCError(code, texts.both("error.method"));
      case ErrorCodes.RESOURCE_NOT_FOUND -> new JSONRPCError(code, texts.both("error.resource"));
      case ErrorCodes.INVALID_PARAMS -> refused(request.method());
      // Tools and resources throw nothing, so it is the parameters that could not be read.
      default -> parameters();
    };
  }

  private JSONRPCError refused(String method) {
    return method.equals(McpSchema.METHOD_TOOLS_CALL)
        ? new JSONRPCError(ErrorCodes.INVALID_PARAMS, texts.both("error.tool", tools))
        : parameters();
  }

  private JSONRPCError parameters() {
    return new JSONRPCError(ErrorCodes.INVALID_PARAMS, texts.both("error.parameters"));
  }

  private static JSONRPCResponse error(Object id, JSONRPCError error) {
    return JSONRPCResponse.error(id, error);
  }
}
