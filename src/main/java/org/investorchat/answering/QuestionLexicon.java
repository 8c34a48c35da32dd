package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.investorchat.knowledge.BilingualWords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How people ask: the file {@code lexicons/questions.yaml}. */
record QuestionLexicon(
    BilingualWords responsible,
    BilingualWords several,
    BilingualWords premise,
    BilingualWords origin,
    BilingualWords wholeMeasure,
    BilingualWords itself,
    BilingualWords joints,
    List<DetailEntry> details,
    List<SmallTalkEntry> smallTalk,
    BilingualWords notPlaces) {

  /** How one detail is asked for and stated. */
  record DetailEntry(String id, BilingualWords asks, BilingualWords stated) {}

  /** How one piece of small talk is said. */
  record SmallTalkEntry(String id, List<String> en, List<String> zh) {}

  static QuestionLexicon load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = QuestionLexicon.class.getResourceAsStream("/lexicons/questions.yaml")) {
      return mapper.readValue(file, QuestionLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/questions.yaml", e);
    }
  }
}
