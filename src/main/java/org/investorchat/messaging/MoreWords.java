package org.investorchat.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What asks for what waits to be handed out: the file {@code lexicons/more.yaml}. */
record MoreWords(List<String> words) {

  MoreWords {
    words = List.copyOf(words);
  }

  /** Reads the file. */
  static MoreWords load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = MoreWords.class.getResourceAsStream("/lexicons/more.yaml")) {
      return mapper.readValue(file, MoreWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/more.yaml", e);
    }
  }

  /** Returns whether {@code content} asks for it and for nothing else. */
  boolean ask(Content content) {
    return content instanceof Content.Text it
        && words.contains(
            Normalizer.normalize(it.text(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", ""));
  }
}
