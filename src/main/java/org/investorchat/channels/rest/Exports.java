package org.investorchat.channels.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** Makes files of conversations. */
@Component
class Exports {

  /** The time that clocks in Beijing show, all year. */
  static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final LiveCorpus corpus;
  private final ChannelTexts texts;
  private final ITemplateEngine templates;
  private final JsonMapper json;
  private final Producer producer;

  Exports(
      LiveCorpus corpus,
      ChannelTexts texts,
      ITemplateEngine templates,
      JsonMapper json,
      Producer producer) {
    this.corpus = corpus;
    this.texts = texts;
    this.templates = templates;
    this.json = json;
    this.producer = producer;
  }

  /** Who makes the files, and when. */
  @Component
  record Producer(ExportSettings settings, Clock clock) {}

  /** Returns what the file says, its notices in {@code language}. */
  ExportView of(TranscriptView conversation, ReplyLanguage language) {
    String hotline = corpus.current().defaultPolicy().header().hotline();
    return new ExportView(
        AigcLabel.of(producer.settings().contentProducer(), conversation.id()),
        List.of(
            texts.text(language, "export.ai"),
            texts.text(language, "export.official", hotline),
            texts.text(language, "export.masked")),
        producer.clock().instant().truncatedTo(ChronoUnit.SECONDS),
        corpus.version(),
        conversation);
  }

  /** Returns the file as a page that stands alone. */
  String page(ExportView export, ReplyLanguage language) {
    var page = new ExportPage(export, json.writeValueAsString(export.aigc()), language, texts);
    return templates.process("export", new Context(Locale.ROOT, Map.of("page", page)));
  }

  /** Returns the day in Beijing. */
  static LocalDate day(Instant at) {
    return at.atOffset(BEIJING).toLocalDate();
  }
}
