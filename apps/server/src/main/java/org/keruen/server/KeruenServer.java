package org.keruen.server;

import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.Inet6Address;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.mcp.McpEndpoint;
import org.keruen.mcp.McpHttp;
import org.keruen.mcp.tool.Toolbox;
import org.keruen.server.access.Access;
import org.keruen.server.access.OidcAccess;
import org.keruen.server.access.OpenAccess;
import org.keruen.server.access.TokenAccess;
import org.keruen.server.flow.RankingShelf;
import org.keruen.server.flow.RunQuestionReader;
import org.keruen.server.flow.RunShelf;
import org.keruen.server.http.Desk;
import org.keruen.server.http.Gate;
import org.keruen.server.http.HelidonDoor;
import org.keruen.server.http.Metrics;
import org.keruen.server.http.ReplyCache;
import org.keruen.server.http.Route;
import org.keruen.server.http.Router;
import org.keruen.server.http.SlowClients;
import org.keruen.server.http.ToolDoor;
import org.keruen.server.job.JobRunner;
import org.keruen.server.plan.PlanQuestion;
import org.keruen.server.plan.PlanRoom;
import org.keruen.server.plan.PlanShelf;
import org.keruen.server.plan.QuestionReader;
import org.keruen.server.resource.BordersResource;
import org.keruen.server.resource.EvidenceResource;
import org.keruen.server.resource.JobsResource;
import org.keruen.server.resource.NetworkResource;
import org.keruen.server.resource.PlacesResource;
import org.keruen.server.resource.PlansResource;
import org.keruen.server.resource.RankingsResource;
import org.keruen.server.resource.ReportsResource;
import org.keruen.server.resource.RunsResource;
import org.keruen.server.resource.ScenariosResource;
import org.keruen.server.resource.ServerResource;
import org.keruen.server.resource.WebPage;
import org.keruen.store.Store;

/// A running server. [#start] puts the parts together; [#close] finishes what is under way.
public final class KeruenServer implements AutoCloseable {

  private static final long CACHE_BYTES = 96L << 20;
  private static final Http1Config HTTP =
      Http1Config.builder()
          .maxHeadersSize(16_384)
          .maxPrologueLength(4_096)
          .validatePath(false)
          .build();
  private static final Duration KEPT_UNSAVED = Duration.ofDays(180);

  private final Store store;
  private final PlanRoom room;
  private final JobRunner jobs;
  private final ServerResource own;
  private final SlowClients slowClients;
  private final WebServer web;
  private final ServerSettings settings;

  private KeruenServer(WhatIf whatIf, ServerSettings settings, InstantSource clock) {
    ReadyStudy ready = whatIf.ready();
    this.settings = settings;
    store = Store.open(settings.store(), clock);
    ServerSettings.Limits limits = settings.limits();
    room = new PlanRoom(ready, limits.plansAtOnce(), limits.waitingPlans(), limits.planPatience());
    jobs = new JobRunner(store.jobs());
    Metrics metrics = new Metrics();
    metrics.gauge("plans_waiting", room::waiting);
    metrics.gauge("jobs_waiting", jobs::waiting);
    Access access = access(settings.access(), store);
    own =
        new ServerResource(
            new ServerResource.Parts(store, metrics, access.kind(), settings.version()));
    ReplyCache cache = new ReplyCache(CACHE_BYTES);
    Gate gate = new Gate(answersToLoopbackOnly(), settings.access().origins());
    Router router = new Router(routes(whatIf, cache));
    Desk.Doors doors = new Desk.Doors(new WebPage(), tools(ready, settings.version()));
    Desk desk = new Desk(gate, router, access, store, cache, doors, limits.idle());
    slowClients = new SlowClients(HTTP, settings.limits().idle());
    web = webServer(new HelidonDoor(desk, metrics, slowClients));
  }

  /// Opens the store and listens.
  ///
  /// @throws org.keruen.base.ProblemException if the store cannot be opened
  public static KeruenServer start(WhatIf whatIf, ServerSettings settings, InstantSource clock) {
    KeruenServer server = new KeruenServer(whatIf, settings, clock);
    try {
      server.store.prune(KEPT_UNSAVED);
      server.web.start();
      return server;
    } catch (RuntimeException fault) {
      server.close();
      throw fault;
    }
  }

  private ToolDoor tools(ReadyStudy ready, String version) {
    Toolbox toolbox =
        Toolbox.of(
            ready,
            (consignment, asOf) -> {
              PlanQuestion question = new PlanQuestion(consignment, asOf);
              return room.plan(question.id(), question);
            });
    return new ToolDoor(new McpHttp(new McpEndpoint(toolbox, version)));
  }

  private boolean answersToLoopbackOnly() {
    return settings.access().authentication() == ServerSettings.Authentication.NONE
        && settings.binding().host().isLoopbackAddress();
  }

  private static Access access(ServerSettings.AccessSettings settings, Store store) {
    return switch (settings.authentication()) {
      case NONE -> new OpenAccess();
      case TOKEN -> new TokenAccess(store.tokens());
      case OIDC -> {
        var oidc = settings.oidc();
        if (oidc == null) {
          throw new IllegalStateException("OIDC has no issuer");
        }
        yield new OidcAccess(oidc);
      }
    };
  }

  private List<Route> routes(WhatIf whatIf, ReplyCache cache) {
    ReadyStudy ready = whatIf.ready();
    QuestionReader reader = new QuestionReader(ready);
    PlanShelf shelf = new PlanShelf(ready, store.plans(), reader);
    ReportsResource reports = new ReportsResource(ready, store.reports());
    List<Route> routes = new ArrayList<>(own.routes());
    routes.addAll(new PlacesResource(ready).routes());
    routes.addAll(new NetworkResource(ready).routes());
    routes.addAll(new BordersResource(ready, reports).routes());
    routes.addAll(reports.routes());
    routes.addAll(new EvidenceResource(ready, settings.version()).routes());
    routes.addAll(
        new PlansResource(
                new PlansResource.Parts(
                    ready, reader, room, shelf, store.plans(), cache, settings.version()))
            .routes());
    routes.addAll(
        new JobsResource(new JobsResource.Parts(ready, reader, room, shelf, store.jobs(), jobs))
            .routes());
    routes.addAll(new ScenariosResource(whatIf).routes());
    routes.addAll(runs(whatIf));
    return routes;
  }

  private List<Route> runs(WhatIf whatIf) {
    String version = settings.version();
    var questions = new RunQuestionReader(whatIf, store.runs());
    var runs = new RunShelf(whatIf, jobs, store.runs(), version);
    var rankings = new RankingShelf(whatIf, jobs, store.runs(), version);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new RunsResource(whatIf, runs, questions, version).routes());
    routes.addAll(new RankingsResource(whatIf, rankings, questions, version).routes());
    return routes;
  }

  private WebServer webServer(HelidonDoor door) {
    DirectHandlers.Builder direct = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      direct.addHandler(event, HelidonDoor.directHandler());
    }
    return WebServer.builder()
        .address(settings.binding().host())
        .port(settings.binding().port())
        .maxTcpConnections(settings.limits().mostConnections())
        .connectionOptions(options -> options.tcpNoDelay(true))
        .shutdownGracePeriod(Duration.ofSeconds(3))
        .shutdownHook(false)
        .directHandlers(direct.build())
        .protocolsDiscoverServices(false)
        .addConnectionSelector(slowClients)
        .routing(HttpRouting.builder().any(door))
        .build();
  }

  /// Where it listens.
  public int port() {
    return web.port();
  }

  /// The address to open.
  public String url() {
    var host = settings.binding().host();
    String address = host.getHostAddress();
    String name = host instanceof Inet6Address ? "[" + address + "]" : address;
    return "http://" + (host.isAnyLocalAddress() ? "localhost" : name) + ":" + port() + "/";
  }

  public Store store() {
    return store;
  }

  /// Finishes what is under way, then lets go of everything. May be called twice.
  @Override
  public void close() {
    own.stopping();
    if (web.isRunning()) {
      web.stop();
    }
    slowClients.close();
    jobs.close();
    room.close();
    store.close();
  }
}
