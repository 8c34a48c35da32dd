package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.investorchat.knowledge.Language;

/** Finds what a text denies or does away with. */
final class DenialReader {

  /** How many terms after a cue it is about: words in English, pairs of characters in Chinese. */
  private static final int WORDS = 3;

  private static final int PAIRS = 4;

  /** How many characters after a negation a removal is its object. */
  private static final int NEAR = 20;

  private final Phrases negations;
  private final Phrases exemptions;
  private final Phrases removals;
  private final Phrases lookalikes;
  private final Terms terms;

  DenialReader(GroundingLexicon lexicon, Terms terms) {
    negations = Phrases.of(lexicon.polarity().negations());
    exemptions = Phrases.of(lexicon.polarity().exemptions());
    removals = Phrases.of(lexicon.polarity().removals());
    lookalikes = Phrases.of(lexicon.polarity().lookalikes());
    this.terms = terms;
  }

  /** Returns the denials of {@code wording}, in the order of its parts. */
  List<Denial> denials(Wording wording) {
    return wording.parts().stream()
        .flatMap(it -> denials(it, wording.language()).stream())
        .toList();
  }

  /** Returns the denials of {@code part}, negations first. */
  List<Denial> denials(Part part, Language language) {
    String text =
        lookalikes.matcher(part.text(), language).replaceAll(it -> "_".repeat(it.group().length()));
    List<Denial> denials = new ArrayList<>();
    for (var cues : List.of(negations, exemptions)) {
      cues.matcher(text, language)
          .results()
          .forEach(it -> denials.add(denial(it, false, text, part, language)));
    }
    removals
        .matcher(text, language)
        .results()
        .forEach(it -> denials.add(denial(it, true, text, part, language)));
    return denials;
  }

  private Denial denial(
      MatchResult cue, boolean removal, String text, Part part, Language language) {
    String after = text.substring(cue.end());
    var following = terms.of(after, language);
    int length = Math.min(language == Language.ENGLISH ? WORDS : PAIRS, following.size());
    return new Denial(
        cue.group(),
        removal,
        !removal && removes(after, language),
        new HashSet<>(following.subList(0, length)),
        new HashSet<>(part.terms()));
  }

  /** Not to relax is no relaxation, and not exempt is no exemption. */
  private boolean removes(String after, Language language) {
    return Stream.of(removals, exemptions)
        .map(it -> it.matcher(after, language))
        .anyMatch(it -> it.find() && it.start() <= NEAR);
  }
}
