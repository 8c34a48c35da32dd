package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Sees that retrieval goes on without a part that fails. */
class FailingPartsTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path cache;

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(FaultTolerance.class);
  }

  @Test
  void answersByWordsWhereTheModelNeverLoads() {
    var retriever =
        retriever(
            () -> {
              throw new UnsatisfiedLinkError("no native library");
            });

    var found = retriever.retrieve(new Query("APEC business travel card", Language.ENGLISH, false));

    assertThat(found.clauses().getFirst().clause().id().label()).isEqualTo("15.2");
    assertThat(found.clauses().getFirst().signals().cosine()).isZero();
    assertThat(found.complete()).isFalse();
    assertThat(found.cards().getFirst().card().clauses()).anyMatch(it -> it.label().equals("15.2"));
    assertThat(found.cards().getFirst().score()).isGreaterThan(0.5);
  }

  @Test
  void logsAFailureThatRecursOnlyOnce() {
    var calls = new int[1];
    var retriever =
        retriever(
            () -> {
              // The texts are embedded, the queries are not.
              if (++calls[0] > 2) {
                throw new IllegalStateException("out of memory");
              }
              return new float[] {1};
            });

    for (int i = 0; i < 3; i++) {
      retriever.retrieve(new Query("APEC card", Language.ENGLISH, false));
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage()).contains("part=dense-en");
  }

  private ClauseRetriever retriever(Supplier<float[]> vectors) {
    EmbeddingModel model =
        new EmbeddingModel() {
          @Override
          public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            float[] vector = vectors.get();
            return Response.from(texts.stream().map(it -> Embedding.from(vector)).toList());
          }
        };
    return Retrievers.over(Retrievers.CORPUS, Retrievers.WEIGHTS, it -> model, cache);
  }
}
