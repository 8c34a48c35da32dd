package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.Language;

/** What is named like a body without being one the gazetteer knows stands in a cited clause. */
final class UnknownBodyCheck implements Check {

  private static final String CAPITALISED = "(?:\\p{Lu}[\\w'-]*|&|of|and|for|the|on)";

  private final Pattern en;
  private final Pattern zh;

  UnknownBodyCheck(GroundingLexicon lexicon) {
    en =
        Pattern.compile(
            "(?:\\p{Lu}[\\w'-]* (?:%s )*)?(?:%s)(?: (?:of|for|on) (?:%s ?)*\\p{Lu}[\\w'-]*)?"
                .formatted(CAPITALISED, String.join("|", lexicon.bodyHeads().en()), CAPITALISED));
    zh =
        Pattern.compile(
            "\\p{IsHan}{2}(?:%s)".formatted(String.join("|", lexicon.bodyHeads().zh())));
  }

  @Override
  public List<String> faults(Claim claim) {
    String text = Names.blank(claim.whole().text(), claim.whole().mentions());
    var pattern = claim.language() == Language.ENGLISH ? en : zh;
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(it -> it.contains(" ") || claim.language() == Language.CHINESE)
        .filter(it -> !isCarried(it, claim))
        .toList();
  }

  private static boolean isCarried(String name, Claim claim) {
    String sought = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    return texts(claim).anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static Stream<String> texts(Claim claim) {
    return claim.wordings().stream().map(Wording::text);
  }
}
