package org.keruen.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Language;
import org.keruen.cli.render.Table;
import org.keruen.store.Actor;
import org.keruen.store.Page;
import org.keruen.store.Role;
import org.keruen.store.Token;
import org.keruen.store.TokenStore;
import org.keruen.store.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keruen token`: tokens of a shared server.
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    header = "Tokens of a server with --auth token, which may be running meanwhile.",
    description = {
      "",
      "  keruen token create Aigerim --role editor --days 90",
      "  keruen token list",
      "  keruen token revoke ID",
      ""
    })
public final class TokenCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "keruen token: create, list or revoke?");
  }

  /// What the three verbs share: the tokens of a database, opened for the one thing.
  abstract static class Verb implements Callable<Integer> {

    final Console console;

    @Mixin private DatabaseOption database = new DatabaseOption();

    Verb(Console console) {
      this.console = console;
    }

    abstract void with(Tokens tokens);

    @Override
    public Integer call() {
      try (TokenStore store = TokenStore.open(database.location(), InstantSource.system())) {
        with(store.tokens());
      }
      return Main.OK;
    }
  }

  /// `keruen token create`.
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "Make a token and show it: this once, and never again.")
  public static final class Create extends Verb {

    @Parameters(paramLabel = "NAME", description = "Whose it is, or what for.")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        defaultValue = "reader",
        description = "reader, editor or admin; default ${DEFAULT-VALUE}.")
    private Role role = Role.READER;

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "Days until it ends; default: until revoked.")
    private @Nullable Integer days;

    Create(Console console) {
      super(console);
    }

    @Override
    void with(Tokens tokens) {
      if (days != null && (days < 1 || days > 3650)) {
        throw UsageException.of("--days", days + " is not possible", "give 1 to 3650");
      }
      Instant expires =
          days == null ? null : InstantSource.system().instant().plus(Duration.ofDays(days));
      Token.Issued issued = tokens.issue(new Token.Draft(name, role, expires), Actor.LOCAL);
      console.err().println("token " + issued.token().id() + ", shown this once:");
      console.out().println(issued.secret());
    }
  }

  /// `keruen token list`.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      header = "Show every token, without its secret.")
  public static final class ListAll extends Verb {

    ListAll(Console console) {
      super(console);
    }

    @Override
    void with(Tokens tokens) {
      List<List<String>> rows = new ArrayList<>();
      String after = null;
      do {
        Page<Token> page = tokens.list(new Page.Request(500, after));
        page.items().forEach(token -> rows.add(row(token)));
        after = page.next();
      } while (after != null);
      List<String> heads = List.of("id", "name", "role", "created", "ends", "last used");
      console.out().print(Table.render(Language.EN, console.ink(), heads, rows));
    }

    private static List<String> row(Token token) {
      Instant expires = token.expires();
      String ends =
          token.revoked() != null ? "revoked" : expires == null ? "-" : expires.toString();
      return List.of(
          token.id(),
          token.name(),
          token.role().name().toLowerCase(Locale.ROOT),
          token.created().toString(),
          ends,
          token.lastUsed() == null ? "-" : token.lastUsed().toString());
    }
  }

  /// `keruen token revoke`.
  @Command(name = "revoke", mixinStandardHelpOptions = true, header = "Take a token back.")
  public static final class Revoke extends Verb {

    @Parameters(paramLabel = "ID", description = "Id of the token, as the list shows it.")
    private String id = "";

    Revoke(Console console) {
      super(console);
    }

    @Override
    void with(Tokens tokens) {
      if (!tokens.revoke(id, Actor.LOCAL)) {
        throw UsageException.of("ID", "no token that holds has the id " + id, "see the list");
      }
      console.err().println("revoked " + id);
    }
  }
}
