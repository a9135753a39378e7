package org.keruen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keruen.answers.question.UsageException;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.cli.render.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The entry point: builds the commands, runs one, decides the exit code.
public final class Main {

  /// Exit codes: done; wrong usage; faults in the data; no feasible way; a fault of Keruen itself.
  public static final int OK = 0;

  public static final int USAGE = 2;
  public static final int BAD_DATA = 3;
  public static final int NO_WAY = 4;
  public static final int INTERNAL = 70;

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    Console console = new Console(out, err, ink());
    int code =
        Boolean.getBoolean("keruen.train")
            ? Training.run(new Workbench(), console)
            : run(Workbench.readingAhead(arguments), console, arguments);
    out.flush();
    err.flush();
    if (code != OK) {
      System.exit(code);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /// Colour on a terminal only. The launcher knows whether there is one: asking Java loads a
  /// terminal library first.
  private static Ink ink() {
    String noColour = System.getenv("NO_COLOR");
    boolean refused = noColour != null && !noColour.isEmpty();
    boolean terminal = Boolean.getBoolean("keruen.terminal");
    return terminal && !refused && !"dumb".equals(System.getenv("TERM")) ? Ink.COLOUR : Ink.PLAIN;
  }

  /// Runs one command line. Never exits the process.
  public static int run(Engine engine, Console console, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    return commandLine(engine, console, first).execute(arguments);
  }

  /// The tree of all commands.
  public static CommandLine commandLine(Engine engine, Console console) {
    return commandLine(engine, console, "");
  }

  private static Map<String, Supplier<Object>> verbs(Engine engine, Console console) {
    Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
    verbs.put("plan", () -> new PlanCommand(engine, console));
    verbs.put("places", () -> new PlacesCommand(engine, console));
    verbs.put("border", () -> new BorderCommand(engine, console));
    verbs.put("source", () -> new SourceCommand(engine, console));
    verbs.put("validate", () -> new ValidateCommand(engine, console));
    verbs.put("check", CheckCommand::new);
    verbs.put("assign", () -> new AssignCommand(console));
    verbs.put("skims", () -> new SkimsCommand(console));
    verbs.put("export", () -> new ExportCommand(engine, console));
    verbs.put("pareto", ParetoCommand::new);
    verbs.put("scenario", () -> scenarios(engine, console));
    verbs.put("demand", () -> demands(engine, console));
    verbs.put("serve", () -> new ServeCommand(engine, console));
    verbs.put("token", () -> tokens(console));
    verbs.put("mcp", () -> new McpCommand(engine, console, System.in));
    return verbs;
  }

  /// The tree of commands, or only what a line needs: describing a verb to the parser takes as long
  /// as a plan.
  ///
  /// @param first the first word of the line; if it is a verb, the others are left out
  private static CommandLine commandLine(Engine engine, Console console, String first) {
    KeruenCommand root = new KeruenCommand();
    CommandLine line = new CommandLine(root);
    Map<String, Supplier<Object>> verbs = verbs(engine, console);
    Supplier<Object> only = verbs.get(first);
    if (only == null) {
      verbs.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
    } else {
      line.addSubcommand(first, only.get());
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    boolean colour = console.ink() == Ink.COLOUR;
    line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((fault, given) -> wrongUsage(fault, console));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> failed(fault, console, root.debug()));
    return line;
  }

  private static CommandLine tokens(Console console) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new TokenCommand.Create(console))
        .addSubcommand(new TokenCommand.ListAll(console))
        .addSubcommand(new TokenCommand.Revoke(console));
  }

  private static CommandLine scenarios(Engine engine, Console console) {
    return new CommandLine(new ScenarioCommand())
        .addSubcommand(new ScenarioCommand.ListAll(engine, console))
        .addSubcommand(new ScenarioCommand.Show(engine, console))
        .addSubcommand(new ScenarioCommand.Diff(engine, console))
        .addSubcommand(new ScenarioCommand.CheckFile(engine, console))
        .addSubcommand(new ScenarioRunCommand.Run(engine, console))
        .addSubcommand(new ScenarioRunCommand.Compare(engine, console))
        .addSubcommand(new ScenarioRankCommand(engine, console));
  }

  private static CommandLine demands(Engine engine, Console console) {
    return new CommandLine(new DemandCommand())
        .addSubcommand(new DemandCommand.Show(engine, console))
        .addSubcommand(new DemandCommand.Fit(engine, console))
        .addSubcommand(new DemandCommand.Build(engine, console));
  }

  private static int wrongUsage(ParameterException fault, Console console) {
    console.err().println(fault.getMessage());
    console.err().println("  fix: " + mend(fault));
    return USAGE;
  }

  private static String mend(ParameterException fault) {
    String help = "see " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return switch (fault) {
      case UnmatchedArgumentException unmatched when !unmatched.getSuggestions().isEmpty() ->
          "did you mean "
              + unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "))
              + "? Or "
              + help;
      case MissingParameterException missing ->
          missing.getMissing().stream()
                  .flatMap(argument -> Stream.of(argument.description()))
                  .collect(Collectors.joining(" "))
              + " Or "
              + help;
      default -> help;
    };
  }

  private static int failed(Exception fault, Console console, boolean debug) {
    return switch (fault) {
      case UsageException usage -> report(usage.problems(), console, USAGE);
      case ProblemException bad -> report(bad.problems(), console, BAD_DATA);
      default -> {
        console.err().println("keruen: internal error: " + fault + " (--debug shows where)");
        if (debug) {
          fault.printStackTrace(console.err());
        }
        yield INTERNAL;
      }
    };
  }

  private static int report(List<Problem> problems, Console console, int code) {
    problems.forEach(console.err()::println);
    return code;
  }
}
