package org.keruen.server.http;

import java.util.Map;
import org.keruen.answers.words.Language;
import tools.jackson.databind.JsonNode;

/// A request that passed the gate, as an operation reads it.
///
/// @param parts    the variable parts of the path, by name
/// @param query    what follows `?`
/// @param language language of the answer
/// @param body     the JSON of the body; a missing node if the operation takes none
/// @param gzip     whether the caller takes an answer in gzip
public record Call(
    Map<String, String> parts,
    Query query,
    Language language,
    Caller caller,
    JsonNode body,
    boolean gzip) {

  public Call {
    parts = Map.copyOf(parts);
  }

  /// A variable part of the path.
  ///
  /// @throws IllegalArgumentException if the route has none of that name
  public String part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the route has no part " + name);
    }
    return part;
  }
}
