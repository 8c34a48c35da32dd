package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Makes whole addresses, for which somebody must say where the service is reached. */
class WholeLinksTest {

  private static WholeLinks links(String origin, List<Channel> channels) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean("corpus", Corpus.class, () -> CorpusReader.read(Path.of("knowledge")));
      context.register(MeasureLinks.class);
      context.refresh();
      return new WholeLinks(
          new LinkSettings(origin), context.getBean(MeasureLinks.class), channels);
    }
  }

  @Test
  void doesNotStartWhereAChannelIsOnAndNobodySaysWhereTheServiceIs() {
    List<Channel> on = List.of(new ScriptedChannel(Clock.systemUTC(), false));

    assertThatThrownBy(() -> links("", on))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("links.origin must be set")
        .hasMessageContaining("channels.scripted.accounts");
    assertThat(links("", List.of()).portal(ReplyLanguage.ENGLISH)).isEqualTo("/?lang=en");
  }

  @Test
  void leadsToThePortal() {
    assertThat(
            links("https://invest.example.org", List.of())
                .portal(ReplyLanguage.TRADITIONAL_CHINESE))
        .isEqualTo("https://invest.example.org/?lang=zh-Hant");
  }
}
