package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.investorchat.knowledge.BilingualWords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How people ask for measures to be listed: the file {@code lexicons/outlines.yaml}.
 *
 * @param asking what such a question is made of
 * @param section words for a section
 * @param listing what shows, beside a section's title, that its measures are asked for
 * @param allMeasures what asks for every measure
 * @param parts what asks how the policy is divided, or how much there is of it
 * @param fullText what asks for the words of the measures themselves
 */
record OutlineLexicon(
    BilingualWords asking,
    BilingualWords section,
    BilingualWords listing,
    BilingualWords allMeasures,
    BilingualWords parts,
    BilingualWords fullText) {

  static OutlineLexicon load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = OutlineLexicon.class.getResourceAsStream("/lexicons/outlines.yaml")) {
      return mapper.readValue(file, OutlineLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/outlines.yaml", e);
    }
  }
}
