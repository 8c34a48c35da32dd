package org.investorchat.platform;

import java.util.Locale;

/** A text for callers in each of their languages. */
public record Wording(String en, String zh) {

  String in(Locale language) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}
