package org.investorchat.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes, judges and compares passwords. One is hashed at a time: hashing is slow on purpose, and
 * those who sign in must not take the processors from visitors.
 */
@Component
class Passwords {

  /**
   * Fewer are guessed too soon (NIST SP 800-63B, section 3.1.1.2, asks for 8 with a second factor).
   */
  static final int LEAST_CHARACTERS = 12;

  /** Bcrypt reads no more, so more would open the account with its beginning alone. */
  static final int MOST_BYTES = 72;

  /** Without characters that look like others. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  /** Names hashes of known passwords; where they are not meant to be known, none opens anything. */
  private static final String DEMO = "demo";

  private static final String BCRYPT = "bcrypt";

  /** Salt and digest. */
  private static final int BCRYPT_CHARACTERS = 53;

  private final ReentrantLock hashing = new ReentrantLock(true);
  private final RandomGenerator random;
  private final PasswordEncoder encoder;
  private final String nobodys;

  Passwords(AccountSettings settings, RandomGenerator random) {
    this.random = random;
    this.nobodys = "$2a$%02d$%s".formatted(settings.bcryptCost(), "n".repeat(BCRYPT_CHARACTERS));
    this.encoder = encoder(settings.demo(), new BCryptPasswordEncoder(settings.bcryptCost()));
  }

  private PasswordEncoder encoder(boolean demo, PasswordEncoder bcrypt) {
    var encoders = Map.of(BCRYPT, bcrypt, DEMO, demo ? bcrypt : new OpensNothing(bcrypt, nobodys));
    return new DelegatingPasswordEncoder(demo ? DEMO : BCRYPT, encoders);
  }

  /**
   * Returns about 99 random bits in 20 letters and digits that can be read out on the telephone.
   */
  String random() {
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "")
          .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /**
   * Lets pass what may be a password of {@code id}.
   *
   * @throws InvalidRequest naming {@code field} when it may not
   */
  void require(String field, String password, String id) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      throw InvalidRequest.tooShort(field, LEAST_CHARACTERS);
    }
    if (isTooLong(password)) {
      throw InvalidRequest.tooManyBytes(field, MOST_BYTES);
    }
    if (password.strip().toLowerCase(Locale.ROOT).equals(id)) {
      throw InvalidRequest.tooFamiliar(field);
    }
  }

  private static boolean isTooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  String hash(String password) {
    hashing.lock();
    try {
      return encoder.encode(password);
    } finally {
      hashing.unlock();
    }
  }

  /**
   * Returns whether {@code password} has this hash, in a time that does not tell whether there is
   * one.
   *
   * @param hash null when there is none
   */
  boolean opens(String password, @Nullable String hash) {
    hashing.lock();
    try {
      String compared = hash == null ? "{" + BCRYPT + "}" + nobodys : hash;
      return encoder.matches(password, compared) && hash != null && !isTooLong(password);
    } finally {
      hashing.unlock();
    }
  }

  /** Takes as long as the other does, for hashes that may not be used here. */
  private record OpensNothing(PasswordEncoder other, String nobodys) implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence password) {
      throw new UnsupportedOperationException("what opens nothing hashes nothing");
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      return other.matches(password, nobodys);
    }
  }
}
