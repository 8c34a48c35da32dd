package org.investorchat.channels.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.MeasureView;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The measures, for clients that read documents: each in every language, and a list of them. */
@Component
class DocumentResources {

  private final Corpus corpus;
  private final DocumentText documents;
  private final McpTexts texts;
  private final JsonMapper json;

  DocumentResources(Corpus corpus, DocumentText documents, McpTexts texts, JsonMapper json) {
    this.corpus = corpus;
    this.documents = documents;
    this.texts = texts;
    this.json = json;
  }

  /** Returns what clients can list: all in Markdown, and as JSON what holds everything. */
  List<SyncResourceSpecification> resources() {
    return corpus.policies().stream()
        .flatMap(
            policy -> Arrays.stream(ReplyLanguage.values()).flatMap(it -> resources(policy, it)))
        .map(it -> new SyncResourceSpecification(it, this::read))
        .toList();
  }

  /** Returns how to come by one measure. */
  List<SyncResourceTemplateSpecification> templates() {
    return List.of(
        template(DocumentAddress.MEASURE, "measure", "text/markdown"),
        template(DocumentAddress.STRUCTURED_MEASURE, "measure-json", "application/json"));
  }

  private Stream<Resource> resources(Policy policy, ReplyLanguage language) {
    return Stream.concat(
        Stream.of(false, true)
            .map(it -> new DocumentAddress(policy.id(), language, it, null))
            .map(it -> list(policy, it)),
        policy.parts().map(it -> measure(policy, it, language)));
  }

  private Resource list(Policy policy, DocumentAddress address) {
    String kind = address.structured() ? "resource.measures-json" : "resource.measures";
    return Resource.builder(address.uri(), texts.text(address.language(), kind))
        .title(texts.text(address.language(), kind))
        .description(
            address.language().script(policy.header().title().in(address.language().language())))
        .mimeType(address.mediaType())
        .build();
  }

  private Resource measure(Policy policy, Measure measure, ReplyLanguage language) {
    var address = new DocumentAddress(policy.id(), language, false, measure.number());
    String name = documents.name(measure, language);
    return Resource.builder(address.uri(), name).title(name).mimeType(address.mediaType()).build();
  }

  private SyncResourceTemplateSpecification template(String uri, String name, String mediaType) {
    return new SyncResourceTemplateSpecification(
        ResourceTemplate.builder(uri, name)
            .title(texts.name("template." + name))
            .description(texts.both("template.description"))
            .mimeType(mediaType)
            .build(),
        this::read);
  }

  private ReadResourceResult read(McpTransportContext context, ReadResourceRequest request) {
    String uri = request.uri();
    return DocumentAddress.read(uri)
        .flatMap(address -> text(address).map(it -> contents(uri, address, it)))
        .orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
  }

  private static ReadResourceResult contents(String uri, DocumentAddress address, String text) {
    var contents = TextResourceContents.builder(uri, text).mimeType(address.mediaType()).build();
    return ReadResourceResult.builder(List.of(contents)).build();
  }

  private Optional<String> text(DocumentAddress address) {
    var language = address.language();
    return corpus
        .policy(address.policy())
        .flatMap(
            policy ->
                address.number() == null
                    ? Optional.of(all(policy, address))
                    : policy
                        .measure(address.number())
                        .map(
                            it ->
                                address.structured()
                                    ? json.writeValueAsString(MeasureView.of(policy, it, language))
                                    : documents.measure(policy, it, language)));
  }

  /** Returns the list; as JSON with the notice and every clause, so that one read is enough. */
  private String all(Policy policy, DocumentAddress address) {
    return address.structured()
        ? json.writeValueAsString(
            policy.parts().map(it -> MeasureView.of(policy, it, address.language())).toList())
        : documents.measures(policy, address.language());
  }
}
