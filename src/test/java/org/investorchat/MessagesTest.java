package org.investorchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that English and Chinese say the same things. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  private static final Pattern KEY = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

  static List<Path> english() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files.filter(it -> it.toString().endsWith("_en.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void everyBundleHasTheSameTextsInChinese(Path english) throws IOException {
    assertThat(placeholders(chinese(english))).isEqualTo(placeholders(english));
  }

  @ParameterizedTest
  @MethodSource("english")
  void everyTextIsThere(Path english) throws IOException {
    for (Path file : List.of(english, chinese(english))) {
      assertThat(texts(file).values()).noneMatch(it -> it.toString().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void nothingButTextsStandsInABundle(Path english) throws IOException {
    for (Path file : List.of(english, chinese(english))) {
      assertThat(texts(file).keySet()).allMatch(it -> KEY.matcher(it.toString()).matches());
    }
  }

  @Test
  void noBundleIsThereInOneLanguageOnly() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      assertThat(files).hasSize(english().size() * 2);
    }
  }

  private static Path chinese(Path english) {
    String name = english.getFileName().toString().replace("_en.properties", "_zh.properties");
    return english.resolveSibling(name);
  }

  /** Returns the numbers of the arguments of each text. */
  private static Map<Object, Object> placeholders(Path file) throws IOException {
    Map<Object, Object> placeholders = new TreeMap<>();
    texts(file).forEach((key, text) -> placeholders.put(key, arguments(text.toString())));
    return placeholders;
  }

  private static List<Integer> arguments(String text) {
    var marked = new Object[10];
    Arrays.setAll(marked, it -> it);
    String filled =
        new MessageFormat(text.replaceAll("\\{(\\d),[^}]*}", "{$1}"), Locale.ROOT).format(marked);
    return Stream.of(marked)
        .map(Integer.class::cast)
        .filter(it -> text.contains("{" + it) && filled.contains(it.toString()))
        .toList();
  }

  private static Properties texts(Path file) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
