package org.keruen.server.http;

import java.util.List;
import java.util.Map;
import org.keruen.base.Problem;

/// A request that is not answered, with the reason in the asker's words. Becomes
/// `application/problem+json`.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Kinds of refusal: the status, the code and the title of the problem.
  public enum Kind {
    BAD_REQUEST(400, "badRequest", "The request cannot be read"),
    BAD_PARAMETER(400, "badParameter", "A parameter is wrong"),
    UNAUTHORIZED(401, "unauthorized", "A valid token is needed"),
    FORBIDDEN(403, "forbidden", "This is not allowed"),
    NOT_FOUND(404, "notFound", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "methodNotAllowed", "The resource does not know this method"),
    REQUEST_TIMEOUT(408, "requestTimeout", "The body came too slowly"),
    CONFLICT(409, "conflict", "This does not fit what is there"),
    TOO_LARGE(413, "tooLarge", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupportedMediaType", "The body must be JSON"),
    UNPROCESSABLE(422, "unprocessable", "The request cannot be used"),
    TOO_MANY_REQUESTS(429, "tooManyRequests", "Too many requests wait already"),
    UNAVAILABLE(503, "unavailable", "The server is busy"),
    INTERNAL(500, "internal", "A fault of the server itself");

    private final int status;
    private final String code;
    private final String title;

    Kind(int status, String code, String title) {
      this.status = status;
      this.code = code;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String code() {
      return code;
    }

    String title() {
      return title;
    }
  }

  private final Kind kind;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  public Refusal(Kind kind, List<Problem> problems, Map<String, String> headers) {
    super(kind.code() + ": " + problems, null, false, false);
    this.kind = kind;
    this.problems = List.copyOf(problems);
    this.headers = Map.copyOf(headers);
  }

  /// One fault, at a parameter, a header or a JSON pointer.
  public static Refusal of(Kind kind, String where, String what, String fix) {
    return new Refusal(kind, List.of(new Problem(where, what, fix)), Map.of());
  }

  /// A refusal that passes by itself.
  public static Refusal later(Kind kind, String what, int afterSeconds) {
    Problem problem = new Problem("", what, "try again in " + afterSeconds + " seconds");
    Map<String, String> headers = Map.of("Retry-After", Integer.toString(afterSeconds));
    return new Refusal(kind, List.of(problem), headers);
  }

  /// There is no such thing as the path names.
  public static Refusal notFound(String parameter, String what, String fix) {
    return of(Kind.NOT_FOUND, parameter, what, fix);
  }

  public Kind kind() {
    return kind;
  }

  public List<Problem> problems() {
    return problems;
  }

  Map<String, String> headers() {
    return headers;
  }
}
