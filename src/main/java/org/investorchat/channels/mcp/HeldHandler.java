package org.investorchat.channels.mcp;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Holds what the SDK's server answers with, for {@link McpEndpoint} to carry it. */
final class HeldHandler implements McpStatelessServerTransport {

  /** Versions of the protocol that are spoken, the oldest first. */
  static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private @Nullable McpStatelessServerHandler handler;

  /** Returns what the server has left here. */
  McpStatelessServerHandler handler() {
    return Objects.requireNonNull(handler);
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public List<String> protocolVersions() {
    return VERSIONS;
  }

  /** Does nothing: requests under way are the container's to finish, and there is no more. */
  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }
}
