package org.investorchat.channels.portal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Provenance;
import org.springframework.stereotype.Component;

/** The words of the pages, from {@code messages/portal_*}, in each language and script. */
@Component
class PortalTexts {

  /** Begins the keys of the texts that scripts need. */
  private static final String SCRIPTED = "chat.";

  private final ChannelTexts shared;

  PortalTexts(ChannelTexts shared) {
    this.shared = shared;
  }

  /** Returns the text {@code key} with its arguments. */
  String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    return language.script(new MessageFormat(pattern(language, key), locale).format(arguments));
  }

  /**
   * Returns the texts that scripts need, by key; what they fill in stands as <code>{0}</code>.
   *
   * @return also the words for provenances and commitments, which every channel shares
   */
  Map<String, String> scripted(ReplyLanguage language) {
    Map<String, String> texts = new TreeMap<>();
    bundle(language.language()).keySet().stream()
        .filter(it -> it.startsWith(SCRIPTED))
        .forEach(it -> texts.put(it, language.script(pattern(language, it))));
    for (var provenance : Provenance.values()) {
      texts.put("chat.provenance." + provenance.id(), shared.provenance(language, provenance));
    }
    for (var commitment : Commitment.values()) {
      texts.put("chat.commitment." + commitment.id(), shared.commitment(language, commitment));
    }
    return texts;
  }

  private String pattern(ReplyLanguage language, String key) {
    return bundle(language.language()).getString(key);
  }

  /** Returns the texts of a language, which the platform reads once and keeps. */
  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "messages/portal",
        Locale.forLanguageTag(language.tag()),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
