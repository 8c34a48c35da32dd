package org.investorchat.channels;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.Citation;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.Responsibility;
import org.springframework.stereotype.Component;

/** Writes an answer as plain text. */
@Component
public class AnswerText {

  private final ChannelTexts texts;
  private final MeasureLinks links;

  AnswerText(ChannelTexts texts, MeasureLinks links) {
    this.texts = texts;
    this.links = links;
  }

  /** Returns the answer, its citations, who is responsible and what the reader must know. */
  public String of(Reply reply) {
    return text(reply, _ -> Stream.empty());
  }

  /**
   * Returns the same with a link below each citation.
   *
   * @param origin what links begin with
   */
  public String linked(Reply reply, String origin) {
    return text(reply, it -> Stream.of(origin + links.clause(it.clause(), reply.language())));
  }

  private String text(Reply reply, Function<Citation, Stream<String>> address) {
    return Stream.of(
            Stream.of(reply.text()),
            reply.citations().stream().map(it -> citation(it, reply.language(), address)),
            responsible(reply),
            handoff(reply),
            reply.notices().stream())
        .flatMap(it -> it)
        .collect(Collectors.joining("\n\n"));
  }

  private String citation(
      Citation citation, ReplyLanguage language, Function<Citation, Stream<String>> address) {
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
                    .map(it -> texts.text(language, "divergence", it)),
                address.apply(citation))
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
