package org.investorchat.channels.rest;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.SearchWords;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Provenance;

/**
 * What the page of a saved conversation shows.
 *
 * @param aigc the label for programs, as JSON
 */
record ExportPage(ExportView export, String aigc, ReplyLanguage language, ChannelTexts texts) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** Returns a text of the page. */
  public String text(String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  public String speaker(MessageView message) {
    return text("export.role." + message.role().name().toLowerCase(Locale.ROOT));
  }

  /** Returns the language of a message: an answer says it, of others their script tells. */
  public String language(MessageView message) {
    return message.answer() == null
        ? SearchWords.of(message.text()).language().tag()
        : message.answer().language();
  }

  /** Returns a time as clocks in Beijing show it. */
  public String time(Instant at) {
    return text("export.time", TIME.format(at.atOffset(Exports.BEIJING)));
  }

  public String provenance(Provenance provenance) {
    return texts.provenance(language, provenance);
  }

  public String commitment(Commitment commitment) {
    return texts.commitment(language, commitment);
  }

  public String joined(List<String> items) {
    return String.join(text("separator"), items);
  }
}
