package org.investorchat.messaging;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Opens what WeChat, WeCom and DingTalk deliver sealed to one account, and seals what goes back.
 * The signature is the SHA-1 of token, timestamp, nonce and the sealed text in alphabetical order;
 * see {@link EnvelopeCipher} for the seal. While secrets are changed there are two of a kind: each
 * is taken, and the first seals. Safe for use by many threads.
 */
public final class SealedEnvelope {

  private final List<String> tokens;
  private final List<EnvelopeCipher> ciphers;
  private final String receiver;
  private final RandomGenerator random;

  /**
   * Creates an envelope.
   *
   * @param tokens what signatures are made with
   * @param keys each of 43 characters, see {@link #isKey}
   * @param receiver id of whom messages are for, such as the app id: another's are refused
   * @param random what nobody can foretell, outside tests
   */
  public SealedEnvelope(
      List<String> tokens, List<String> keys, String receiver, RandomGenerator random) {
    this.tokens = List.copyOf(tokens);
    this.ciphers = keys.stream().map(EnvelopeCipher::new).toList();
    this.receiver = receiver;
    this.random = random;
  }

  /** Returns whether {@code key} is one: 43 characters of base64. */
  public static boolean isKey(String key) {
    return EnvelopeCipher.isKey(key);
  }

  /** A sealed message, with what the other side checks it by. */
  public record Sealed(String text, String signature, String timestamp, String nonce) {}

  /**
   * Returns the message in {@code sealed}.
   *
   * @throws DeliveryRefused unless all of it is genuine and for this account
   */
  public String open(Sealed sealed) {
    verify(sealed.signature(), sealed.timestamp(), sealed.nonce(), sealed.text());
    byte[] bytes = Signatures.base64(sealed.text());
    return ciphers.stream()
        .flatMap(it -> it.open(bytes, receiver).stream())
        .findFirst()
        .orElseThrow(DeliveryRefused::notGenuine);
  }

  /**
   * Checks that {@code signature} is that of {@code signed} with one of the tokens.
   *
   * @throws DeliveryRefused when it is not
   */
  public void verify(String signature, String... signed) {
    boolean genuine = false;
    for (String token : tokens) {
      genuine |= Signatures.same(signature(token, signed), signature);
    }
    if (!genuine) {
      throw DeliveryRefused.notGenuine();
    }
  }

  /** Returns {@code message} sealed for the other side. */
  public Sealed seal(String message, String timestamp, String nonce) {
    byte[] first = new byte[EnvelopeCipher.RANDOM_LENGTH];
    random.nextBytes(first);
    String text = ciphers.getFirst().seal(first, message, receiver);
    String signature = signature(tokens.getFirst(), timestamp, nonce, text);
    return new Sealed(text, signature, timestamp, nonce);
  }

  private static String signature(String token, String... signed) {
    var pieces = new String[signed.length + 1];
    System.arraycopy(signed, 0, pieces, 0, signed.length);
    pieces[signed.length] = token;
    return Signatures.sortedSha1(pieces);
  }

  /** Returns nothing of the secrets. */
  @Override
  public String toString() {
    return "SealedEnvelope[" + receiver + "]";
  }
}
