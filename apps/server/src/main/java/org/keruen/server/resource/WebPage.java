package org.keruen.server.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Body;
import org.keruen.server.http.Desk;
import org.keruen.server.http.Reply;

/// The built web page, from `/org/keruen/server/web/` of the class path, kept in memory once asked
/// for.
///
/// A path without an ending is a route of the page and gets `index.html`. Names with a hash, as the
/// page's build gives them, are kept for good by browsers. Where the build left `.br` or `.gz`
/// beside a file, that is sent.
public final class WebPage implements Desk.Elsewhere {

  private static final String ROOT = "/org/keruen/server/web";
  private static final String SAFE_PATH = "(/[A-Za-z0-9_@~-][A-Za-z0-9._@~ -]*)+";
  private static final String HASHED = ".*[-.][A-Za-z0-9_-]{8,}\\.[a-z0-9]+";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("css", "text/css"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pbf", "application/x-protobuf"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("txt", "text/plain"));

  private static final String ABSENT =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Keruen</title>
      <h1>Keruen</h1><p>The server works, but its web page was not built. Build it with
      <code>mvn -B package</code> in the folder of Keruen, on a machine with npm, and start again.
      <p>The API works without it: <a href="/api">its reference</a>.
      """;

  private final Map<String, Reply.Whole> kept = new ConcurrentHashMap<>();

  @Override
  public Reply.@Nullable Whole find(String method, String rawPath, String acceptEncoding) {
    boolean api = rawPath.equals("/api") || rawPath.startsWith("/api/");
    if (!method.equals("GET") || api) {
      return null;
    }
    String path = rawPath.equals("/") ? "/index.html" : rawPath;
    if (!path.matches(SAFE_PATH)) {
      return null;
    }
    boolean file = path.substring(path.lastIndexOf('/')).contains(".");
    return file ? file(path, acceptEncoding) : index(acceptEncoding);
  }

  private Reply.Whole index(String acceptEncoding) {
    Reply.Whole page = file("/index.html", acceptEncoding);
    return page != null ? page : absent();
  }

  private static Reply.Whole absent() {
    return Reply.text("text/html", ABSENT, Reply.Keeping.CHECK, null);
  }

  private Reply.@Nullable Whole file(String path, String acceptEncoding) {
    Reply.Whole packed = null;
    if (acceptEncoding.contains("br")) {
      packed = load(path, ".br", "br");
    }
    if (packed == null && acceptEncoding.contains("gzip")) {
      packed = load(path, ".gz", "gzip");
    }
    Reply.Whole reply = packed == null ? load(path, "", "") : packed;
    return reply == null && path.equals("/index.html") ? absent() : reply;
  }

  /// A file in one coding; null if it is not there. What is not there is not remembered, for
  /// anybody may ask for anything.
  private Reply.@Nullable Whole load(String path, String ending, String coding) {
    Reply.Whole known = kept.get(path + ending);
    if (known != null) {
      return known;
    }
    byte[] bytes = read(ROOT + path + ending);
    if (bytes == null) {
      return null;
    }
    Body body = new Body(type(path), bytes);
    Reply.Keeping keeping = path.matches(HASHED) ? Reply.Keeping.FOREVER : Reply.Keeping.CHECK;
    Reply.Whole reply = new Reply.Whole(200, body, keeping, null, Map.of());
    Reply.Whole coded = coding.isEmpty() ? reply : reply.with("Content-Encoding", coding);
    kept.put(path + ending, coded);
    return coded;
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream stream = WebPage.class.getResourceAsStream(name)) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
