package org.keruen.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.base.ProblemException;
import org.keruen.io.study.StudyHash;
import org.keruen.server.KeruenServer;
import org.keruen.server.ServerSettings;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.server.access.OidcSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen serve`: the workbench in the browser, and the API behind it.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "The workbench in the browser, and its HTTP API.",
    description = {
      "",
      "  keruen serve",
      "  keruen serve --port 9000 --db plans.db",
      "  keruen serve --host 0.0.0.0 --auth token",
      "",
      "Runs until it is interrupted. Without --auth it answers this machine only."
    })
final class ServeCommand implements Callable<Integer> {

  private final Engine engine;
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Default ${DEFAULT-VALUE}; 0 takes any free one.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; default ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--auth",
      paramLabel = "HOW",
      defaultValue = "none",
      description = "${COMPLETION-CANDIDATES}: nobody is asked, keruen token, or an OIDC issuer.")
  private Authentication authentication = Authentication.NONE;

  @Option(names = "--oidc-issuer", paramLabel = "URL", description = "Issuer for --auth oidc.")
  private @Nullable URI issuer;

  @Option(names = "--oidc-audience", paramLabel = "ID", description = "What its tokens are for.")
  private String audience = "";

  @Option(
      names = "--oidc-role-claim",
      paramLabel = "CLAIM",
      defaultValue = "role",
      description = "Claim with reader, editor or admin; default ${DEFAULT-VALUE}.")
  private String roleClaim = "role";

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description = "Another page that may use the API; repeatable.")
  private List<String> origins = List.of();

  @Option(
      names = "--i-know-this-is-open",
      description = "Listen beyond this machine without asking who calls.")
  private boolean open;

  @Mixin private StudyOption studyOption = new StudyOption();

  ServeCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (KeruenServer server = start()) {
      console.err().println("keruen: serving " + server.url());
      console.err().flush();
      untilEnded(server);
    }
    return Main.OK;
  }

  /// A server that listens. The caller closes it.
  KeruenServer start() {
    ServerSettings settings =
        new ServerSettings(
            ServerSettings.Binding.of(host, port, open),
            new AccessSettings(authentication, oidc(), Set.copyOf(new HashSet<>(origins))),
            database.location(),
            ServerSettings.Limits.usual(),
            Version.number());
    Path folder = StudyFolder.orDefault(studyOption.folder);
    var ready = new ReadyStudy(engine.study(studyOption.folder), StudyHash.of(folder));
    return KeruenServer.start(ready, settings, Clock.systemUTC());
  }

  private @Nullable OidcSettings oidc() {
    if (authentication != Authentication.OIDC) {
      return null;
    }
    URI from = issuer;
    if (from == null) {
      throw ProblemException.of(
          "--oidc-issuer", "the issuer is missing", "give --oidc-issuer and --oidc-audience");
    }
    return new OidcSettings(from, audience, roleClaim);
  }

  /// Waits for the signal to stop, and lets what is under way finish.
  private static void untilEnded(KeruenServer server) throws InterruptedException {
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  ended.countDown();
                },
                "stop"));
    ended.await();
  }
}
