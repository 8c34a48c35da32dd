package org.investorchat.channels.mcp;

import org.investorchat.answering.ReplyLanguage;

/** Thrown when a tool is called with what it does not take; its text says what to do. */
final class RefusedCall extends RuntimeException {

  private final String key;
  private final transient Object[] arguments;

  RefusedCall(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  String in(McpTexts texts, ReplyLanguage language) {
    return texts.text(language, key, arguments);
  }
}
