package org.keruen.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.store.Role;

/// Which operation answers a method and a path, and what holds for it.
///
/// @param id       `operationId` of `openapi.yaml`; labels the metrics
/// @param template path with `{name}` for variable parts
/// @param policy   what is asked of the caller
public record Route(String id, String method, String template, Policy policy, Operation operation) {

  /// @param role      role needed, or null for everybody, even without a token
  /// @param body      whether it takes a JSON body
  /// @param keyed     whether an `Idempotency-Key` counts
  /// @param atomic    whether change and remembered answer are one transaction
  /// @param cached    whether its answer rests on the study, path, query and language alone
  /// @param location  what goes before the answer's `id` in `Location`; empty for none
  public record Policy(
      @Nullable Role role,
      boolean body,
      boolean keyed,
      boolean atomic,
      boolean cached,
      String location) {

    /// For everybody.
    public static final Policy OPEN = new Policy(null, false, false, false, false, "");

    /// For readers, of the study alone.
    public static final Policy STUDY = new Policy(Role.READER, false, false, false, true, "");

    /// For readers, of the store.
    public static final Policy READ = new Policy(Role.READER, false, false, false, false, "");

    /// For readers, with a body.
    public static final Policy WRITE = new Policy(Role.READER, true, false, false, false, "");

    /// For readers, with a body and an `Idempotency-Key`.
    public static final Policy KEYED = new Policy(Role.READER, true, true, false, false, "");

    /// For a role.
    public Policy of(Role needed) {
      return new Policy(needed, body, keyed, atomic, cached, location);
    }

    /// In one transaction with the remembered answer.
    public Policy together() {
      return new Policy(role, body, keyed, true, cached, location);
    }

    /// With a `Location` made from the answer's `id`.
    public Policy located(String prefix) {
      return new Policy(role, body, keyed, atomic, cached, prefix);
    }
  }

  /// The variable parts of a path that fits; null if it does not.
  @Nullable Map<String, String> match(List<String> segments) {
    List<String> own = List.of(template.substring(1).split("/"));
    if (own.size() != segments.size()) {
      return null;
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String name = own.get(i);
      if (name.startsWith("{")) {
        parts.put(name.substring(1, name.length() - 1), segments.get(i));
      } else if (!name.equals(segments.get(i))) {
        return null;
      }
    }
    return parts;
  }

  /// Whether it has no variable parts.
  boolean isFixed() {
    return !template.contains("{");
  }
}
