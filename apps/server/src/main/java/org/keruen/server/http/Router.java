package org.keruen.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;

/// Finds the route of a request. A fixed path goes before one with variable parts.
public final class Router {

  /// @param parts the variable parts of the path
  record Match(Route route, Map<String, String> parts) {}

  private final List<Route> routes;

  public Router(List<Route> routes) {
    this.routes =
        routes.stream().sorted(Comparator.comparing((Route route) -> !route.isFixed())).toList();
  }

  /// The route, or null if no route has the path.
  ///
  /// @throws Refusal if the path has routes, but not for the method, or is wrongly encoded
  @Nullable Match find(String method, String rawPath) {
    List<String> segments = segments(rawPath);
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      Map<String, String> parts = route.match(segments);
      if (parts != null && route.method().equals(method)) {
        return new Match(route, parts);
      }
      if (parts != null) {
        methods.add(route.method());
      }
    }
    if (!methods.isEmpty()) {
      throw wrongMethod(method, methods);
    }
    return null;
  }

  private static Refusal wrongMethod(String method, Set<String> methods) {
    String known = String.join(", ", methods);
    Problem problem = new Problem("method", method + " is not known here", "use " + known);
    return new Refusal(Refusal.Kind.METHOD_NOT_ALLOWED, List.of(problem), Map.of("Allow", known));
  }

  /// The decoded parts of a path.
  ///
  /// @throws Refusal if a part is not UTF-8 in percent-encoding
  static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    for (String segment : rawPath.substring(Math.min(1, rawPath.length())).split("/", -1)) {
      segments.add(decoded(segment, false, "path"));
    }
    return segments;
  }

  /// Text without percent-encoding.
  ///
  /// @param plusIsSpace as in a query
  static String decoded(String raw, boolean plusIsSpace, String where) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    ByteBuffer bytes = ByteBuffer.allocate(3 * raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) hex(raw, i, where));
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.put((byte) ' ');
      } else {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw badEncoding(where);
    }
  }

  private static int hex(String raw, int at, String where) {
    int high = at + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(at + 1), 16) : -1;
    int low = at + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw badEncoding(where);
    }
    return 16 * high + low;
  }

  private static Refusal badEncoding(String where) {
    return Refusal.of(
        Refusal.Kind.BAD_PARAMETER,
        where,
        "it is not UTF-8 in percent-encoding",
        "encode it as RFC 3986 says");
  }
}
