package org.keruen.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Hands the SDK messages that somebody else carries, and waits for its answer.
final class MessageTransport implements McpStatelessServerTransport {

  /// Oldest first. The oldest is spoken by clients on a pipe only.
  static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private @Nullable McpStatelessServerHandler handler;

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public List<String> protocolVersions() {
    return VERSIONS;
  }

  private McpStatelessServerHandler handler() {
    McpStatelessServerHandler known = handler;
    if (known == null) {
      throw new IllegalStateException("the transport has no handler before its server is built");
    }
    return known;
  }

  /// Tools run in the calling thread. What the SDK throws is an error that names no cause.
  JSONRPCResponse respond(JSONRPCRequest request) {
    try {
      JSONRPCResponse response =
          handler().handleRequest(McpTransportContext.EMPTY, request).block();
      return response == null ? failed(request) : response;
    } catch (RuntimeException e) {
      return failed(request);
    }
  }

  private static JSONRPCResponse failed(JSONRPCRequest request) {
    return JSONRPCResponse.error(
        request.id(),
        new JSONRPCResponse.JSONRPCError(McpSchema.ErrorCodes.INVALID_PARAMS, "not understood"));
  }

  /// Notifications change nothing here; one that is not understood is not answered, as JSON-RPC
  /// wants it.
  void notify(JSONRPCNotification notification) {
    try {
      handler().handleNotification(McpTransportContext.EMPTY, notification).block();
    } catch (RuntimeException e) {
      java.util.logging.Logger.getLogger(MessageTransport.class.getName())
          .fine("a notification was not understood");
    }
  }
}
