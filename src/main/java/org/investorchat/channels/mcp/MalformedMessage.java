package org.investorchat.channels.mcp;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.util.List;

/** Thrown when what came is no message of the protocol; its text tells what to send. */
final class MalformedMessage extends RuntimeException {

  private final int code;
  private final String key;
  private final transient Object[] arguments;

  private MalformedMessage(int code, String key, Object... arguments) {
    super(key);
    this.code = code;
    this.key = key;
    this.arguments = arguments;
  }

  /** Returns that the body is no JSON. */
  static MalformedMessage noJson() {
    return new MalformedMessage(ErrorCodes.PARSE_ERROR, "error.json");
  }

  /** Returns that it is JSON, but no message of JSON-RPC 2.0 with parameters by name. */
  static MalformedMessage noMessage() {
    return new MalformedMessage(ErrorCodes.INVALID_REQUEST, "error.message");
  }

  /** Returns that there are several messages. */
  static MalformedMessage batch() {
    return new MalformedMessage(ErrorCodes.INVALID_REQUEST, "error.batch");
  }

  /** Returns that it answers what nobody has asked. */
  static MalformedMessage notAsked() {
    return new MalformedMessage(ErrorCodes.INVALID_REQUEST, "error.not-asked");
  }

  /** Returns that the header names a version other than {@code known}. */
  static MalformedMessage unknownVersion(List<String> known) {
    return new MalformedMessage(
        ErrorCodes.INVALID_REQUEST, "error.version", String.join(", ", known));
  }

  int code() {
    return code;
  }

  String in(McpTexts texts) {
    return texts.both(key, arguments);
  }
}
