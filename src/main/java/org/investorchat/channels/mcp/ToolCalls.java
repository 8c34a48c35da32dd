package org.investorchat.channels.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Corpus;
import org.investorchat.platform.FailureLog;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Describes tools to clients and calls them; whatever goes wrong is a result in words. */
@Component
class ToolCalls {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final McpTexts texts;
  private final OutputSchemas schemas;
  private final JsonMapper json;
  private final FailureLog failures;
  private final String hotline;

  ToolCalls(
      McpTexts texts, OutputSchemas schemas, JsonMapper json, FailureLog failures, Corpus corpus) {
    this.texts = texts;
    this.schemas = schemas;
    this.json = json;
    this.failures = failures;
    this.hotline = corpus.defaultPolicy().header().hotline();
  }

  /** Returns {@code tool} as the SDK's server takes it. */
  SyncToolSpecification specification(PolicyTool tool) {
    return new SyncToolSpecification(description(tool), (_, request) -> call(tool, request));
  }

  private Tool description(PolicyTool tool) {
    String title = texts.name("tool." + tool.name() + ".title");
    return Tool.builder(tool.name(), Argument.schema(tool.takes(), texts))
        .title(title)
        .description(texts.both("tool." + tool.name() + ".description"))
        .outputSchema(schemas.of(tool.finds()))
        .annotations(
            ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }

  private CallToolResult call(PolicyTool tool, CallToolRequest request) {
    var arguments = new Arguments(request.arguments());
    try {
      arguments.requireAmong(tool.takes());
      var finding = tool.call(arguments);
      return CallToolResult.builder()
          .addTextContent(finding.text())
          .structuredContent(json.convertValue(finding.view(), OBJECT))
          .isError(false)
          .build();
    } catch (RefusedCall e) {
      return error(e.in(texts, arguments.reader()));
    } catch (RuntimeException e) {
      failures.recordCall(tool.name(), e);
      return error(failed(arguments.reader()));
    }
  }

  private String failed(ReplyLanguage language) {
    return texts.text(language, "failed", hotline);
  }

  private static CallToolResult error(String text) {
    return CallToolResult.builder().addTextContent(text).isError(true).build();
  }
}
