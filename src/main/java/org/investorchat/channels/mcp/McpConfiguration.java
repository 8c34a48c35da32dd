package org.investorchat.channels.mcp;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import org.investorchat.conversation.AnsweringChannels;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets the server up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("mcp.enabled")
class McpConfiguration {

  /** What the channel is called where answers are stopped. */
  static final String CHANNEL = "mcp";

  @Bean
  AnsweringChannels mcpChannel() {
    return () -> List.of(CHANNEL);
  }

  /** Has tools run on the thread of the request and check what they are given themselves. */
  @Bean
  McpStatelessServerHandler mcpServer(
      Introduction introduction,
      List<PolicyTool> tools,
      ToolCalls calls,
      DocumentResources documents,
      JsonMapper json) {
    var held = new HeldHandler();
    McpServer.sync(held)
        .serverInfo(introduction.server())
        .instructions(introduction.instructions())
        .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
        .tools(tools.stream().map(calls::specification).toList())
        .resources(documents.resources())
        .resourceTemplates(documents.templates())
        .jsonMapper(new JacksonMcpJsonMapper(json))
        .validateToolInputs(false)
        .immediateExecution(true)
        .build();
    return new OrderedResources(held.handler(), documents.resources());
  }
}
