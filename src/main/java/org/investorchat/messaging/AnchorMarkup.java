package org.investorchat.messaging;

/** Texts of WeChat and WeCom: an anchor of HTML is a link, and nothing else is marked up. */
public final class AnchorMarkup implements Markup {

  /** A less-than sign as wide as a Chinese character, which begins no anchor. */
  private static final String WIDE_LESS_THAN = "\uFF1C";

  @Override
  public String text(String plain) {
    return plain.replaceAll("<(?=/?[Aa][\\s>])", WIDE_LESS_THAN);
  }

  @Override
  public String link(String label, String url) {
    String shown = label.replace("<", WIDE_LESS_THAN);
    return "<a href=\"" + url.replace("\"", "%22") + "\">" + shown + "</a>";
  }
}
