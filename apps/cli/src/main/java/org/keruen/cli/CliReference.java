package org.keruen.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.keruen.cli.render.Ink;
import picocli.CommandLine;

/// The reference page of the command line, written from the commands themselves.
public final class CliReference {

  private CliReference() {}

  /// The page `docs/reference/cli.md`.
  public static String markdown() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CommandLine root = Main.commandLine(new Workbench(), new Console(nowhere, nowhere, Ink.PLAIN));
    StringBuilder page = new StringBuilder("# The command line\n\n");
    page.append("Generated from the commands; do not edit. A test compares it.\n\n");
    append(page, "keruen", root);
    root.getSubcommands().forEach((name, command) -> appendAll(page, "keruen " + name, command));
    return page.toString().stripTrailing() + "\n";
  }

  /// A verb, then the verbs below it.
  private static void appendAll(StringBuilder page, String title, CommandLine command) {
    append(page, title, command);
    command.getSubcommands().forEach((name, verb) -> appendAll(page, title + " " + name, verb));
  }

  private static void append(StringBuilder page, String title, CommandLine command) {
    String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n");
    page.append("## ").append(title).append("\n\n```\n");
    usage.lines().forEach(line -> page.append(line.stripTrailing()).append('\n'));
    page.append("```\n\n");
  }
}
