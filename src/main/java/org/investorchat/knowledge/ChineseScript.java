package org.investorchat.knowledge;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Converts between the two Chinese scripts and tells them apart. */
public final class ChineseScript {

  private static final Conversion TO_SIMPLIFIED =
      Conversion.of("Traditional-Simplified", "/lexicons/simplified.properties");
  private static final Conversion TO_TRADITIONAL =
      Conversion.of("Simplified-Traditional", "/lexicons/traditional.properties");

  private ChineseScript() {}

  /** Returns {@code text} in Simplified script; text that is not Chinese stays as it is. */
  public static String toSimplified(String text) {
    return TO_SIMPLIFIED.convert(text);
  }

  /** Returns {@code text} in Traditional script; text that is not Chinese stays as it is. */
  public static String toTraditional(String text) {
    return TO_TRADITIONAL.convert(text);
  }

  /** Returns whether more characters of {@code text} are Traditional only than Simplified only. */
  public static boolean isTraditional(String text) {
    return differences(text, toSimplified(text)) > differences(text, toTraditional(text));
  }

  private static int differences(String text, String converted) {
    int length = Math.min(text.length(), converted.length());
    int different = 0;
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != converted.charAt(i)) {
        different++;
      }
    }
    return different;
  }

  /**
   * ICU's conversion, which goes character by character, and what it gets wrong.
   *
   * @param corrections words as ICU gives them and their right form
   */
  private record Conversion(Transliterator icu, Map<String, String> corrections) {

    static Conversion of(String id, String corrections) {
      var words = new Properties();
      try (var file = ChineseScript.class.getResourceAsStream(corrections)) {
        words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + corrections, e);
      }
      return new Conversion(
          Transliterator.getInstance(id),
          words.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(it -> it, words::getProperty)));
    }

    String convert(String text) {
      if (text.codePoints().noneMatch(Character::isIdeographic)) {
        return text;
      }
      String converted = icu.transliterate(text);
      for (var correction : corrections.entrySet()) {
        converted = converted.replace(correction.getKey(), correction.getValue());
      }
      return converted;
    }
  }
}
