package org.investorchat.messaging;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markups as platforms have them, for tests that need no platform. */
public enum Markups implements Markup {
  /** Without any. */
  PLAIN(UnaryOperator.identity()) {
    @Override
    public String text(String plain) {
      return Markup.PLAIN.text(plain);
    }

    @Override
    public String link(String label, String url) {
      return Markup.PLAIN.link(label, url);
    }

    @Override
    public boolean hidesAddresses() {
      return false;
    }
  },
  /** As Telegram has it. */
  HTML(
      it ->
          links(it, "<a href=\"(?<url>[^\"]*)\">(?<label>[^<]*)</a>")
              .replace("&quot;", "\"")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&")) {
    @Override
    public String text(String plain) {
      return plain
          .replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }

    @Override
    public String link(String label, String url) {
      return "<a href=\"" + text(url) + "\">" + text(label) + "</a>";
    }
  },
  /** As Slack and Feishu get it. */
  PIPES(
      it ->
          links(it, "<(?<url>[^|<>]*)\\|(?<label>[^<>]*)>")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&")) {
    @Override
    public String text(String plain) {
      return LinkedText.MARKUP.text(plain);
    }

    @Override
    public String link(String label, String url) {
      return LinkedText.MARKUP.link(label, url);
    }
  },
  /** As DingTalk and Teams have it. */
  MARKDOWN(
      it ->
          links(it, "(?<!\\\\)\\[(?<label>(?:\\\\.|[^\\]\\\\])*)]\\((?<url>[^)]*)\\)")
              .replace("  \n", "\n")
              .replaceAll("\\\\(.)", "$1")) {
    @Override
    public String text(String plain) {
      return MarkdownMarkup.COMMON.text(plain);
    }

    @Override
    public String link(String label, String url) {
      return MarkdownMarkup.COMMON.link(label, url);
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
  private final UnaryOperator<String> takenOff;

  Markups(UnaryOperator<String> takenOff) {
    this.takenOff = takenOff;
  }

  /** A link that is its own label is said once. */
  private static String links(String marked, String link) {
    return Pattern.compile(link)
        .matcher(marked)
        .replaceAll(
            it -> {
              String label = it.group("label");
              String url = it.group("url");
              boolean same = label.replace("\\", "").equals(url.replace("\\", ""));
              return Matcher.quoteReplacement(same ? label : label + " " + url);
            });
  }

  /** Returns the one that writes links as {@code markup} does. */
  public static Markups like(Markup markup) {
    String link = markup.link("label", "https://example.org/");
    return switch (link.charAt(0)) {
      case '[' -> MARKDOWN;
      case '<' -> link.startsWith("<a ") ? HTML : PIPES;
      default -> PLAIN;
    };
  }

  /** Returns what stands in {@code marked}: of links the label and, after it, the address. */
  public String plain(String marked) {
    return takenOff.apply(marked);
  }

  /** Returns what stands in the messages, without their numbers. */
  public String plain(List<String> messages) {
    return String.join(
        "\n",
        messages.stream().map(it -> plain(it).replaceFirst("^\\(\\d+/\\d+\\)\n", "")).toList());
  }
}
