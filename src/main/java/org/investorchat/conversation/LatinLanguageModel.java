package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of 103 languages, restricted to those that can be expected.
 *
 * <p>Reading it takes a second and 10 MB, so it is read when a text first needs it. Safe for use by
 * several threads.
 */
final class LatinLanguageModel {

  /** Enough to tell; the model's time grows with the length. */
  private static final int LONGEST = 200;

  private final Set<String> languages;

  /**
   * Creates the detector.
   *
   * @param languages the languages to choose among, by ISO 639-3
   */
  LatinLanguageModel(Set<String> languages) {
    this.languages = languages;
  }

  private static final class Loaded {

    static final LanguageDetectorME DETECTOR = load();

    private static LanguageDetectorME load() {
      try (var file = LatinLanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorME(new LanguageDetectorModel(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read langdetect-183.bin", e);
      }
    }
  }

  /** Returns whether English is the likeliest language of {@code text}. */
  boolean isEnglish(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST));
    return Arrays.stream(Loaded.DETECTOR.predictLanguages(sample))
        .map(Language::getLang)
        .filter(languages::contains)
        .findFirst()
        .map("eng"::equals)
        .orElse(true);
  }
}
