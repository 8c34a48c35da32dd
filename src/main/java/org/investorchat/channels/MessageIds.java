package org.investorchat.channels;

import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes ids of messages that nobody can guess: 128 random bits in 22 characters. */
@Component
public class MessageIds {

  private static final int RANDOM_BYTES = 16;

  private final RandomGenerator random;

  MessageIds(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    return next("msg_");
  }

  /** Returns an id that begins with {@code prefix}. */
  public String next(String prefix) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
