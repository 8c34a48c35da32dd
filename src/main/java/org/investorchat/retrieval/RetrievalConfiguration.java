package org.investorchat.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.injector.DefaultContentInjector;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import java.util.concurrent.ForkJoinPool;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.retrieval.dense.BundledModel;
import org.investorchat.retrieval.dense.InProcessEmbeddingModel;
import org.investorchat.retrieval.dense.TextEmbedder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts retrieval together, and offers it to LangChain4j. */
@Configuration(proxyBeanMethods = false)
class RetrievalConfiguration {

  @Bean
  InProcessEmbeddingModel englishEmbeddingModel() {
    return embeddingModel(Language.ENGLISH);
  }

  @Bean
  InProcessEmbeddingModel chineseEmbeddingModel() {
    return embeddingModel(Language.CHINESE);
  }

  private static InProcessEmbeddingModel embeddingModel(Language language) {
    return new InProcessEmbeddingModel(BundledModel.of(language), ForkJoinPool.commonPool());
  }

  @Bean
  ClauseRetriever clauseRetriever(
      LiveCorpus corpus,
      EmbeddingModel englishEmbeddingModel,
      EmbeddingModel chineseEmbeddingModel,
      RetrievalSettings settings) {
    return new ClauseRetriever(
        corpus,
        language ->
            new TextEmbedder(
                BundledModel.of(language),
                language == Language.ENGLISH ? englishEmbeddingModel : chineseEmbeddingModel,
                settings.cachePath()),
        settings);
  }

  @Bean
  ContentRetriever clauseContentRetriever(
      ClauseRetriever retriever, Corpus corpus, RetrievalSettings settings) {
    return new ClauseContentRetriever(retriever, corpus, settings.contentDepth());
  }

  /** Adds the clauses that bear on a message to it, each with what is needed to cite it. */
  @Bean
  RetrievalAugmentor clauseRetrievalAugmentor(ContentRetriever clauseContentRetriever) {
    return DefaultRetrievalAugmentor.builder()
        .contentRetriever(clauseContentRetriever)
        .contentInjector(
            DefaultContentInjector.builder()
                .metadataKeysToInclude(ClauseContentRetriever.CITED_KEYS)
                .build())
        .build();
  }
}
