package org.investorchat.channels.desk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Provenance;
import org.investorchat.platform.Wording;
import org.springframework.stereotype.Component;

/**
 * The words of the console's pages, from {@code messages/console_*}, in each language and script.
 */
@Component
class ConsoleTexts {

  /** Begins the keys of the texts that scripts need. */
  private static final String SCRIPTED = "console.";

  private final ChannelTexts shared;

  ConsoleTexts(ChannelTexts shared) {
    this.shared = shared;
  }

  /** Returns the text {@code key} with its arguments. */
  String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    var pattern = bundle(language.language()).getString(key);
    return language.script(new MessageFormat(pattern, locale).format(arguments));
  }

  /** Returns the words for what somebody did, such as {@code ticket.claim}; empty for none. */
  Optional<Wording> did(String action) {
    String key = "did." + action;
    var english = bundle(Language.ENGLISH);
    return english.containsKey(key)
        ? Optional.of(new Wording(english.getString(key), bundle(Language.CHINESE).getString(key)))
        : Optional.empty();
  }

  /**
   * Returns the texts that scripts need, by key; what they fill in stands as <code>{0}</code>.
   *
   * @return also the words for provenances, which every channel shares
   */
  Map<String, String> scripted(ReplyLanguage language) {
    var bundle = bundle(language.language());
    Map<String, String> texts = new TreeMap<>();
    bundle.keySet().stream()
        .filter(it -> it.startsWith(SCRIPTED))
        .forEach(it -> texts.put(it, language.script(bundle.getString(it))));
    for (var provenance : Provenance.values()) {
      texts.put("console.provenance." + provenance.id(), shared.provenance(language, provenance));
    }
    return texts;
  }

  /** Returns the texts of a language, which the platform reads once and keeps. */
  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "messages/console",
        Locale.forLanguageTag(language.tag()),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
