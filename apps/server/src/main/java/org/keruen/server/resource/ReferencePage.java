package org.keruen.server.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml` as a page to read: plain HTML, no script, nothing from elsewhere.
final class ReferencePage {

  private static final String STYLE =
      """
      :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;
      max-width:60rem;padding:0 1rem}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
      h2{margin-top:3rem;border-bottom:1px solid #8888}h3{margin-top:2rem}
      .m{display:inline-block;min-width:4rem;font-weight:700}table{border-collapse:collapse}
      td,th{border:1px solid #8888;padding:.2rem .6rem;text-align:start;vertical-align:top}
      pre{overflow:auto;padding:.6rem;border:1px solid #8888}details{margin:.5rem 0}
      """;

  private final JsonNode contract;
  private final StringBuilder html = new StringBuilder();

  private ReferencePage(String yaml) {
    contract = new YAMLMapper().readTree(yaml);
  }

  static String render(String yaml) {
    ReferencePage page = new ReferencePage(yaml);
    page.write();
    return page.html.toString();
  }

  private void write() {
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>Keruen API</title>");
    html.append("<style>").append(STYLE).append("</style></head><body><h1>Keruen API</h1>");
    prose(contract.path("info").path("description").asString(""));
    html.append("<p>The contract itself: <a href=\"/openapi.yaml\"><code>openapi.yaml</code></a>.");
    html.append("</p>");
    for (JsonNode tag : contract.path("tags")) {
      html.append("<h2>").append(escaped(tag.path("description").asString(""))).append("</h2>");
      operations(tag.path("name").asString(""));
    }
    problems();
    html.append("<h2>Documents</h2>");
    for (Map.Entry<String, JsonNode> schema : contract.at("/components/schemas").properties()) {
      schema(schema.getKey(), schema.getValue());
    }
    html.append("</body></html>");
  }

  private void prose(String text) {
    for (String paragraph : text.strip().split("\n\n")) {
      html.append("<p>").append(code(escaped(paragraph))).append("</p>");
    }
  }

  private void operations(String tag) {
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (tag.equals(method.getValue().at("/tags/0").asString(""))) {
          operation(path.getKey(), method.getKey(), method.getValue());
        }
      }
    }
  }

  private void operation(String path, String method, JsonNode operation) {
    String base = operation.has("servers") ? "" : "/api/v1";
    html.append("<h3 id=\"").append(escaped(operation.path("operationId").asString("")));
    html.append("\"><span class=\"m\">").append(escaped(method.toUpperCase(Locale.ROOT)));
    html.append("</span><code>").append(escaped(base + path)).append("</code></h3>");
    prose(operation.path("summary").asString("") + ".");
    prose(operation.path("description").asString(""));
    parameters(operation.path("parameters"));
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    if (!body.isMissingNode()) {
      html.append("<p>Body: ").append(type(body)).append("</p>");
    }
    responses(operation.path("responses"));
  }

  private void parameters(JsonNode parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    html.append("<table><tr><th>parameter</th><th>in</th><th>what</th></tr>");
    for (JsonNode given : parameters) {
      JsonNode parameter = resolved(given);
      html.append("<tr><td><code>").append(escaped(parameter.path("name").asString("")));
      html.append("</code></td><td>").append(escaped(parameter.path("in").asString("")));
      html.append("</td><td>").append(code(escaped(parameter.path("description").asString(""))));
      html.append(' ').append(type(parameter.path("schema"))).append("</td></tr>");
    }
    html.append("</table>");
  }

  private void responses(JsonNode responses) {
    html.append("<p>Answers: ");
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : new TreeMap<>(byStatus(responses)).entrySet()) {
      JsonNode response = resolved(entry.getValue());
      StringBuilder text = new StringBuilder("<b>" + escaped(entry.getKey()) + "</b> ");
      text.append(code(escaped(response.path("description").asString(""))));
      for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
        boolean problem = content.getKey().equals("application/problem+json");
        text.append(problem ? "" : " " + type(content.getValue().path("schema")));
      }
      texts.add(text.toString());
    }
    html.append(String.join("; ", texts)).append("</p>");
  }

  private static Map<String, JsonNode> byStatus(JsonNode responses) {
    Map<String, JsonNode> map = new TreeMap<>();
    responses.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private void problems() {
    html.append("<h2>Errors</h2><table><tr><th>code</th></tr>");
    for (JsonNode code : contract.at("/components/schemas/Problem/properties/code/enum")) {
      String word = escaped(code.asString(""));
      html.append("<tr id=\"").append(word).append("\"><td><code>").append(word);
      html.append("</code></td></tr>");
    }
    html.append("</table>");
  }

  private void schema(String name, JsonNode schema) {
    html.append("<details id=\"schema-").append(escaped(name)).append("\"><summary><code>");
    html.append(escaped(name)).append("</code> ");
    html.append(code(escaped(schema.path("description").asString("")))).append("</summary><pre>");
    html.append(escaped(schema.toPrettyString())).append("</pre></details>");
  }

  private JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : contract.at(ref.substring(1));
  }

  /// A schema in a few words, with a link to a named one.
  private String type(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    if (!ref.isEmpty()) {
      String name = escaped(ref.substring(ref.lastIndexOf('/') + 1));
      return "<a href=\"#schema-" + name + "\"><code>" + name + "</code></a>";
    }
    JsonNode type = schema.path("type");
    String word = type.isString() ? type.asString() : type.toString();
    String usual = schema.has("default") ? ", default " + schema.path("default") : "";
    return type.isMissingNode() ? "" : "<code>" + escaped(word + usual) + "</code>";
  }

  private static String code(String escaped) {
    return escaped.replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
