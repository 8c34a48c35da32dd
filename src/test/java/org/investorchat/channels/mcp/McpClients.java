package org.investorchat.channels.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Map;

/** The SDK's own client, and how to read what it gets. */
final class McpClients {

  private McpClients() {}

  /** Returns a client of the server at {@code port} that has introduced itself. */
  static McpSyncClient connected(int port) {
    var transport = HttpClientStreamableHttpTransport.builder("http://localhost:" + port).build();
    var client = McpClient.sync(transport).enableCallToolSchemaCaching(true).build();
    client.initialize();
    return client;
  }

  static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  static TextResourceContents read(McpSyncClient client, String uri) {
    ReadResourceResult result = client.readResource(ReadResourceRequest.builder(uri).build());
    return (TextResourceContents) result.contents().getFirst();
  }
}
