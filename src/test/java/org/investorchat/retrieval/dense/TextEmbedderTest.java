package org.investorchat.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Sees that vectors are kept on disk, and that a damaged file costs nothing but time. */
class TextEmbedderTest {

  private static final BundledModel KIND = BundledModel.E5_SMALL_V2;
  private static final List<List<String>> TEXTS =
      List.of(List.of("foreign debt", "withholding tax"), List.of("foreign debt"), List.of());

  private final RecordingModel model = new RecordingModel();

  @TempDir private Path folder;

  @Test
  void embedsEachTextOnce() {
    embedder().vectors(TEXTS, Set.of());

    assertThat(model.embedded).containsExactly("foreign debt", "withholding tax");
  }

  @Test
  void embedsNothingAtTheSecondStart() {
    var first = embedder().vectors(TEXTS, Set.of());
    model.embedded.clear();

    var second = embedder().vectors(TEXTS, Set.of());

    assertThat(model.embedded).isEmpty();
    assertThat(second.getFirst()).containsExactlyElementsOf(first.getFirst());
  }

  @Test
  void embedsOnlyWhatChanged() {
    embedder().vectors(TEXTS, Set.of());
    model.embedded.clear();

    embedder().vectors(List.of(List.of("foreign debt", "nannies")), Set.of());
    embedder().vectors(List.of(List.of("foreign debt", "nannies")), Set.of());

    assertThat(model.embedded).containsExactly("nannies");
  }

  @Test
  void keepsAddedTextsThroughAStartThatDoesNotKnowOfThem() {
    var withAdded = List.of(List.of("foreign debt", "nannies"));
    embedder().vectors(withAdded, Set.of("nannies"));
    embedder().vectors(List.of(List.of("foreign debt")), Set.of());
    model.embedded.clear();

    var vectors = embedder().vectors(withAdded, Set.of("nannies"));

    assertThat(model.embedded).isEmpty();
    assertThat(vectors.getFirst()).doesNotContainNull().hasSize(2);
  }

  @Test
  void forgetsAddedTextsOnceOthersAreAdded() {
    embedder().vectors(List.of(List.of("foreign debt", "nannies")), Set.of("nannies"));
    embedder().vectors(List.of(List.of("foreign debt", "trams")), Set.of("trams"));
    model.embedded.clear();

    embedder().vectors(List.of(List.of("foreign debt", "nannies")), Set.of("nannies"));

    assertThat(model.embedded).containsExactly("nannies");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 40, -1, -9})
  void rebuildsATruncatedFileAndSaysSoInOneLine(int length) throws IOException {
    embedder().vectors(TEXTS, Set.of());
    byte[] whole = Files.readAllBytes(file());
    int kept = length >= 0 ? length : whole.length + length;
    Files.write(file(), java.util.Arrays.copyOf(whole, kept));
    model.embedded.clear();

    var log = listening(() -> embedder().vectors(TEXTS, Set.of()));

    assertThat(model.embedded).hasSize(2);
    assertThat(log).hasSize(1).first().asString().contains("embedding-cache-unreadable");
    assertThat(Files.readAllBytes(file())).hasSameSizeAs(whole);
  }

  @Test
  void rebuildsAFileOfWhichOneBitChanged() throws IOException {
    embedder().vectors(TEXTS, Set.of());
    byte[] bytes = Files.readAllBytes(file());
    bytes[100] ^= 1;
    Files.write(file(), bytes);
    model.embedded.clear();

    embedder().vectors(TEXTS, Set.of());

    assertThat(model.embedded).hasSize(2);
  }

  @Test
  void worksWhereNothingCanBeWritten() throws IOException {
    Path occupied = Files.createFile(folder.resolve("occupied"));

    var vectors = new TextEmbedder(KIND, model, occupied).vectors(TEXTS, Set.of());

    assertThat(vectors.getFirst()).hasSize(2).contains(model.vector("foreign debt"));
  }

  @Test
  void leavesNoDraftBehind() throws IOException {
    embedder().vectors(TEXTS, Set.of());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void asksAndAnswersWithTheModelsPrefixes() {
    assertThat(embedder().question("nanny")).isEqualTo("query: nanny");
    assertThat(embedder().passage("nanny")).isEqualTo("passage: nanny");
    var chinese = new TextEmbedder(BundledModel.BGE_SMALL_ZH, model, folder);
    assertThat(chinese.question("保姆")).isEqualTo("保姆");
    assertThat(chinese.passage("保姆")).isEqualTo("保姆");
  }

  private TextEmbedder embedder() {
    return new TextEmbedder(KIND, model, folder);
  }

  private Path file() {
    return folder.resolve(KIND.id() + ".vectors");
  }

  private static List<ILoggingEvent> listening(Runnable work) {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var logger = (Logger) LoggerFactory.getLogger(EmbeddingFile.class);
    logger.addAppender(log);
    work.run();
    logger.detachAppender(log);
    return log.list;
  }

  /** Records what it embeds. */
  private static final class RecordingModel implements EmbeddingModel {

    private final List<String> embedded = new ArrayList<>();

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
      texts.forEach(it -> embedded.add(it.text()));
      return Response.from(texts.stream().map(it -> Embedding.from(vector(it.text()))).toList());
    }

    float[] vector(String text) {
      float[] vector = new float[KIND.dimension()];
      vector[Math.floorMod(text.hashCode(), vector.length)] = 1;
      return vector;
    }
  }
}
