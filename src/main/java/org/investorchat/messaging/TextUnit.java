package org.investorchat.messaging;

import java.nio.charset.StandardCharsets;

/** What platforms count texts in. */
public enum TextUnit {
  /** Bytes of UTF-8, three for a Chinese character. */
  UTF8_BYTES {
    @Override
    public int length(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  },
  /** Unicode code points. */
  CHARACTERS {
    @Override
    public int length(String text) {
      return text.codePointCount(0, text.length());
    }
  },
  /** Code units of UTF-16, two for a character beyond the Basic Multilingual Plane. */
  UTF16_UNITS {
    @Override
    public int length(String text) {
      return text.length();
    }
  };

  /** Returns how long {@code text} is. */
  public abstract int length(String text);
}
