package org.keruen.server.http;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A request as it came in.
public interface Exchange {

  /// Upper case.
  String method();

  /// The path, still encoded, without the query.
  String rawPath();

  /// What follows `?`, still encoded; empty if nothing does.
  String rawQuery();

  /// The first value of a header, or null.
  @Nullable String header(String name);

  /// The body; empty if there is none.
  InputStream body();

  /// Whether a body comes with it.
  boolean hasBody();
}
