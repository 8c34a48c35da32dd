package org.investorchat.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of commands: the file {@code lexicons/messaging.yaml}.
 *
 * @param commands by kind
 * @param languages words that choose a language alone, by BCP 47 tag or {@code automatic}
 * @param after words that choose one behind a word for languages
 */
record CommandLexicon(
    Map<Kind, List<String>> commands,
    Map<String, List<String>> languages,
    Map<String, List<String>> after) {

  private static final String AUTOMATIC = "automatic";

  CommandLexicon {
    commands = Map.copyOf(commands);
    languages = Map.copyOf(languages);
    after = Map.copyOf(after);
  }

  /** Kinds of commands, named as in the file. */
  enum Kind {
    START,
    HELP,
    LANGUAGE,
    HUMAN,
    FORGET
  }

  static CommandLexicon load() {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try (var file = CommandLexicon.class.getResourceAsStream("/lexicons/messaging.yaml")) {
      return mapper.readValue(file, CommandLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/messaging.yaml", e);
    }
  }

  /** Returns the kinds of commands by their words. */
  Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    commands.forEach((kind, words) -> words.forEach(it -> kinds.put(it, kind)));
    return kinds;
  }

  /** Returns by its words the language that is chosen; empty for that of what is written. */
  Map<String, Optional<ReplyLanguage>> choices(boolean alone) {
    Map<String, Optional<ReplyLanguage>> choices = new HashMap<>();
    languages.forEach((tag, words) -> words.forEach(it -> choices.put(it, language(tag))));
    if (!alone) {
      after.forEach((tag, words) -> words.forEach(it -> choices.put(it, language(tag))));
    }
    return choices;
  }

  private static Optional<ReplyLanguage> language(String tag) {
    return tag.equals(AUTOMATIC)
        ? Optional.empty()
        : Optional.of(ReplyLanguage.ofTag(tag).orElseThrow());
  }
}
