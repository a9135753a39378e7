/// The door for language models: the Model Context Protocol over a pipe or over HTTP.
///
/// [org.keruen.mcp.McpEndpoint] takes one JSON-RPC message and gives the answer; the official SDK
/// does the protocol in between, without sessions. [org.keruen.mcp.StdioLoop] feeds it lines of a
/// pipe, [org.keruen.mcp.McpHttp] plain HTTP requests, whichever server they come through. What can
/// be asked is in [org.keruen.mcp.tool]. Nothing here opens a socket or knows the server.
@NullMarked
package org.keruen.mcp;

import org.jspecify.annotations.NullMarked;
