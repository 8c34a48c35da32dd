package org.investorchat.channels.telegram;

import org.investorchat.messaging.Markup;

/** The HTML that Telegram takes with {@code parse_mode}. */
enum TelegramMarkup implements Markup {
  HTML;

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
}
