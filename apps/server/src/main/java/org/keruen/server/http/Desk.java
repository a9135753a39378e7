package org.keruen.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Language;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.server.access.Access;
import org.keruen.store.Claim;
import org.keruen.store.IdempotencyKeys;
import org.keruen.store.Role;
import org.keruen.store.Store;
import org.keruen.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Answers one request after another: gate, route, caller, body, operation; and turns every refusal
/// and fault into a problem document. Threads share it.
public final class Desk {

  private static final System.Logger LOG = System.getLogger(Desk.class.getName());
  private static final String KEY_FORM = "[A-Za-z0-9_-]{1,100}";

  /// What answers where no route has the path: the web page.
  @FunctionalInterface
  public interface Elsewhere {
    /// The answer to a path, or null if there is none.
    Reply.@Nullable Whole find(String method, String rawPath, String acceptEncoding);
  }

  /// An answer with the operation that gave it.
  record Answer(String operation, Reply reply) {}

  private final Gate gate;
  private final Router router;
  private final Access access;
  private final Store store;
  private final ReplyCache cache;
  private final Doors doors;
  private final Duration bodyPatience;

  /// What is answered outside the routes of the contract.
  ///
  /// @param page  the web page, where no route has the path
  /// @param tools what language models ask
  public record Doors(Elsewhere page, ToolDoor tools) {}

  /// @param bodyPatience longest that a whole body may take
  public Desk(
      Gate gate,
      Router router,
      Access access,
      Store store,
      ReplyCache cache,
      Doors doors,
      Duration bodyPatience) {
    this.gate = gate;
    this.router = router;
    this.access = access;
    this.store = store;
    this.cache = cache;
    this.doors = doors;
    this.bodyPatience = bodyPatience;
  }

  Gate gate() {
    return gate;
  }

  /// Never throws.
  Answer answer(Exchange exchange) {
    String operation = "none";
    try {
      gate.check(exchange);
      if (exchange.rawPath().equals(ToolDoor.PATH)) {
        operation = "mcp";
        known(exchange, Role.READER);
        return new Answer(operation, doors.tools().answer(exchange, bodyPatience));
      }
      String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
      Router.Match match = router.find(method, exchange.rawPath());
      if (match == null) {
        return new Answer("page", page(method, exchange));
      }
      operation = match.route().id();
      return new Answer(operation, routed(exchange, match));
    } catch (Refusal refusal) {
      return new Answer(operation, problem(refusal, exchange.rawPath()));
    } catch (UsageException fault) {
      return new Answer(operation, unprocessable(fault.problems(), exchange));
    } catch (ProblemException fault) {
      return new Answer(operation, unprocessable(fault.problems(), exchange));
    } catch (StoreException fault) {
      LOG.log(System.Logger.Level.WARNING, "the store did not answer: {0}", fault.problem().what());
      Refusal later = Refusal.later(Refusal.Kind.UNAVAILABLE, "the store does not answer", 2);
      return new Answer(operation, problem(later, exchange.rawPath()));
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "operation " + operation + " failed", fault);
      Refusal internal =
          Refusal.of(
              Refusal.Kind.INTERNAL,
              "",
              "the server met a fault of its own",
              "report it with the time and the request");
      return new Answer(operation, problem(internal, exchange.rawPath()));
    }
  }

  private Reply page(String method, Exchange exchange) {
    String accepts = exchange.header("accept-encoding");
    Reply.Whole page =
        doors.page().find(method, exchange.rawPath(), accepts == null ? "" : accepts);
    if (page == null) {
      throw Refusal.notFound("path", "nothing is at this path", "see /api for what there is");
    }
    return page;
  }

  private Reply routed(Exchange exchange, Router.Match match) {
    Route.Policy policy = match.route().policy();
    Caller caller = caller(exchange, policy);
    Language language = Requests.language(exchange.header("accept-language"));
    if (!policy.cached()) {
      return fresh(exchange, match, caller, language);
    }
    String key = exchange.rawPath() + "?" + exchange.rawQuery() + "#" + language;
    Reply.Whole kept = cache.find(key);
    if (kept != null) {
      return kept;
    }
    Reply made = fresh(exchange, match, caller, language);
    if (made instanceof Reply.Whole whole) {
      cache.put(key, whole);
    }
    return made;
  }

  private Caller caller(Exchange exchange, Route.Policy policy) {
    return policy.role() == null ? Caller.LOCAL : known(exchange, policy.role());
  }

  /// Who calls, if they may.
  private Caller known(Exchange exchange, Role needed) {
    Caller caller = access.find(exchange.header("authorization"));
    if (caller == null) {
      throw unauthorized(exchange.header("authorization") != null);
    }
    caller.require(needed);
    return caller;
  }

  private static Refusal unauthorized(boolean given) {
    String what = given ? "the token is unknown, expired or revoked" : "there is no token";
    Problem problem =
        new Problem("Authorization", what, "send Authorization: Bearer and a token that holds");
    String challenge = "Bearer realm=\"keruen\"" + (given ? ", error=\"invalid_token\"" : "");
    return new Refusal(
        Refusal.Kind.UNAUTHORIZED, List.of(problem), Map.of("WWW-Authenticate", challenge));
  }

  private Reply fresh(Exchange exchange, Router.Match match, Caller caller, Language language) {
    Route route = match.route();
    Query query = Query.parse(exchange.rawQuery());
    boolean gzip = Requests.allowsGzip(exchange.header("accept-encoding"));
    if (!route.policy().body()) {
      JsonNode nothing = MissingNode.getInstance();
      return route
          .operation()
          .answer(new Call(match.parts(), query, language, caller, nothing, gzip));
    }
    Requests.requireJsonType(exchange.header("content-type"));
    byte[] bytes = Requests.bytes(exchange, bodyPatience);
    JsonNode body = Requests.json(bytes);
    Call call = new Call(match.parts(), query, language, caller, body, gzip);
    String key = exchange.header("idempotency-key");
    return key == null || !route.policy().keyed()
        ? located(route, route.operation().answer(call))
        : keyed(route, call, key, requestHash(exchange, language, bytes));
  }

  private static String requestHash(Exchange exchange, Language language, byte[] body) {
    String head =
        exchange.method() + " " + exchange.rawPath() + "?" + exchange.rawQuery() + " " + language;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Reply keyed(Route route, Call call, String key, String hash) {
    if (!key.matches(KEY_FORM)) {
      throw Refusal.of(
          Refusal.Kind.BAD_PARAMETER,
          "Idempotency-Key",
          "it is not understood",
          "give 1 to 100 letters, digits, - or _");
    }
    IdempotencyKeys keys = store.idempotencyKeys();
    return switch (keys.claim(key, call.caller().actor(), hash)) {
      case Claim.First first -> once(route, call, key);
      case Claim.Answered answered -> again(route, answered.answer());
      case Claim.AtWork atWork ->
          throw conflict("a request with this key is at work", "ask again in a second");
      case Claim.OtherRequest other ->
          throw conflict("the key was used for another request", "take a new key");
    };
  }

  private static Refusal conflict(String what, String fix) {
    return Refusal.of(Refusal.Kind.CONFLICT, "Idempotency-Key", what, fix);
  }

  private Reply once(Route route, Call call, String key) {
    boolean finished = false;
    try {
      Reply reply =
          route.policy().atomic()
              ? store.together(() -> finish(route, call, key))
              : finish(route, call, key);
      finished = true;
      return located(route, reply);
    } finally {
      if (!finished) {
        store.idempotencyKeys().release(key, call.caller().actor());
      }
    }
  }

  private Reply finish(Route route, Call call, String key) {
    Reply reply = route.operation().answer(call);
    if (reply instanceof Reply.Whole whole) {
      String text = new String(whole.body().bytes(), StandardCharsets.UTF_8);
      Claim.Answer answer = new Claim.Answer(whole.status(), whole.body().type(), text);
      store.idempotencyKeys().finish(key, call.caller().actor(), answer);
    }
    return reply;
  }

  private static Reply again(Route route, Claim.Answer answer) {
    Body body = new Body(answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
    var reply = new Reply.Whole(answer.status(), body, Reply.Keeping.NEVER, null, Map.of());
    return located(route, reply);
  }

  private static Reply located(Route route, Reply reply) {
    String prefix = route.policy().location();
    if (prefix.isEmpty() || !(reply instanceof Reply.Whole whole)) {
      return reply;
    }
    String id = Requests.firstText(whole.body().bytes(), "id");
    String name = whole.status() == 200 ? "Content-Location" : "Location";
    return whole.with(name, prefix + id);
  }

  private static Reply unprocessable(List<Problem> problems, Exchange exchange) {
    return problem(new Refusal(Refusal.Kind.UNPROCESSABLE, problems, Map.of()), exchange.rawPath());
  }

  /// A refusal as `application/problem+json`.
  static Reply.Whole problem(Refusal refusal, String rawPath) {
    Refusal.Kind kind = refusal.kind();
    Problem first = refusal.problems().getFirst();
    String where = first.where().isEmpty() ? "" : first.where() + ": ";
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("type", "/api#" + kind.code())
            .text("title", kind.title())
            .whole("status", kind.status())
            .text("detail", where + first.what())
            .text("code", kind.code())
            .text("instance", rawPath.length() > 500 ? rawPath.substring(0, 500) : rawPath)
            .array("errors");
    for (Problem problem : refusal.problems()) {
      json.object()
          .text("pointer", problem.where())
          .text("what", problem.what())
          .text("fix", problem.fix())
          .endObject();
    }
    byte[] bytes = json.endArray().endObject().finish().getBytes(StandardCharsets.UTF_8);
    Body body = new Body("application/problem+json", bytes);
    return new Reply.Whole(kind.status(), body, Reply.Keeping.NEVER, null, refusal.headers());
  }
}
