package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How intake reads a text: the file {@code lexicons/intake.yaml}.
 *
 * @param sentenceMarks characters that normalisation leaves as they are
 * @param fragments parts of patterns, by the name they are inserted under; one may hold another
 * @param always what is masked whatever else stands there, in order
 * @param creditCode the shape of a company's credit code
 * @param kept what is never masked
 * @param shaped what is masked where nothing kept stands, in order
 * @param languages the words that tell languages apart
 */
record IntakeLexicon(
    String sentenceMarks,
    Map<String, String> fragments,
    List<Rule> always,
    String creditCode,
    List<String> kept,
    List<Rule> shaped,
    Languages languages) {

  IntakeLexicon {
    fragments = Map.copyOf(fragments);
    always = List.copyOf(always);
    kept = List.copyOf(kept);
    shaped = List.copyOf(shaped);
  }

  /**
   * How one kind of personal data is written.
   *
   * @param digits the fewest digits a text with it has
   * @param words one of these stands in a text with it, in lower case; empty when none needs to
   * @param patterns the group {@code value}, or all of a match, is masked
   */
  record Rule(PersonalDatum kind, int digits, List<String> words, List<String> patterns) {

    Rule {
      words = List.copyOf(words);
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * The words that tell languages apart.
   *
   * @param onlyChinese a pattern of words that no Japanese sentence has
   * @param chineseWords a pattern of the words that hold Chinese sentences together
   * @param englishWords the words that hold English sentences together
   * @param otherWords words frequent in other languages in Latin script
   * @param model the languages the model chooses among, by ISO 639-3
   */
  record Languages(
      String onlyChinese,
      String chineseWords,
      List<String> englishWords,
      List<String> otherWords,
      List<String> model) {

    Languages {
      englishWords = List.copyOf(englishWords);
      otherWords = List.copyOf(otherWords);
      model = List.copyOf(model);
    }
  }

  static IntakeLexicon load() {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .build();
    try (var file = IntakeLexicon.class.getResourceAsStream("/lexicons/intake.yaml")) {
      return mapper.readValue(file, IntakeLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/intake.yaml", e);
    }
  }

  /** Returns {@code pattern} compiled, its fragments inserted. */
  Pattern compile(String pattern) {
    String expanded = pattern;
    for (String before = ""; !before.equals(expanded); ) {
      before = expanded;
      for (var fragment : fragments.entrySet()) {
        expanded = expanded.replace("%" + fragment.getKey() + "%", fragment.getValue());
      }
    }
    return Pattern.compile(expanded);
  }
}
