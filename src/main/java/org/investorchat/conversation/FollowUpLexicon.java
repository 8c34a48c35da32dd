package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How a turn leans on those before it: the file {@code lexicons/follow-ups.yaml}. */
record FollowUpLexicon(
    BilingualWords talk,
    BilingualWords leadIn,
    BilingualWords ellipsis,
    BilingualWords expletive,
    BilingualWords pronoun,
    BilingualWords reference,
    BilingualWords bare,
    BilingualWords more,
    BilingualWords telling,
    Bilingual wholeMeasure,
    BilingualWords again,
    Languages language,
    List<Ordinal> ordinals,
    BilingualWords back,
    BilingualWords correction,
    BilingualWords yes,
    BilingualWords no) {

  FollowUpLexicon {
    ordinals = List.copyOf(ordinals);
  }

  /** How another language is asked for. */
  record Languages(BilingualWords english, BilingualWords simplified, BilingualWords traditional) {}

  /**
   * How one place in a list is pointed at.
   *
   * @param place counting from 1; -1 for the last
   */
  record Ordinal(int place, List<String> en, List<String> zh) {

    Ordinal {
      en = List.copyOf(en);
      zh = List.copyOf(zh);
    }
  }

  static FollowUpLexicon load() {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    try (var file = FollowUpLexicon.class.getResourceAsStream("/lexicons/follow-ups.yaml")) {
      return mapper.readValue(file, FollowUpLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicons/follow-ups.yaml", e);
    }
  }
}
