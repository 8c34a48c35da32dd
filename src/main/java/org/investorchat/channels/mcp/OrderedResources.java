package org.investorchat.channels.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lists documents as they stand in the policy; the SDK's server lists them in any order. */
final class OrderedResources implements McpStatelessServerHandler {

  private final McpStatelessServerHandler server;
  private final ListResourcesResult list;

  OrderedResources(McpStatelessServerHandler server, List<SyncResourceSpecification> resources) {
    this.server = server;
    this.list =
        ListResourcesResult.builder(
                resources.stream().map(SyncResourceSpecification::resource).toList())
            .build();
  }

  @Override
  public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
    return request.method().equals(McpSchema.METHOD_RESOURCES_LIST)
        ? Mono.just(JSONRPCResponse.result(request.id(), list))
        : server.handleRequest(context, request);
  }

  @Override
  public Mono<Void> handleNotification(
      McpTransportContext context, JSONRPCNotification notification) {
    return server.handleNotification(context, notification);
  }
}
