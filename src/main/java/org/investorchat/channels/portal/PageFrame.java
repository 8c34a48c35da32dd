package org.investorchat.channels.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;

/**
 * What surrounds every page, in its language: {@code templates/fragments.html} shows it.
 *
 * @param hotline telephone number that reaches a person
 * @param place where the page belongs in the menu
 * @param address of the same page in a language
 */
record PageFrame(
    ReplyLanguage language,
    PortalTexts texts,
    String hotline,
    Place place,
    Function<ReplyLanguage, String> address) {

  /** A place in the menu. */
  enum Place {
    CHAT("page.chat", "/"),
    MEASURES("page.measures", "/measures");

    private final String key;
    private final String path;

    Place(String key, String path) {
      this.key = key;
      this.path = path;
    }

    private String in(ReplyLanguage language) {
      return path + "?lang=" + language.tag();
    }
  }

  /** A link and whether it leads to what is shown already. */
  record Link(String text, String address, String language, boolean current) {}

  /** Returns a text of the pages. */
  public String text(String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  /** Returns the same page in each language. */
  public List<Link> languages() {
    return Arrays.stream(ReplyLanguage.values()).map(this::in).toList();
  }

  /** Returns the address of this page in its language. */
  public String canonical() {
    return address.apply(language);
  }

  /** Returns the address of this page that names no language and follows the browser's. */
  public String unnamed() {
    return address
        .apply(ReplyLanguage.ENGLISH)
        .replaceFirst("\\?lang=en&", "?")
        .replaceFirst("\\?lang=en", "");
  }

  /** Returns the menu. */
  public List<Link> places() {
    return Arrays.stream(Place.values())
        .map(it -> new Link(text(it.key), it.in(language), language.tag(), it == place))
        .toList();
  }

  public String home() {
    return Place.CHAT.in(language);
  }

  public String measures() {
    return Place.MEASURES.in(language);
  }

  private Link in(ReplyLanguage other) {
    return new Link(
        texts.text(other, "page.language-name." + other.tag()),
        address.apply(other),
        other.tag(),
        other == language);
  }
}
