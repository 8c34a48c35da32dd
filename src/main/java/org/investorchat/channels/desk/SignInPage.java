package org.investorchat.channels.desk;

import java.util.Arrays;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the pages show that come before the console, in their language.
 *
 * @param path of the page
 * @param next where to go from there; empty for the console's first page
 * @param notice what to tell first, null for nothing
 */
record SignInPage(
    ConsoleTexts texts, ReplyLanguage language, String path, String next, @Nullable Notice notice) {

  /**
   * What is told before anything else.
   *
   * @param alarming whether something did not work
   */
  record Notice(String text, boolean alarming) {}

  /** The same page in another language. */
  record Link(String text, String address, String language, boolean current) {}

  /** Returns a text of the pages. */
  public String text(String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  /** Returns where the form goes. */
  public String action() {
    return address(language);
  }

  /** Returns the page in each language. */
  public List<Link> languages() {
    return Arrays.stream(ReplyLanguage.values())
        .map(
            it ->
                new Link(
                    texts.text(it, "page.language-name." + it.tag()),
                    address(it),
                    it.tag(),
                    it == language))
        .toList();
  }

  private String address(ReplyLanguage wanted) {
    return path + "?lang=" + wanted.tag();
  }
}
