package org.investorchat.retrieval.dense;

import static java.util.stream.Collectors.toCollection;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds questions as they come, and the texts to be found once and for all.
 *
 * <p>Vectors are L2-normalised, so that a dot product is a cosine. Thread-safe where the model is.
 */
public final class TextEmbedder {

  private static final Logger LOG = LoggerFactory.getLogger(TextEmbedder.class);

  private final BundledModel kind;
  private final EmbeddingModel model;
  private final EmbeddingFile file;
  private final EmbeddingFile addedFile;

  /**
   * Creates an embedder.
   *
   * @param kind how the model wants its texts
   * @param folder where vectors are kept, for each kind of model one file, and one of added texts
   */
  public TextEmbedder(BundledModel kind, EmbeddingModel model, Path folder) {
    this.kind = kind;
    this.model = model;
    this.file = new EmbeddingFile(folder.resolve(kind.id() + ".vectors"), kind.dimension());
    this.addedFile =
        new EmbeddingFile(folder.resolve(kind.id() + ".added.vectors"), kind.dimension());
  }

  /** Returns {@code text} as the model wants a text that answers. */
  public String passage(String text) {
    return kind.passage(text);
  }

  /** Returns {@code text} as the model wants a text that asks. */
  public String question(String text) {
    return kind.question(text);
  }

  /** Returns the vector of a text of either form. */
  public float[] embed(String text) {
    return model.embed(text).content().vector();
  }

  /**
   * Returns the vectors of each group of texts, in order; embeds those that no earlier call left on
   * disk, and leaves exactly these there.
   *
   * @param added those of the texts that come and go while running: they are kept apart, where they
   *     outlast a start that does not know of them yet
   */
  public List<List<float[]>> vectors(List<List<String>> groups, Set<String> added) {
    Set<String> lasting =
        groups.stream()
            .flatMap(Collection::stream)
            .filter(it -> !added.contains(it))
            .collect(toCollection(LinkedHashSet::new));
    var vectors = byText(lasting, file);
    if (!added.isEmpty()) {
      vectors.putAll(byText(added, addedFile));
    }
    return groups.stream().map(it -> it.stream().map(vectors::get).toList()).toList();
  }

  private Map<String, float[]> byText(Set<String> texts, EmbeddingFile file) {
    Map<TextHash, float[]> kept = file.read();
    Map<String, float[]> vectors = new HashMap<>();
    texts.stream()
        .filter(it -> kept.containsKey(hash(it)))
        .forEach(it -> vectors.put(it, kept.get(hash(it))));
    boolean complete = vectors.size() == texts.size();
    if (!complete) {
      embed(texts.stream().filter(it -> !vectors.containsKey(it)).toList(), vectors);
    }
    if (!complete || kept.size() != texts.size()) {
      Map<TextHash, float[]> current = new HashMap<>();
      vectors.forEach((text, vector) -> current.put(hash(text), vector));
      file.write(current);
    }
    return vectors;
  }

  private void embed(List<String> texts, Map<String, float[]> vectors) {
    LOG.info("event=embedding-texts model={} texts={}", kind.id(), texts.size());
    long start = System.nanoTime();
    var embeddings = model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(texts.get(i), embeddings.get(i).vector());
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.info("event=texts-embedded model={} texts={} ms={}", kind.id(), texts.size(), millis);
  }

  private TextHash hash(String text) {
    return TextHash.of(kind.id(), text);
  }
}
