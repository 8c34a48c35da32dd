package org.investorchat.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes forgeries of deliveries, each with one byte changed. */
public final class Tampering {

  private Tampering() {}

  /** Returns the delivery once for each byte of its body, with that byte changed. */
  public static List<RawRequest> body(RawRequest genuine) {
    return IntStream.range(0, genuine.body().length)
        .mapToObj(
            it -> {
              byte[] body = genuine.body();
              body[it] ^= 1;
              return new RawRequest(
                  genuine.method(), genuine.parameters(), genuine.headers(), body);
            })
        .toList();
  }

  /** Returns the delivery once for each character of a header, with that character changed. */
  public static List<RawRequest> header(RawRequest genuine, String name) {
    String value = genuine.requiredHeader(name);
    return IntStream.range(0, value.length())
        .mapToObj(it -> withHeader(genuine, name, flipped(value, it)))
        .toList();
  }

  /** Returns the delivery with another header. */
  public static RawRequest withHeader(RawRequest genuine, String name, String value) {
    Map<String, String> headers = new HashMap<>(genuine.headers());
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, value);
    return new RawRequest(genuine.method(), genuine.parameters(), headers, genuine.body());
  }

  /** Returns {@code text} with one character changed. */
  public static String flipped(String text, int at) {
    var flipped = new StringBuilder(text);
    flipped.setCharAt(at, (char) (text.charAt(at) ^ 1));
    return flipped.toString();
  }
}
