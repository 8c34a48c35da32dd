package org.investorchat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.random.RandomGenerator;

/** Gives the bytes that a published vector was made with. */
public record FixedRandom(String text) implements RandomGenerator {

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] fixed = text.getBytes(UTF_8);
    if (fixed.length != bytes.length) {
      throw new IllegalArgumentException("there are " + fixed.length + " bytes");
    }
    System.arraycopy(fixed, 0, bytes, 0, fixed.length);
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException();
  }
}
