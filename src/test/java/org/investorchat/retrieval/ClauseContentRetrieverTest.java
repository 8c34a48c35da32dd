package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Uses retrieval as another LangChain4j application would. */
class ClauseContentRetrieverTest {

  private final ContentRetriever retriever =
      new ClauseContentRetriever(
          Retrievers.over(Retrievers.CORPUS, Retrievers.WEIGHTS), Retrievers.CORPUS, 3);

  @Test
  void givesClausesVerbatimWithWhatIsNeededToCiteThem() {
    var contents = retriever.retrieve(Query.from("foreign debt limit in Haidian Park"));

    assertThat(contents).hasSize(3);
    var segment = contents.getFirst().textSegment();
    var clause = Retrievers.CORPUS.defaultPolicy().measure(7).orElseThrow().clauses().get(3);
    assertThat(segment.text()).isEqualTo(clause.text().en());
    assertThat(segment.metadata().toMap())
        .containsEntry("policy", "beijing-foreign-investment-2021")
        .containsEntry("measure", 7)
        .containsEntry("clause", "7.4")
        .containsEntry("language", "en")
        .containsEntry("provenance", "source")
        .containsEntry("commitment", clause.commitment().id())
        .containsKeys("title", "cosine", "coverage");
    assertThat(contents.getFirst().metadata()).containsKey(ContentMetadata.SCORE);
  }

  @Test
  void answersChineseInChinese() {
    var segment = retriever.retrieve(Query.from("海淀园 foreign debt 额度")).getFirst().textSegment();

    assertThat(segment.metadata().getString("language")).isEqualTo("zh");
    assertThat(segment.metadata().getString("clause")).isEqualTo("7.4");
    assertThat(segment.metadata().getString("provenance")).isEqualTo("reference-translation");
  }

  @Test
  void isOfferedToOtherApplicationsAsBeans() {
    new ApplicationContextRunner()
        .withBean(Corpus.class, () -> Retrievers.CORPUS)
        .withBean(LiveCorpus.class, () -> new LiveCorpus(Retrievers.CORPUS))
        .withUserConfiguration(Wiring.class)
        .withPropertyValues(settings("data/embeddings"))
        .run(
            context -> {
              assertThat(context).hasSingleBean(ClauseRetriever.class);
              assertThat(context).hasSingleBean(ContentRetriever.class);
              var message = UserMessage.from("APEC business travel card");
              var metadata = Metadata.from(message, "1", java.util.List.of());

              var augmented =
                  context
                      .getBean(RetrievalAugmentor.class)
                      .augment(new AugmentationRequest(message, metadata));

              assertThat(augmented.chatMessage().toString()).contains("clause: 15.2");
            });
  }

  @Test
  void refusesSettingsOutOfRangeByTheirKey() {
    new ApplicationContextRunner()
        .withBean(Corpus.class, () -> Retrievers.CORPUS)
        .withBean(LiveCorpus.class, () -> new LiveCorpus(Retrievers.CORPUS))
        .withUserConfiguration(Wiring.class)
        .withPropertyValues(settings("target/embeddings"))
        .withPropertyValues("retrieval.dense-weight.zh=1.5")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessage("retrieval.dense-weight.zh must be in [0, 1], got 1.5"));
  }

  private static String[] settings(String cache) {
    return new String[] {
      "retrieval.cache-path=" + cache,
      "retrieval.dense-weight.en=0.8",
      "retrieval.dense-weight.zh=0.65",
      "retrieval.clause-depth=40",
      "retrieval.card-depth=20",
      "retrieval.content-depth=6"
    };
  }

  /** What the application's scan finds. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(RetrievalSettings.class)
  @Import(RetrievalConfiguration.class)
  static class Wiring {}
}
