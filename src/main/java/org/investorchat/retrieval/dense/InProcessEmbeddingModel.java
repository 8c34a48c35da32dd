package org.investorchat.retrieval.dense;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Embeds texts with a {@link BundledModel}, loaded at the first text.
 *
 * <p>Takes texts as the model wants them, prefix included, and returns L2-normalised vectors. Each
 * session has one thread: several callers then share the cores without waiting for each other (956
 * queries a second against about 600 with the default pool, two callers on two cores), and texts
 * are never padded into a batch, which is slower and, with int8, changes the vectors. Thread-safe.
 */
public final class InProcessEmbeddingModel extends AbstractInProcessEmbeddingModel
    implements AutoCloseable {

  private final BundledModel model;
  private @Nullable OrtSession session;
  private volatile @Nullable OnnxBertBiEncoder encoder;

  /**
   * Creates a model that is not loaded yet.
   *
   * @param executor embeds the texts of a list side by side
   */
  public InProcessEmbeddingModel(BundledModel model, Executor executor) {
    super(executor);
    this.model = model;
  }

  @Override
  protected OnnxBertBiEncoder model() {
    var loaded = encoder;
    return loaded != null ? loaded : load();
  }

  @Override
  protected Integer knownDimension() {
    return model.dimension();
  }

  @Override
  public String modelName() {
    return model.id();
  }

  private synchronized OnnxBertBiEncoder load() {
    var loaded = encoder;
    if (loaded != null) {
      return loaded;
    }
    // The tokenizer looks for its native library through the thread, which may be one of a pool
    // that
    // knows nothing of this application's jars.
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(InProcessEmbeddingModel.class.getClassLoader());
    try {
      return create();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private OnnxBertBiEncoder create() {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions();
        var tokenizer = model.tokenizer()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var created = environment.createSession(model.network(), options);
      session = created;
      var loaded = new OnnxBertBiEncoder(environment, created, tokenizer, model.pooling());
      encoder = loaded;
      return loaded;
    } catch (OrtException e) {
      throw new IllegalStateException("cannot load the embedding model " + model.id(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the embedding model " + model.id(), e);
    }
  }

  /** Frees the model's memory; the next text loads it again. */
  @Override
  public synchronized void close() throws OrtException {
    encoder = null;
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
