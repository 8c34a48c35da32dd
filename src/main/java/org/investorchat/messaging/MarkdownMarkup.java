package org.investorchat.messaging;

import java.util.regex.Pattern;

/**
 * Markdown as DingTalk and Teams take it, both of which know a part of CommonMark: emphasis, links,
 * lists, headings, quotes. What would mean something gets a backslash and nothing else does, so
 * that texts stay readable where a reader's client is too old to know backslashes.
 */
public enum MarkdownMarkup implements Markup {
  COMMON;

  /** What means something within a line. */
  private static final Pattern INLINE =
      Pattern.compile(
          "[\\\\`*\\[]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~(?=~)|(?<=~)~"
              + "|<(?=[A-Za-z/!?])|&(?=#?\\w{1,32};)");

  /** What makes a line a heading, a list, a quote, a rule or a table. */
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([#+=-](?=[#+=\\s-]|$)|[>|])|^(\\d{1,9})([.)])(?=\\s|$)");

  /** Spaces before a line mean code. */
  private static final Pattern INDENT = Pattern.compile("\\n[ \\t]+(?=\\S)");

  /** A line break by itself would be a space. */
  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n)");

  @Override
  public String text(String plain) {
    String unindented = INDENT.matcher(plain).replaceAll("\n");
    String inline = INLINE.matcher(unindented).replaceAll("\\\\$0");
    String lines =
        LINE_START.matcher(inline).replaceAll(it -> it.group(1) == null ? "$2\\\\$3" : "\\\\$1");
    return LINE_BREAK.matcher(lines).replaceAll("  \n");
  }

  @Override
  public String link(String label, String url) {
    String address = url.replace("(", "%28").replace(")", "%29").replace("\\", "%5C");
    return "[" + text(label).replace("]", "\\]") + "](" + address + ")";
  }
}
