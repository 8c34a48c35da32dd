package org.investorchat.answering.grounding;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The only links are relative ones to measures. */
final class LinkCheck implements Check {

  private static final Pattern OWN = Pattern.compile("(?<![\\w./])/measures/\\d{1,3}[\\w?=#&.-]*");
  private static final String DOT = " ?(?:\\.|。|\\[\\.\\]|\\(\\.\\)|[\\[( ]dot[\\]) ]) ?";
  private static final String TOP =
      "(?:com|cn|org|net|gov|edu|info|biz|top|xyz|co|cc|me|hk|uk|us|de|jp|eu|int|io|ai|app|dev|site"
          + "|online|shop|club|vip|link|ly|tv|wang|ltd)";
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://\\S+|(?:javascript|mailto|data|tel):\\S+|\\bwww\\b\\S*|(?<!\\S)[^\\s@]+@\\S+"
              + "|(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])|(?<![a-z0-9-])[a-z0-9-]{2,}(?:"
              + DOT
              + "[a-z0-9-]+)*?"
              + DOT
              + TOP
              + "(?![a-z0-9])|\\]\\([^)]*\\)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<String> faults(Claim claim) {
    String text = OWN.matcher(claim.whole().text()).replaceAll("");
    return LINK.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(it -> !it.equals("]()"))
        .toList();
  }
}
