package org.investorchat.retrieval.dense;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a model's id and a text, as four words of 64 bits. */
record TextHash(long a, long b, long c, long d) {

  static final int BYTES = 32;

  static TextHash of(String modelId, String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((modelId + "\0").getBytes(StandardCharsets.UTF_8));
      return read(ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static TextHash read(ByteBuffer buffer) {
    return new TextHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  void write(ByteBuffer buffer) {
    buffer.putLong(a).putLong(b).putLong(c).putLong(d);
  }
}
