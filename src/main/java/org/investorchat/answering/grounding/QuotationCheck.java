package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;

/**
 * Quoted passages stand in a cited clause word by word, or are the title of its measure or section.
 * Shorter quotations are names.
 */
final class QuotationCheck implements Check {

  private static final int WORDS = 4;
  private static final int CHARACTERS = 7;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern ELLIPSIS = Pattern.compile("\\.{3,}|\\[\\.{3}\\]");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern EDGES = Pattern.compile("^[\\s,.;:。、]+|[\\s,.;:。、]+$");

  @Override
  public List<String> faults(Claim claim) {
    List<String> faults = new ArrayList<>();
    var quoted = QUOTED.matcher(claim.whole().text());
    while (quoted.find()) {
      for (String passage : ELLIPSIS.splitAsStream(quoted.group(1)).toList()) {
        String trimmed = EDGES.matcher(passage).replaceAll("");
        if (isPassage(trimmed) && !isVerbatim(trimmed, claim)) {
          faults.add(trimmed);
        }
      }
    }
    return faults;
  }

  private static boolean isPassage(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han >= CHARACTERS || SPACE.splitAsStream(text).count() >= WORDS;
  }

  private static boolean isVerbatim(String passage, Claim claim) {
    return claim.cited().stream()
        .anyMatch(
            it ->
                holds(it.text(Language.ENGLISH), passage)
                    || holds(it.text(Language.CHINESE), passage)
                    || it.titles().stream().anyMatch(passage::equalsIgnoreCase));
  }

  private static boolean holds(String text, String passage) {
    return text.toLowerCase(Locale.ROOT).contains(passage.toLowerCase(Locale.ROOT));
  }
}
