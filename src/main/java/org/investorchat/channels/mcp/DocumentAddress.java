package org.investorchat.channels.mcp;

import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Address of a document for clients, such as {@code
 * policy://beijing-foreign-investment-2021/en/measures/7}.
 *
 * @param structured whether it is JSON as the API gives it; else it is Markdown
 * @param number of the measure, null for all of them
 */
record DocumentAddress(
    String policy, ReplyLanguage language, boolean structured, @Nullable Integer number) {

  /** What leads to one measure, in Markdown and as JSON. */
  static final String MEASURE = "policy://{policy}/{language}/measures/{number}";

  static final String STRUCTURED_MEASURE = "policy://{policy}/{language}/json/measures/{number}";

  private static final Pattern ADDRESS =
      Pattern.compile("policy://([^/]+)/([A-Za-z-]+)/(json/)?measures(?:/(\\d{1,4}))?");

  /** Returns the address that {@code uri} is; empty where it is none. */
  static Optional<DocumentAddress> read(String uri) {
    var address = ADDRESS.matcher(uri);
    return address.matches()
        ? ReplyLanguage.ofTag(address.group(2))
            .map(
                it ->
                    new DocumentAddress(
                        address.group(1), it, address.group(3) != null, number(address.group(4))))
        : Optional.empty();
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  String uri() {
    return "policy://%s/%s/%smeasures%s"
        .formatted(
            policy, language.tag(), structured ? "json/" : "", number == null ? "" : "/" + number);
  }

  String mediaType() {
    return structured ? "application/json" : "text/markdown";
  }
}
