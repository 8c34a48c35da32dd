package org.investorchat.answering.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.Language;

/** Titles, acronyms, quoted names and named programmes stand in a cited clause. */
final class TitleCheck implements Check {

  /** Longer quotations are passages, which another check holds against the clause. */
  private static final int LONGEST = 40;

  private static final String LINKS = "(?: (?:of|on|for|the|and|in|to|&))*";
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "\\p{Lu}[\\w'-]+" + LINKS + " \\p{Lu}[\\w'-]+(?:" + LINKS + " \\p{Lu}[\\w'-]+)*");
  private static final Pattern QUOTED = Pattern.compile("[《<]([^》>]+)[》>]|\"([^\"]+)\"");
  private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{Alnum}])[A-Z][A-Z&]+(?![a-z])");
  private static final Pattern MARKS = Pattern.compile("[《》<>\"]|[\\s,.;]+(?=\"?$)");

  private final Set<String> acronyms;
  private final Pattern programmes;
  private final Terms terms;

  TitleCheck(GroundingLexicon lexicon, Terms terms) {
    acronyms = Set.copyOf(lexicon.acronyms());
    programmes = Pattern.compile("\\p{IsHan}{2}(?:" + String.join("|", lexicon.programmes()) + ")");
    this.terms = terms;
  }

  @Override
  public List<String> faults(Claim claim) {
    String text = claim.body().text();
    var quoted =
        Stream.of(QUOTED, ACRONYM)
            .flatMap(it -> it.matcher(text).results())
            .map(it -> MARKS.matcher(it.group()).replaceAll(""))
            .filter(it -> it.length() <= LONGEST && !acronyms.contains(it));
    var named =
        Stream.of(CAPITALISED, programmes)
            .flatMap(it -> it.matcher(Names.blank(text, claim.body().mentions())).results())
            .map(MatchResult::group)
            .filter(it -> !isWorded(it, claim));
    return Stream.concat(quoted, named).filter(it -> !isCarried(it, claim)).toList();
  }

  /** A single capital letter names nothing; nor does a name of the clause's own words. */
  private boolean isWorded(String name, Claim claim) {
    var language = claim.language();
    var words = terms.of(name, language);
    return (language == Language.ENGLISH && words.size() < 2)
        || claim.cited().stream().anyMatch(it -> isWorded(name, words, it, language));
  }

  private static boolean isWorded(
      String name, List<String> words, ClauseWording clause, Language language) {
    return clause.vocabularies().in(language).containsAll(words)
        || (language == Language.CHINESE
            && clause.vocabularies().zh().contains(name.substring(0, 2)));
  }

  private static boolean isCarried(String title, Claim claim) {
    String sought = plain(title);
    return claim.cited().stream()
        .anyMatch(
            it ->
                plain(it.text(Language.ENGLISH)).contains(sought)
                    || plain(it.text(Language.CHINESE)).contains(sought));
  }

  private static String plain(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
