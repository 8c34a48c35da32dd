package org.investorchat.retrieval.dense;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.investorchat.knowledge.Language;

/**
 * An int8 embedding model whose files lie in a jar on the class path.
 *
 * <p>Pooling and prefixes are those the models were trained with: intfloat/e5-small-v2 averages its
 * tokens and tells queries from passages by a prefix; BAAI/bge-small-zh-v1.5 takes the first token
 * and, since 1.5, needs no instruction.
 */
public enum BundledModel {
  E5_SMALL_V2("e5-small-v2-q", 384, PoolingMode.MEAN, "query: ", "passage: "),
  BGE_SMALL_ZH("bge-small-zh-v1.5-q", 512, PoolingMode.CLS, "", "");

  private final String id;
  private final int dimension;
  private final PoolingMode pooling;
  private final String questionPrefix;
  private final String passagePrefix;

  BundledModel(
      String id, int dimension, PoolingMode pooling, String questionPrefix, String passagePrefix) {
    this.id = id;
    this.dimension = dimension;
    this.pooling = pooling;
    this.questionPrefix = questionPrefix;
    this.passagePrefix = passagePrefix;
  }

  /** Returns the model that embeds texts in {@code language}. */
  public static BundledModel of(Language language) {
    return switch (language) {
      case ENGLISH -> E5_SMALL_V2;
      case CHINESE -> BGE_SMALL_ZH;
    };
  }

  /** Returns the name of its files, which changes whenever its vectors do. */
  public String id() {
    return id;
  }

  int dimension() {
    return dimension;
  }

  PoolingMode pooling() {
    return pooling;
  }

  String question(String text) {
    return questionPrefix + text;
  }

  String passage(String text) {
    return passagePrefix + text;
  }

  byte[] network() throws IOException {
    try (var stream = resource(id + ".onnx")) {
      return stream.readAllBytes();
    }
  }

  InputStream tokenizer() throws IOException {
    return resource(id + "-tokenizer.json");
  }

  private static InputStream resource(String name) throws IOException {
    var stream = BundledModel.class.getClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("no file of the embedding model on the class path: " + name);
    }
    return stream;
  }
}
