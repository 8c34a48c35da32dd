package org.investorchat.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the models against those that LangChain4j ships. */
class InProcessEmbeddingModelTest {

  private static final String TEXT =
      "query: APEC business travel card for Chinese employees \u5916\u50b5";

  @ParameterizedTest
  @EnumSource(BundledModel.class)
  void returnsUnitVectors(BundledModel kind) throws Exception {
    try (var model = new InProcessEmbeddingModel(kind, Runnable::run)) {
      float[] vector = model.embed(TEXT).content().vector();

      double length = 0;
      for (float component : vector) {
        length += component * component;
      }
      assertThat(vector).hasSize(kind.dimension());
      assertThat(model.dimension()).isEqualTo(kind.dimension());
      assertThat(length).isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource(BundledModel.class)
  void returnsTheVectorsOfTheModelAsShipped(BundledModel kind) throws Exception {
    EmbeddingModel shipped =
        switch (kind) {
          case E5_SMALL_V2 -> new E5SmallV2QuantizedEmbeddingModel();
          case BGE_SMALL_ZH -> new BgeSmallZhV15QuantizedEmbeddingModel();
        };
    try (var model = new InProcessEmbeddingModel(kind, Runnable::run)) {
      float[] expected = shipped.embed(TEXT).content().vector();

      assertThat(model.embed(TEXT).content().vector()).containsExactly(expected, within(1e-5f));
    }
  }

  @Test
  void loadsOnceAndAgreesWithItselfWhereSeveralAsk() throws Exception {
    try (var model = new InProcessEmbeddingModel(BundledModel.BGE_SMALL_ZH, Runnable::run);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<float[]>> vectors = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        vectors.add(callers.submit(() -> model.embed(TEXT).content().vector()));
      }

      float[] first = vectors.getFirst().get();
      for (var vector : vectors) {
        assertThat(vector.get()).containsExactly(first);
      }
    }
  }

  @Test
  void loadsAgainAfterBeingClosed() throws Exception {
    var model = new InProcessEmbeddingModel(BundledModel.BGE_SMALL_ZH, Runnable::run);
    float[] before = vectorThenClose(model);

    float[] after = vectorThenClose(model);

    assertThat(after).containsExactly(before);
  }

  private static float[] vectorThenClose(InProcessEmbeddingModel model) throws Exception {
    try (model) {
      return model.embed(TEXT).content().vector();
    }
  }
}
