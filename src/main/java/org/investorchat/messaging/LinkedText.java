package org.investorchat.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts for platforms that take them in pieces, words and links, and not in a markup: what words
 * hold is shown as it is. On its way such a text is one string, in the form that Slack gives links.
 */
public final class LinkedText {

  /** Writes such texts. */
  public static final Markup MARKUP =
      new Markup() {
        @Override
        public String text(String plain) {
          return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }

        @Override
        public String link(String label, String url) {
          return "<" + text(url.replace("|", "%7C")) + "|" + text(label) + ">";
        }
      };

  private static final Pattern LINK = Pattern.compile("<([^|>]*)\\|([^>]*)>");

  private LinkedText() {}

  /** A piece of a text. */
  public sealed interface Run {

    /** Words, never empty. */
    record Words(String text) implements Run {}

    /** A link. */
    record Link(String label, String url) implements Run {}
  }

  /** Returns the pieces of a text that {@link #MARKUP} wrote, in order. */
  public static List<Run> runs(String marked) {
    List<Run> runs = new ArrayList<>();
    var link = LINK.matcher(marked);
    int from = 0;
    while (link.find()) {
      addWords(runs, marked.substring(from, link.start()));
      runs.add(new Run.Link(plain(link.group(2)), plain(link.group(1))));
      from = link.end();
    }
    addWords(runs, marked.substring(from));
    return runs;
  }

  private static void addWords(List<Run> runs, String marked) {
    if (!marked.isEmpty()) {
      runs.add(new Run.Words(plain(marked)));
    }
  }

  /** Returns {@code marked}, which holds no link, as somebody wrote it. */
  public static String plain(String marked) {
    return marked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
