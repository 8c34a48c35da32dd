package org.investorchat.answering.grounding;

import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;

/** A sentence is written in the script of the draft's language; names may keep theirs. */
final class LanguageCheck implements Check {

  /** Least share of the language's own script among the letters. */
  private static final double SHARE = 0.6;

  /** A Chinese character says about as much as so many Latin letters. */
  private static final int LETTERS_PER_CHARACTER = 3;

  private static final Pattern ACRONYM = Pattern.compile("\\b[A-Z]{2,}s?\\b");

  @Override
  public List<String> faults(Claim claim) {
    String text =
        ACRONYM.matcher(Names.blank(claim.whole().text(), claim.whole().mentions())).replaceAll("");
    long han = text.codePoints().filter(Character::isIdeographic).count() * LETTERS_PER_CHARACTER;
    long latin = text.codePoints().filter(LanguageCheck::isBasicLatin).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    long foreign = letters - latin - han / LETTERS_PER_CHARACTER;
    long own = claim.language() == Language.ENGLISH ? latin : han;
    long all = latin + han + foreign;
    return all == 0 || own >= SHARE * all
        ? List.of()
        : List.of("expected " + claim.language().tag() + ": " + claim.whole().text());
  }

  private static boolean isBasicLatin(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
