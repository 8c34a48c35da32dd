package org.investorchat.channels.rest;

import java.util.Optional;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Tells operators which version of the service, and of what it knows, is running. */
@Component
class VersionContributor implements InfoContributor {

  private final Optional<BuildProperties> build;
  private final LiveCorpus corpus;

  /**
   * Creates the contributor.
   *
   * @param build what Maven leaves; missing when something else has compiled the code
   */
  VersionContributor(ObjectProvider<BuildProperties> build, LiveCorpus corpus) {
    this.build = build.stream().findFirst();
    this.corpus = corpus;
  }

  @Override
  public void contribute(Info.Builder info) {
    build.ifPresent(
        it -> info.withDetail("name", it.get("artifact")).withDetail("version", it.get("version")));
    info.withDetail("knowledgeVersion", corpus.version());
  }
}
