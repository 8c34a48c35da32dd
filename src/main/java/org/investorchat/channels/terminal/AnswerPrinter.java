package org.investorchat.channels.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.Responsibility;
import org.investorchat.channels.ChannelTexts;
import org.springframework.stereotype.Component;

/** Writes an answer as plain text. */
@Component
class AnswerPrinter {

  private final ChannelTexts texts;

  AnswerPrinter(ChannelTexts texts) {
    this.texts = texts;
  }

  /** Returns the answer, its citations, who is responsible and what the reader must know. */
  String print(Reply reply) {
    return Stream.of(
            Stream.of(reply.text()),
            citations(reply),
            responsible(reply),
            handoff(reply),
            reply.notices().stream())
        .flatMap(it -> it)
        .collect(Collectors.joining("\n\n"));
  }

  private Stream<String> citations(Reply reply) {
    return reply.citations().stream().map(it -> citation(it, reply.language()));
  }

  private String citation(Citation citation, ReplyLanguage language) {
    String head =
        texts.text(
            language,
            "ask.citation",
            citation.marker(),
            citation.clause().label(),
            citation.title(),
            texts.provenance(language, citation.quote().provenance()));
    var below =
        Stream.of(
                Stream.of(texts.text(language, "quote", citation.quote().text())),
                labelled(language, "conditions", citation.conditions()),
                Stream.ofNullable(citation.divergence())
                    .map(it -> texts.text(language, "divergence", it)))
            .flatMap(it -> it);
    return Stream.concat(Stream.of(head), below).collect(Collectors.joining("\n    "));
  }

  private Stream<String> responsible(Reply reply) {
    var names = reply.responsible().stream().map(Responsibility::name).toList();
    return labelled(reply.language(), "responsible", names);
  }

  private Stream<String> handoff(Reply reply) {
    var offer = reply.handoff();
    return offer.reason() == null
        ? Stream.empty()
        : Stream.of(texts.text(reply.language(), "handoff", offer.hotline(), offer.reason()));
  }

  private Stream<String> labelled(ReplyLanguage language, String key, List<String> items) {
    return items.isEmpty()
        ? Stream.empty()
        : Stream.of(
            texts.text(language, key, String.join(texts.text(language, "separator"), items)));
  }
}
