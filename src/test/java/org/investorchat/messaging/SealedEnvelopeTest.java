package org.investorchat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.investorchat.messaging.SealedEnvelope.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the envelope against what WeChat, WeCom, DingTalk and their SDKs published. */
class SealedEnvelopeTest {

  private static final FixedRandom RANDOM = new FixedRandom("707722b803182950");

  /**
   * What was published of a sealed delivery.
   *
   * @param source where
   * @param content what the message has in it
   */
  record Vector(
      String source, String token, String key, String receiver, Sealed sealed, String content) {

    SealedEnvelope envelope() {
      return new SealedEnvelope(List.of(token), List.of(key), receiver, RANDOM);
    }

    @Override
    public String toString() {
      return source;
    }
  }

  /** WeChat: Official Accounts, receiving messages in safe mode (W3 and W4). */
  static final Vector WECHAT =
      new Vector(
          "W3",
          "AAAAA",
          "A".repeat(43),
          "wxba5fad812f8e6fb9",
          new Sealed(
              "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPx"
                  + "LKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5k"
                  + "dfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwn"
                  + "trA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=",
              "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
              "1714112445",
              "415670741"),
          "{\"ToUserName\":\"gh_97417a04a28d\",\"FromUserName\":\"o9AgO5Kd5ggOC-bXrbNODIiE3bGY\","
              + "\"CreateTime\":1714112445,\"MsgType\":\"event\",\"Event\":\"debug_demo\","
              + "\"debug_str\":\"hello world\"}");

  private static final Vector EASYWECHAT =
      new Vector(
          "W7",
          "pamtest",
          "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
          "wxb11529c136998cb6",
          new Sealed(
              "rTNFcsut4LfGuAFKEUVVpwcaCOTJzOd9twZdIW910jb3k+iicx2uvhttIZ3Qg9Qgty3BEF2xbOrz6boTfb30"
                  + "dMomcgrkTqdFPwnhqbk+kIQ7rZiwny9D7NUrTgA5kpX3KsZvrXzUZyP2x9YOlxbgm572lmxKvM7HAQQh"
                  + "IQ/p6HBmoY30bGXFK0BtIu1pW9TjhOYrLQoU18nWYjWqDA1ynkmOytpv7QRI1P1+0NoxL0q2zO1DgeSv"
                  + "nE8CZGo/o5Ap/WHK5W2RAsinpzN4/LjPnmB6U01I5XCoJoC0GK/yMZycd2Oh8Nq6+wBkC1U85oy0ktOY"
                  + "4nLvsQMLrourmMGdZHuTbqpeJ8Ao/5PRYJ+WBvRUwPfGKBL2+2IKZF49vAJqkcGWSHGE76ZN2erXeuNa"
                  + "zf/o9o3lIE3q739o4c8t9QGPe31GT2Go/rOz1BsrASwvauNulCh+++yz+CQzBIuikA==",
              "4f3ad57b6989f09f4eb392acce4f9e93942ed890",
              "1458300676",
              "260774613"),
          "<Content><![CDATA[hello]]>");

  private static final String WECOM_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

  private static Vector wecom(String source, Sealed sealed, String content) {
    return new Vector(source, "QDG6eK", WECOM_KEY, "wx5823bf96d3bd56c7", sealed, content);
  }

  private static final Vector WECOM_ECHO =
      wecom(
          "C1",
          new Sealed(
              "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXv"
                  + "naqQ==",
              "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
              "1409659589",
              "263014780"),
          "1616140317555161061");

  private static final Vector WECOM_XML =
      wecom(
          "C2",
          new Sealed(
              "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhG"
                  + "d3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4a"
                  + "SknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqA"
                  + "TP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcall"
                  + "crw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bH"
                  + "CmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==",
              "477715d11cdb4164915debcba66cb864d751f3e6",
              "1409659813",
              "1372623149"),
          "<Content><![CDATA[hello]]>");

  private static final Vector WECOM_JSON =
      wecom(
          "C3",
          new Sealed(
              "CZWs4CWRpI4VolQlvn4dlEC1alN2MUEY2VklGehgBVLBrlVF7SyT+SV+Toj43l4ayJ9UMGKphktKKmP7B2"
                  + "j/P1ey67XB8PBgS7Wr5/8+w/yWriZv3Vmoo/MH3/1HsIWZrPQ3N2mJrelStIfI2Y8kLKXA7EhfZgZX"
                  + "4o+ffdkZDM76SEl79Ib9mw7TGjZ9Aw/x/A2VjNbV1E8BtEbRxYYcQippYNw7hr8sFfa3nW1xLdxokt"
                  + "8QkRX83vK3DFP2F6TQFPL2Tu98UwhcUpPvdJBuu1/yiOQIScppV3eOuLWEsko=",
              "0623cbc5a8cbee5bcc137c70de99575366fc2af3",
              "1409659813",
              "1372623149"),
          "hello");

  private static final Vector DINGTALK =
      new Vector(
          "D1",
          "mryue",
          "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7",
          "ding6ccabc44d2c8d38b",
          new Sealed(
              "0vJiX6vliEpwG3U45CtXqi+m8PXbQRARJ8p8BbDuD1EMTDf0jKpQ79QS93qEk7XHpP6u+oTTrd15NRPvNv"
                  + "mBKyDCYxxOK+HZeKju4yhELOFchzNukR+t8SB/qk4ROMu3",
              "03044561471240d4a14bb09372dfcfd4fd0e40cb",
              "1608001896814",
              "WL4PK6yA"),
          "{\"EventType\":\"check_url\"}");

  static Stream<Vector> vectors() {
    return Stream.of(WECHAT, EASYWECHAT, WECOM_ECHO, WECOM_XML, WECOM_JSON, DINGTALK);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void opensWhatWasPublished(Vector vector) {
    assertThat(vector.envelope().open(vector.sealed())).contains(vector.content());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void opensNothingOfWhichOneCharacterIsAnother(Vector vector) {
    var it = vector.sealed();

    assertRefused(
        vector, it.text(), text -> new Sealed(text, it.signature(), it.timestamp(), it.nonce()));
    assertRefused(
        vector,
        it.signature(),
        signature -> new Sealed(it.text(), signature, it.timestamp(), it.nonce()));
    assertRefused(
        vector,
        it.timestamp(),
        timestamp -> new Sealed(it.text(), it.signature(), timestamp, it.nonce()));
    assertRefused(
        vector, it.nonce(), nonce -> new Sealed(it.text(), it.signature(), it.timestamp(), nonce));
  }

  private static void assertRefused(Vector vector, String genuine, Function<String, Sealed> with) {
    var envelope = vector.envelope();
    twins(genuine).forEach(it -> assertNotGenuine(envelope, with.apply(it)));
  }

  private static Stream<String> twins(String text) {
    IntFunction<String> twin =
        i -> text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
    return IntStream.range(0, text.length()).mapToObj(twin);
  }

  private static void assertNotGenuine(SealedEnvelope envelope, Sealed sealed) {
    assertThatThrownBy(() -> envelope.open(sealed))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void opensNothingWithAnotherSecretOrForAnotherReceiver(Vector vector) {
    String token = vector.token();
    String key = vector.key();
    String receiver = vector.receiver();

    twins(token)
        .map(it -> new SealedEnvelope(List.of(it), List.of(key), receiver, RANDOM))
        .forEach(it -> assertNotGenuine(it, vector.sealed()));
    keys(key)
        .map(it -> new SealedEnvelope(List.of(token), List.of(it), receiver, RANDOM))
        .forEach(it -> assertNotGenuine(it, vector.sealed()));
    Stream.concat(twins(receiver), Stream.of("", receiver + "0", receiver.substring(1)))
        .map(it -> new SealedEnvelope(List.of(token), List.of(key), it, RANDOM))
        .forEach(it -> assertNotGenuine(it, vector.sealed()));
  }

  /** Keys that differ in one character; the low bits of the last are in no key. */
  private static Stream<String> keys(String key) {
    return IntStream.range(0, key.length() - 1)
        .mapToObj(
            i -> key.substring(0, i) + (key.charAt(i) == 'z' ? 'y' : 'z') + key.substring(i + 1))
        .filter(it -> !it.equals(key));
  }

  @Test
  void sealsWhatWasPublished() {
    var sealed = WECHAT.envelope().seal("{\"demo_resp\":\"good luck\"}", "1713424427", "415670741");

    assertThat(sealed.text())
        .isEqualTo(
            "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ"
                + "==");
    assertThat(sealed.signature()).isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
  }

  @Test
  void sealsChineseWithAKeyWhoseLastBitsAreNotZero() {
    var envelope =
        new SealedEnvelope(
            List.of("pamtest"),
            List.of(EASYWECHAT.key()),
            EASYWECHAT.receiver(),
            new FixedRandom("aaaabbbbccccdddd"));

    var sealed = envelope.seal("我是中文abcd123", "1", "2");

    assertThat(sealed.text())
        .isEqualTo(
            "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg"
                + "==");
    assertThat(envelope.open(sealed)).isEqualTo("我是中文abcd123");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 14, 15, 16, 17, 30, 31, 32, 33, 5_000})
  void opensWhatItSealedWhateverTheLength(int length) {
    var envelope = WECHAT.envelope();

    assertThat(envelope.open(envelope.seal("x".repeat(length), "1", "2"))).hasSize(length);
  }

  @Test
  void takesBothSecretsWhileTheyAreChangedAndSealsWithTheFirst() {
    String next = "B".repeat(43);
    var before = WECHAT.envelope();
    var after = new SealedEnvelope(List.of("BBBBB"), List.of(next), WECHAT.receiver(), RANDOM);
    var meanwhile =
        new SealedEnvelope(
            List.of("BBBBB", "AAAAA"), List.of(next, WECHAT.key()), WECHAT.receiver(), RANDOM);

    assertThat(meanwhile.open(before.seal("old", "1", "2"))).isEqualTo("old");
    assertThat(meanwhile.open(after.seal("new", "1", "2"))).isEqualTo("new");
    assertThat(after.open(meanwhile.seal("reply", "1", "2"))).isEqualTo("reply");
    assertNotGenuine(after, before.seal("old", "1", "2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33, 64, -1, -128, 127})
  void opensNothingThatIsFilledUpOtherwise(int padding) {
    assertNotGenuine(WECHAT.envelope(), forged(12, 64, padding));
  }

  @ParameterizedTest
  @ValueSource(ints = {13 + 18, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void opensNothingWhoseLengthLeadsBeyondIt(int length) {
    assertNotGenuine(WECHAT.envelope(), forged(length, 64, 64 - 20 - 12 - 18));
  }

  @Test
  void opensWhatIsForgedWithTheRightValuesSoThatTheseTestsCheckSomething() {
    assertThat(WECHAT.envelope().open(forged(12, 64, 64 - 20 - 12 - 18))).isEqualTo("hello, world");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "QUJD", "QUJDREVGR0hJSktMTU5PUA==", "AAAA=AAA"})
  void opensNothingThatIsNoSealedText(String text) {
    String signature = Signatures.sortedSha1("AAAAA", "1", "2", text);

    assertNotGenuine(WECHAT.envelope(), new Sealed(text, signature, "1", "2"));
  }

  /** Signs and encrypts a message of 12 bytes as somebody could who has both secrets. */
  private static Sealed forged(int length, int size, int padding) {
    byte[] plain = new byte[size];
    Arrays.fill(plain, (byte) padding);
    ByteBuffer.wrap(plain)
        .put(new byte[16])
        .putInt(length)
        .put("hello, world".getBytes(UTF_8))
        .put("wxba5fad812f8e6fb9".getBytes(UTF_8));
    String text = Base64.getEncoder().encodeToString(encrypted(plain));
    return new Sealed(text, Signatures.sortedSha1("AAAAA", "1", "2", text), "1", "2");
  }

  private static byte[] encrypted(byte[] plain) {
    try {
      byte[] key = new byte[32];
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesNoKeyOfAnotherLengthAndNamesNoneOfIt() {
    assertThat(SealedEnvelope.isKey("A".repeat(42))).isFalse();
    assertThat(SealedEnvelope.isKey("A".repeat(42) + "=")).isFalse();
    assertThatThrownBy(() -> new EnvelopeCipher("secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
    assertThat(WECHAT.envelope().toString()).doesNotContain("AAAAA");
  }
}
