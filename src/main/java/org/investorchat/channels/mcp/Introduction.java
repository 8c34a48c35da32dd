package org.investorchat.channels.mcp;

import io.modelcontextprotocol.spec.McpSchema.Implementation;
import org.investorchat.knowledge.Corpus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What the server says of itself to whoever comes: what it is, and what it is not. */
@Component
class Introduction {

  private static final String NAME = "investor-chatbot";

  /** Stands where something else than Maven has compiled the code. */
  private static final String UNKNOWN_VERSION = "0";

  private final McpTexts texts;
  private final Corpus corpus;
  private final String version;

  Introduction(McpTexts texts, Corpus corpus, ObjectProvider<BuildProperties> build) {
    this.texts = texts;
    this.corpus = corpus;
    this.version = build.stream().map(it -> it.get("version")).findFirst().orElse(UNKNOWN_VERSION);
  }

  Implementation server() {
    return Implementation.builder(NAME, version)
        .title(texts.name("server.title"))
        .description(texts.both("server.description"))
        .build();
  }

  /** Returns what whoever uses the tools must know. */
  String instructions() {
    return texts.both("server.instructions", corpus.defaultPolicy().header().hotline());
  }
}
