package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Nothing of the advertisement in the source passes, however it is spaced or written. */
final class AdvertisementCheck implements Check {

  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final List<String> advertisement;

  AdvertisementCheck(GroundingLexicon lexicon) {
    advertisement = lexicon.advertisement();
  }

  @Override
  public List<String> faults(Claim claim) {
    String letters =
        NOT_LETTER.matcher(claim.whole().text().toLowerCase(Locale.ROOT)).replaceAll("");
    return advertisement.stream().filter(letters::contains).toList();
  }
}
