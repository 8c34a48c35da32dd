package org.investorchat.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Corpus;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.Markups;
import org.investorchat.messaging.Outgoing.Answered;
import org.investorchat.messaging.Rendering;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.investorchat.messaging.rendering.Renderings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Shows the same answers on every platform there is a channel for. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class SameContentTest {

  private static final Pattern ADDRESS =
      Pattern.compile("\\s*https://invest.example.org/[\\w/?=&-]*(?:#\\d+\\.\\d+)?");

  private static final List<String> QUESTIONS =
      List.of(
          "What is the foreign debt quota in Haidian Park?",
          "外国人在北京办工作许可要多久?",
          "What does the notice say?",
          "第七条全文",
          "What measures are there?",
          "上海有什么外资政策?",
          "我要人工");

  @Autowired private Corpus corpus;
  @Autowired private Dialogue dialogue;
  @Autowired private MeasureLinks links;

  @ParameterizedTest
  @EnumSource
  void everyPlatformShowsTheSame(ReplyLanguage language) {
    var rendering = Renderings.of(new LinkSettings("https://invest.example.org"), links, corpus);
    var forms = forms();
    for (String question : QUESTIONS) {
      var answer = dialogue.respond(new Utterance(question, language));
      var said = new Answered("msg_1", "cnv_1", Instant.EPOCH, answer);
      var expected = content(rendering, said, Markup.PLAIN);
      forms.forEach(
          (name, form) -> {
            assertThat(content(rendering, said, form.markup())).as(name).isEqualTo(expected);
            assertThat(rendering.parts(said, form))
                .as(name)
                .hasSizeLessThanOrEqualTo(form.mostParts())
                .allMatch(it -> form.unit().length(it) <= form.limit());
          });
    }
  }

  private static Map<String, TextForm> forms() {
    Map<String, TextForm> forms = new LinkedHashMap<>();
    for (String name : Platforms.names()) {
      try (var platform = Platforms.start(name)) {
        forms.put(name, platform.channel(Clock.systemUTC()).form());
      }
    }
    return forms;
  }

  /** Returns the words, and the addresses behind them, without what is put around either. */
  private static List<String> content(Rendering rendering, Answered said, Markup markup) {
    var form = new TextForm(markup, TextUnit.CHARACTERS, Integer.MAX_VALUE, 9);
    String plain = Markups.like(markup).plain(rendering.parts(said, form));
    List<String> content = new ArrayList<>();
    content.add(ADDRESS.matcher(plain).replaceAll("").replaceAll(" +\\n", "\n"));
    ADDRESS
        .matcher(plain)
        .results()
        .map(it -> it.group().strip())
        .distinct()
        .sorted()
        .forEach(content::add);
    return content;
  }
}
