package org.investorchat.channels.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.CitationView;
import org.investorchat.knowledge.Provenance;
import org.springframework.stereotype.Component;

/** Writes an answer as one text that holds all a reader must know, in Markdown. */
@Component
final class CompletionText {

  private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3})]");

  private final ChannelTexts texts;

  CompletionText(ChannelTexts texts) {
    this.texts = texts;
  }

  /** Returns the answer with its sources, its notices and, last, that AI composed it. */
  Completed of(AnswerView answer) {
    var language = ReplyLanguage.ofTag(answer.language()).orElseThrow();
    String text =
        Stream.of(
                Stream.of(answer.answer()),
                sources(answer, language),
                handoff(answer, language),
                notices(answer),
                Stream.of(texts.text(language, "answer.ai-label")))
            .flatMap(it -> it)
            .collect(Collectors.joining("\n\n"));
    return new Completed(
        text, annotations(answer, language), answer.citations(), answer.knowledgeVersion());
  }

  private Stream<String> sources(AnswerView answer, ReplyLanguage language) {
    if (answer.citations().isEmpty()) {
      return Stream.empty();
    }
    var lines = answer.citations().stream().map(it -> source(it, language));
    return Stream.of(
        Stream.concat(Stream.of(texts.text(language, "sources.heading")), lines)
            .collect(Collectors.joining("\n")));
  }

  private String source(CitationView citation, ReplyLanguage language) {
    String line =
        texts.text(
            language, "sources.line", citation.marker(), title(citation, language), citation.url());
    return citation.provenance() == Provenance.REFERENCE_TRANSLATION
        ? texts.text(
            language, "sources.labelled", line, texts.provenance(language, citation.provenance()))
        : line;
  }

  private String title(CitationView citation, ReplyLanguage language) {
    return texts.text(language, "sources.title", citation.clause(), citation.title());
  }

  private Stream<String> handoff(AnswerView answer, ReplyLanguage language) {
    var offer = answer.handoff();
    return offer.reason() == null
        ? Stream.empty()
        : Stream.of(texts.text(language, "handoff", offer.hotline(), offer.reason()));
  }

  private static Stream<String> notices(AnswerView answer) {
    return answer.notices().isEmpty()
        ? Stream.empty()
        : Stream.of(String.join("\n", answer.notices()));
  }

  /** The answer stands at the beginning of the text, so that its places are those of the text. */
  private List<UrlCitation> annotations(AnswerView answer, ReplyLanguage language) {
    Map<Integer, CitationView> cited =
        answer.citations().stream()
            .collect(Collectors.toMap(CitationView::marker, Function.identity()));
    List<UrlCitation> annotations = new ArrayList<>();
    var marker = MARKER.matcher(answer.answer());
    while (marker.find()) {
      var citation = cited.get(Integer.parseInt(marker.group(1)));
      if (citation != null) {
        int start = answer.answer().codePointCount(0, marker.start());
        int end = start + marker.group().length();
        annotations.add(
            new UrlCitation(
                new UrlCitation.Page(citation.url(), title(citation, language), start, end)));
      }
    }
    return annotations;
  }
}
