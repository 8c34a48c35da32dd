package org.investorchat.desk.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.knowledge.BilingualWords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words that make a draft one to look at twice: the file {@code lexicons/desk.yaml}.
 *
 * @param notFigures what holds digits and is no figure, such as the number of a measure
 */
public record SubjectLexicon(
    BilingualWords figures, BilingualWords notFigures, BilingualWords tax, BilingualWords visa) {

  /** Reads the file. */
  public static SubjectLexicon load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = SubjectLexicon.class.getResourceAsStream("/lexicons/desk.yaml")) {
      return mapper.readValue(file, SubjectLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/desk.yaml", e);
    }
  }

  /** Returns one pattern for {@code words} of both languages; English ones match whole words. */
  static Pattern pattern(BilingualWords words) {
    List<String> all = new ArrayList<>();
    words.en().forEach(it -> all.add("(?<![A-Za-z0-9])(?:" + it + ")(?![A-Za-z0-9\\p{IsHan}])"));
    all.addAll(words.zh());
    return Pattern.compile(String.join("|", all), Pattern.CASE_INSENSITIVE);
  }
}
