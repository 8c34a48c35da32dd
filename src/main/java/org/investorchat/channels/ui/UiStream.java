package org.investorchat.channels.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.CitationView;
import org.investorchat.channels.Deltas;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.Outcome;
import org.investorchat.channels.StreamedAnswer;
import org.investorchat.channels.ui.UiPart.Delta;
import org.investorchat.channels.ui.UiPart.Extra;
import org.investorchat.channels.ui.UiPart.Failure;
import org.investorchat.channels.ui.UiPart.Mark;
import org.investorchat.channels.ui.UiPart.Source;
import org.investorchat.channels.ui.UiPart.Start;
import org.investorchat.channels.ui.UiPart.Text;
import org.investorchat.knowledge.Provenance;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one answer in parts: its text, its sources, and beside them what pages may show in a way of
 * their own; or, once begun, an error.
 *
 * @param id of the message
 * @param problems what failures are told as
 */
record UiStream(
    String id, ChannelTexts texts, JsonMapper json, Function<Throwable, String> problems)
    implements StreamedAnswer.Telling<AnswerView> {

  /** The one text of the message. */
  private static final String TEXT = "answer";

  /** What became of the question, and on which knowledge. */
  record Result(Outcome outcome, String language, double confidence, String knowledgeVersion) {}

  @Override
  public void accepted(EventStream events, String messageId) {
    say(events, new Start(messageId));
    say(events, new Mark("start-step"));
  }

  @Override
  public void answered(EventStream events, AnswerView answer) {
    say(events, new Text("text-start", TEXT));
    Deltas.of(text(answer)).forEach(it -> say(events, new Delta(TEXT, it)));
    say(events, new Text("text-end", TEXT));
    answer.citations().forEach(it -> say(events, source(it, language(answer))));
    extras(answer).forEach(it -> say(events, it));
    say(events, new Mark("finish-step"));
    say(events, new Mark("finish"));
    events.say("[DONE]");
  }

  private String text(AnswerView answer) {
    return answer.answer() + "\n\n" + texts.text(language(answer), "answer.ai-label");
  }

  private static ReplyLanguage language(AnswerView answer) {
    return ReplyLanguage.ofTag(answer.language()).orElseThrow();
  }

  private Source source(CitationView citation, ReplyLanguage language) {
    String title = texts.text(language, "sources.title", citation.clause(), citation.title());
    boolean translated = citation.provenance() == Provenance.REFERENCE_TRANSLATION;
    return new Source(
        String.valueOf(citation.marker()),
        citation.url(),
        translated
            ? texts.text(
                language,
                "sources.labelled",
                title,
                texts.provenance(language, citation.provenance()))
            : title);
  }

  private static List<Extra> extras(AnswerView answer) {
    var result =
        new Result(
            answer.outcome(), answer.language(), answer.confidence(), answer.knowledgeVersion());
    return Stream.of(
            new Extra("outcome", result),
            new Extra("citations", answer.citations()),
            new Extra("responsible", answer.responsible()),
            new Extra("notices", answer.notices()),
            new Extra("handoff", answer.handoff()),
            new Extra("suggestions", answer.suggestions()))
        .toList();
  }

  @Override
  public void failed(EventStream events, Throwable thrown) {
    say(events, new Failure(problems.apply(thrown)));
    events.say("[DONE]");
  }

  @Override
  public String id(AnswerView answer) {
    return id;
  }

  private void say(EventStream events, UiPart part) {
    events.say(json.writeValueAsString(part));
  }
}
