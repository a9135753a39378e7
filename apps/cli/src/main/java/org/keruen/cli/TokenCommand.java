package org.keruen.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.keruen.store.Actor;
import org.keruen.store.Page;
import org.keruen.store.Role;
import org.keruen.store.Store;
import org.keruen.store.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keruen token`: who may use a server that runs with `--auth token`.
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    header = "Tokens for a server that runs with --auth token.",
    description = {
      "",
      "  keruen token create \"Border desk, Almaty\" --role editor --days 365",
      "  keruen token list",
      "  keruen token revoke ID",
      "",
      "A file is open to one program at a time: stop a server that uses it first."
    })
final class TokenCommand implements Runnable {

  private static final int MOST_LISTED = 1000;

  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  TokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "keruen token: create, list or revoke?");
  }

  private <T> T inStore(DatabaseOption database, Function<Store, T> work) {
    try (Store store = Store.open(database.location(), Clock.systemUTC())) {
      return work.apply(store);
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      header = "Make a token. Its secret is written to stdout once, and kept nowhere.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Whose, or what for.") String name,
      @Option(
              names = "--role",
              defaultValue = "reader",
              description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
          Role role,
      @Option(names = "--days", description = "Days until it ends; default: it does not.")
          @Nullable Integer days,
      @Mixin DatabaseOption database) {
    if (days != null && days < 1) {
      throw ProblemException.of("--days", days + " is no time", "give 1 or more");
    }
    Instant expires = days == null ? null : Clock.systemUTC().instant().plus(Duration.ofDays(days));
    Token.Issued issued =
        inStore(
            database,
            store -> store.tokens().issue(new Token.Draft(name, role, expires), Actor.LOCAL));
    console.err().println("keruen: token " + issued.token().id() + " for " + name);
    console.out().println(issued.secret());
    return Main.OK;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, header = "Every token, newest first.")
  int list(@Mixin DatabaseOption database) {
    List<Token> tokens =
        inStore(database, store -> store.tokens().list(Page.Request.first(MOST_LISTED)).items());
    for (Token token : tokens) {
      console.out().println(line(token));
    }
    return Main.OK;
  }

  private static String line(Token token) {
    List<String> words = new ArrayList<>();
    words.add(token.id());
    words.add(token.role().name().toLowerCase(Locale.ROOT));
    words.add(token.name());
    words.add("since " + token.created());
    if (token.expires() != null) {
      words.add("until " + token.expires());
    }
    if (token.revoked() != null) {
      words.add("revoked " + token.revoked());
    }
    words.add(token.lastUsed() == null ? "never used" : "last used " + token.lastUsed());
    return String.join("  ", words);
  }

  @Command(name = "revoke", mixinStandardHelpOptions = true, header = "Take a token back.")
  int revoke(
      @Parameters(paramLabel = "ID", description = "As keruen token list shows it.") String id,
      @Mixin DatabaseOption database) {
    boolean done = inStore(database, store -> store.tokens().revoke(id, Actor.LOCAL));
    if (!done) {
      throw ProblemException.of(
          "ID", "no token that holds has the id " + id, "see keruen token list");
    }
    return Main.OK;
  }
}
