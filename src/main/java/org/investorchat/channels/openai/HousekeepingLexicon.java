package org.investorchat.channels.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How chat programs ask for what goes with a conversation: the file {@code
 * lexicons/housekeeping.yaml}.
 *
 * @param json prompts that want a field of JSON
 * @param titles prompts that want a title and nothing else
 * @param question what the user says in a prompt that holds a conversation; group 1
 * @param source where an answer in it names a clause; groups 1 and 2
 */
record HousekeepingLexicon(JsonPrompts json, List<String> titles, String question, String source) {

  HousekeepingLexicon {
    titles = List.copyOf(titles);
  }

  /**
   * Prompts that want a field of JSON.
   *
   * @param begins how they begin
   * @param field the first match is the field; group 1
   * @param chores what is wanted, by field
   */
  record JsonPrompts(String begins, String field, Map<String, Chore> chores) {

    JsonPrompts {
      chores = Map.copyOf(chores);
    }
  }

  static HousekeepingLexicon load() {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .build();
    try (var file = HousekeepingLexicon.class.getResourceAsStream("/lexicons/housekeeping.yaml")) {
      return mapper.readValue(file, HousekeepingLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/housekeeping.yaml", e);
    }
  }

  static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Compiles what may reach over several lines. */
  static Pattern compileWhole(String pattern) {
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
