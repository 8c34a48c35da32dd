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
    BilingualWords who,
    BilingualWords more,
    BilingualWords telling,
    Bilingual wholeMeasure,
    BilingualWords again,
    Languages language,
    BilingualWords inLanguage,
    List<Ordinal> ordinals,
    BilingualWords back,
    BilingualWords correction,
    BilingualWords negated,
    BilingualWords yes,
    BilingualWords no) {

  FollowUpLexicon {
    ordinals = List.copyOf(ordinals);
  }

  /** The names of the languages that can be asked for. */
  record Languages(BilingualWords english, BilingualWords simplified, BilingualWords traditional) {}

  /**
   * How one place in a list is pointed at.
   *
   * @param place counting from 1; -1 for the last
   * @param thing with a word for what is pointed at, anywhere in a turn
   * @param alone without one, where nothing else is said
   * @param number as a measure's number is, too
   */
  record Ordinal(int place, BilingualWords thing, BilingualWords alone, BilingualWords number) {}

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
