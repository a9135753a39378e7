package org.keruen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(
    name = "keruen",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Keruen: ways to move goods between Kazakhstan and Pakistan, dated and sourced.",
    description = {
      "",
      "  keruen plan Almaty Karachi --goods \"HS 6203\" --weight 20t --depart 2026-03-02",
      "  keruen places KARA",
      "  keruen border Torkham",
      "  keruen serve",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 done, 2 wrong usage, 3 faults in the data, 4 no feasible way.",
      "Data go to stdout, progress and faults to stderr. NO_COLOR switches colour off."
    })
public final class KeruenCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an internal error.")
  private boolean debug;

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "keruen: which command?");
  }
}
