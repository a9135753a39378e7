package org.keruen.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.base.ProblemException;
import org.keruen.io.study.StudyHash;
import org.keruen.server.KeruenServer;
import org.keruen.server.ServerSettings;
import org.keruen.server.access.OidcSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen serve`: the HTTP API and the web page.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Serve the web page and the HTTP API, until stopped.",
    description = {
      "",
      "  keruen serve",
      "  keruen serve --port 9000 --db /var/lib/keruen/keruen.db",
      "  keruen serve --host 0.0.0.0 --auth token",
      "",
      "The API is described at /api. Without --auth, only this machine is answered.",
      ""
    })
public final class ServeCommand implements Callable<Integer> {

  /// How callers are known.
  public enum Auth {
    NONE,
    TOKEN,
    OIDC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Held here, or a logger forgets its level.
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("io.helidon"), Logger.getLogger("org.flywaydb"));

  private final Engine engine;
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port; 0 for any free one; default ${DEFAULT-VALUE}.")
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
      paramLabel = "KIND",
      defaultValue = "none",
      description = "Who is answered: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Auth auth = Auth.NONE;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "Issuer of tokens, as its discovery document names it.")
  private @Nullable URI oidcIssuer;

  @Option(
      names = "--oidc-audience",
      paramLabel = "ID",
      defaultValue = "",
      description = "What the tokens must be for: the client id of this server.")
  private String oidcAudience = "";

  @Option(
      names = "--oidc-role-claim",
      paramLabel = "CLAIM",
      defaultValue = "roles",
      description = "Claim that holds reader, editor or admin; default ${DEFAULT-VALUE}.")
  private String oidcRoleClaim = "roles";

  @Option(
      names = "--cors-origin",
      split = ",",
      paramLabel = "ORIGIN",
      description = "Other origin whose pages may use the API; several by commas; default: none.")
  private List<String> corsOrigins = new ArrayList<>();

  @Option(
      names = "--i-know-this-is-open",
      description = "Listen where others can reach it although nobody is asked who they are.")
  private boolean open;

  @Mixin private StudyOption studyOption = new StudyOption();

  ServeCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    quieten();
    ServerSettings settings = settings();
    Path folder = StudyFolder.orDefault(studyOption.folder);
    ReadyStudy ready = new ReadyStudy(engine.study(studyOption.folder), StudyHash.of(folder));
    KeruenServer server =
        KeruenServer.start(new WhatIf(folder, ready), settings, InstantSource.system());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                }));
    console.err().println("keruen: " + ready.study().title());
    console.err().println("keruen: kept in " + settings.store());
    console.err().println("keruen: open " + server.url());
    console.err().flush();
    stopped.await();
    return Main.OK;
  }

  /// Libraries tell of their start; only their warnings matter here.
  static void quieten() {
    LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
  }

  private ServerSettings settings() {
    try {
      URI issuer = oidcIssuer;
      OidcSettings oidc =
          issuer == null ? null : new OidcSettings(issuer, oidcAudience, oidcRoleClaim);
      return new ServerSettings(
          ServerSettings.Binding.of(host, port, open),
          new ServerSettings.AccessSettings(
              ServerSettings.Authentication.valueOf(auth.name()),
              oidc,
              new LinkedHashSet<>(corsOrigins)),
          database.location(),
          ServerSettings.Limits.usual(),
          Version.number());
    } catch (ProblemException fault) {
      throw new UsageException(fault.problems());
    }
  }
}
