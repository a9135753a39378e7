package org.keruen.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.UsageException;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.mcp.tool.Answer;
import org.keruen.mcp.tool.Tool;
import org.keruen.mcp.tool.Toolbox;
import tools.jackson.databind.json.JsonMapper;

/// Answers messages of the Model Context Protocol, one at a time and without sessions.
///
/// The SDK keeps the protocol; this class keeps strangers' input from stopping it: what is no
/// message, names no tool or has parameters of a wrong type gets an error of JSON-RPC that tells
/// how to mend it. Threads may share an endpoint.
public final class McpEndpoint {

  /// Most characters of a message.
  public static final int MOST_CHARACTERS = 4 * 1024 * 1024;

  /// Held, or the logger would be forgotten with its level: the SDK logs every message and what
  /// clients say of themselves.
  private static final Logger SDK_LOG = Logger.getLogger("io.modelcontextprotocol");

  private static final Logger LOG = Logger.getLogger(McpEndpoint.class.getName());
  private static final int SHOWN_CHARACTERS = 100;
  private static final String INSTRUCTIONS =
      "Freight between Kazakhstan and Pakistan, from a dated and sourced study. Start with"
          + " plan_shipment; names of places come from find_place. Quote asOf and the sources of an"
          + " answer. Never guess the state of a border: ask border_status, and where it answers"
          + " known = false, say so.";

  private final McpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.shared());
  private final MessageTransport transport = new MessageTransport();
  private final String toolNames;

  /// @param version of Keruen, as clients show it
  public McpEndpoint(Toolbox toolbox, String version) {
    SDK_LOG.setLevel(Level.SEVERE);
    this.toolNames =
        toolbox.list().stream()
            .map(tool -> tool.description().name())
            .collect(Collectors.joining(", "));
    McpServer.sync(transport)
        .serverInfo(McpSchema.Implementation.builder("keruen", version).title("Keruen").build())
        .instructions(INSTRUCTIONS)
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .jsonMapper(mapper)
        .jsonSchemaValidator(new OwnCare())
        .validateToolInputs(false)
        .immediateExecution(true)
        .tools(toolbox.list().stream().map(this::specification).toList())
        .build();
  }

  /// Every tool reads its arguments itself, with advice that no schema can give; that answers fit
  /// their schemas is shown by tests.
  private static final class OwnCare implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid("");
    }
  }

  private SyncToolSpecification specification(Tool tool) {
    var description = tool.description();
    McpSchema.Tool told =
        McpSchema.Tool.builder(description.name(), description.input())
            .title(description.title())
            .description(description.description())
            .outputSchema(description.output())
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .title(description.title())
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return SyncToolSpecification.builder()
        .tool(told)
        .callHandler((context, request) -> call(tool, request.arguments()))
        .build();
  }

  private CallToolResult call(Tool tool, @Nullable Map<String, Object> arguments) {
    try {
      Answer answer = tool.answer(arguments == null ? Map.of() : arguments);
      return CallToolResult.builder()
          .addTextContent(answer.text())
          .structuredContent(mapper, answer.json())
          .build();
    } catch (UsageException fault) {
      return faulty(fault.problems());
    } catch (ProblemException fault) {
      return faulty(fault.problems());
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, fault, () -> tool.description().name() + " failed");
      return CallToolResult.builder()
          .addTextContent("Keruen failed at this question; the fault is ours and is logged.")
          .isError(true)
          .build();
    }
  }

  /// Text only: clients hold structured content against the schema of answers, faults included.
  private static CallToolResult faulty(List<Problem> problems) {
    String text = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    return CallToolResult.builder().addTextContent(text).isError(true).build();
  }

  /// What came of a message.
  ///
  /// @param json       the answer, or null if it needs none
  /// @param understood whether it was a message at all
  record Outcome(@Nullable String json, boolean understood) {}

  /// The answer to a message, or null if it needs none.
  ///
  /// @param message a JSON-RPC request or notification as JSON; anything else is told to be faulty
  public @Nullable String answer(String message) {
    return outcome(message).json();
  }

  /// The answer to a message that is too long to be read.
  public String tooLong() {
    return refusal(
        McpSchema.ErrorCodes.INVALID_REQUEST,
        "the message is too long; send at most " + MOST_CHARACTERS + " characters");
  }

  /// An error without an id, which the SDK's own type does not allow.
  private static String refusal(int code, String message) {
    return JsonWriter.compact()
        .object()
        .text("jsonrpc", McpSchema.JSONRPC_VERSION)
        .text("id", null)
        .object("error")
        .whole("code", code)
        .text("message", message)
        .endObject()
        .endObject()
        .finish();
  }

  Outcome outcome(String message) {
    JSONRPCMessage read;
    try {
      read = McpSchema.deserializeJsonRpcMessage(mapper, message);
    } catch (IOException | RuntimeException e) {
      String why = "this is no message of JSON-RPC 2.0; send one object with jsonrpc, id, method";
      return new Outcome(refusal(McpSchema.ErrorCodes.PARSE_ERROR, why), false);
    }
    return switch (read) {
      case JSONRPCRequest request -> new Outcome(written(respond(request)), true);
      case JSONRPCNotification notification -> {
        transport.notify(notification);
        yield new Outcome(null, true);
      }
      default -> new Outcome(null, true);
    };
  }

  private String written(JSONRPCResponse response) {
    try {
      return mapper.writeValueAsString(response);
    } catch (IOException e) {
      throw new IllegalStateException("an answer could not be written as JSON", e);
    }
  }

  private JSONRPCResponse respond(JSONRPCRequest request) {
    JSONRPCResponse response = transport.respond(request);
    JSONRPCError error = response.error();
    return error == null ? response : JSONRPCResponse.error(response.id(), mended(request, error));
  }

  /// The SDK's own words may hold names of classes or a megabyte of what was sent.
  private JSONRPCError mended(JSONRPCRequest request, JSONRPCError error) {
    if (error.code() == McpSchema.ErrorCodes.METHOD_NOT_FOUND) {
      return new JSONRPCError(
          error.code(),
          "there is no method '" + shortened(request.method()) + "'; use tools/list, tools/call",
          null);
    }
    return new JSONRPCError(
        McpSchema.ErrorCodes.INVALID_PARAMS,
        "the params do not fit "
            + shortened(request.method())
            + "; tools/call takes name, one of "
            + toolNames
            + ", and arguments, an object",
        null);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
