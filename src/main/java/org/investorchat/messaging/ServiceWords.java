package org.investorchat.messaging;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.HandoffReceipt;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.ServiceHours;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** What the service itself says: paragraphs, one language after the other where both are spoken. */
@Component
final class ServiceWords {

  private static final int EXAMPLES = 3;

  private final MessagingTexts texts;
  private final WholeLinks links;
  private final ServiceHours hours;
  private final Corpus corpus;

  ServiceWords(MessagingTexts texts, WholeLinks links, ServiceHours hours, Corpus corpus) {
    this.texts = texts;
    this.links = links;
    this.hours = hours;
    this.corpus = corpus;
  }

  /** Greets, says that this is no person, what can be done here and how. */
  List<String> greeting(Tongue tongue) {
    return spoken(
        tongue,
        it -> Stream.of(text(it, "greeting"), examples(it), commands(it), text(it, "privacy")));
  }

  /** Says what can be done here and how. */
  List<String> help(Tongue tongue) {
    return spoken(
        tongue, it -> Stream.of(text(it, "help"), examples(it), commands(it), text(it, "privacy")));
  }

  private String examples(ReplyLanguage language) {
    return corpus.defaultPolicy().starters().stream()
        .limit(EXAMPLES)
        .map(it -> it.questions().in(language.language()).getFirst())
        .map(it -> "\n" + text(language, "question", language.script(it)))
        .collect(Collectors.joining("", text(language, "examples"), ""));
  }

  private String commands(ReplyLanguage language) {
    return text(language, "commands", hotline());
  }

  /** Says which languages there are. */
  List<String> languages(Tongue tongue) {
    return spoken(tongue, it -> Stream.of(text(it, "languages")));
  }

  /** Says that answers come in the language that was chosen, or in that of each question. */
  List<String> chosen(Tongue tongue, boolean automatic) {
    return spoken(
        tongue, it -> Stream.of(text(it, automatic ? "language.automatic" : "language.chosen")));
  }

  /**
   * Says that a person was asked for, when there is one, and where contacts can be left.
   *
   * @param before how many requests are answered before it; empty where that is not known
   */
  List<String> recorded(Tongue tongue, HandoffReceipt receipt, OptionalInt before) {
    return spoken(
        tongue,
        it ->
            Stream.of(
                text(it, "human.recorded", receipt.request().ticketId())
                    + queue(it, before)
                    + opening(it),
                text(it, "human.contact", hotline(), links.portal(it))));
  }

  private String queue(ReplyLanguage language, OptionalInt before) {
    return before.isPresent() && before.getAsInt() > 0
        ? text(language, "human.queue", before.getAsInt())
        : "";
  }

  private String opening(ReplyLanguage language) {
    return hours.isOpen()
        ? text(language, "human.open")
        : text(language, "human.closed", hours.nextOpening(language), hotline());
  }

  /** Says that nothing is kept any more. */
  List<String> forgotten(Tongue tongue) {
    return spoken(tongue, it -> Stream.of(text(it, "forgotten")));
  }

  /** Says that only words can be answered. */
  List<String> wordsAlone(Tongue tongue) {
    return spoken(tongue, it -> Stream.of(text(it, "words-alone", hotline())));
  }

  /** Says what a question must be like. */
  List<String> invalid(Tongue tongue, InvalidUtterance invalid) {
    return switch (invalid.reason()) {
      case BLANK -> spoken(tongue, it -> Stream.of(text(it, "blank")));
      case TOO_LONG -> spoken(tongue, it -> Stream.of(text(it, "too-long", invalid.limit())));
    };
  }

  /** Says that there is no answer for now. */
  List<String> regret(Tongue tongue) {
    return spoken(tongue, it -> Stream.of(text(it, "regret", hotline())));
  }

  private static List<String> spoken(
      Tongue tongue, Function<ReplyLanguage, Stream<String>> paragraphs) {
    return tongue.languages().flatMap(paragraphs).toList();
  }

  private String text(ReplyLanguage language, String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  private String hotline() {
    return corpus.defaultPolicy().header().hotline();
  }
}
