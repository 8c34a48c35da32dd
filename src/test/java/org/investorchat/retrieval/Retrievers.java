package org.investorchat.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.source.CorpusReader;
import org.investorchat.retrieval.RetrievalSettings.DenseWeight;
import org.investorchat.retrieval.dense.BundledModel;
import org.investorchat.retrieval.dense.InProcessEmbeddingModel;
import org.investorchat.retrieval.dense.TextEmbedder;

/** Retrievers over the real knowledge, with the real models. */
final class Retrievers {

  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));
  static final DenseWeight WEIGHTS = new DenseWeight(0.8, 0.65);

  /** Where the application keeps the same vectors, so that one build embeds them once. */
  private static final Path WHOLE = Path.of("data", "embeddings");

  private static final Path PARTS = Path.of("target", "embeddings");
  private static final EmbeddingModel ENGLISH = model(Language.ENGLISH);
  private static final EmbeddingModel CHINESE = model(Language.CHINESE);

  private Retrievers() {}

  private static EmbeddingModel model(Language language) {
    return new InProcessEmbeddingModel(BundledModel.of(language), ForkJoinPool.commonPool());
  }

  private static EmbeddingModel shared(Language language) {
    return language == Language.ENGLISH ? ENGLISH : CHINESE;
  }

  /** Returns the embedder of the real texts of {@code language}. */
  static TextEmbedder embedder(Language language) {
    return new TextEmbedder(BundledModel.of(language), shared(language), WHOLE);
  }

  static ClauseRetriever over(Corpus corpus, DenseWeight weights) {
    return over(
        corpus,
        weights,
        Retrievers::shared,
        corpus == CORPUS ? WHOLE : PARTS.resolve(corpus.version()));
  }

  static ClauseRetriever over(
      Corpus corpus, DenseWeight weights, Function<Language, EmbeddingModel> models, Path cache) {
    return new ClauseRetriever(
        new LiveCorpus(corpus),
        it -> new TextEmbedder(BundledModel.of(it), models.apply(it), cache),
        new RetrievalSettings(cache, weights, 40, 20, 6));
  }

  static Corpus withoutCards() {
    var policies = CORPUS.policies().stream().map(Retrievers::withoutCards).toList();
    return new Corpus(policies, CORPUS.gazetteer(), CORPUS.glossary(), "without-cards");
  }

  private static Policy withoutCards(Policy policy) {
    return new Policy(
        policy.id(),
        policy.header(),
        policy.notice(),
        policy.measures(),
        List.of(),
        List.of(),
        policy.outside());
  }
}
