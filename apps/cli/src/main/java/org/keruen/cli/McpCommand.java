package org.keruen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.keruen.answers.ReadyStudy;
import org.keruen.io.study.StudyHash;
import org.keruen.mcp.McpEndpoint;
import org.keruen.mcp.StdioLoop;
import org.keruen.mcp.tool.Toolbox;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keruen mcp`: the tools for language models, on stdin and stdout.
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tools for language models by the Model Context Protocol, on stdin and stdout.",
    description = {
      "",
      "  keruen mcp",
      "",
      "A desktop client starts it and asks; it ends with its input. Tools: plan_shipment,",
      "border_status, required_documents, find_place, get_source. All of them only read.",
      ""
    })
public final class McpCommand implements Callable<Integer> {

  private final Engine engine;
  private final Console console;
  private final InputStream in;

  @Mixin private StudyOption studyOption = new StudyOption();

  /// @param in where messages come from
  McpCommand(Engine engine, Console console, InputStream in) {
    this.engine = engine;
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    PrintStream before = System.out;
    // Whatever a library might print must not stand between messages.
    System.setOut(console.err());
    try {
      new StdioLoop(endpoint()).run(in, console.out());
    } finally {
      System.setOut(before);
    }
    return Main.OK;
  }

  private McpEndpoint endpoint() {
    Study study = engine.study(studyOption.folder);
    String hash = StudyHash.of(StudyFolder.orDefault(studyOption.folder));
    Planner planner = new Planner(study.model());
    return new McpEndpoint(
        Toolbox.of(new ReadyStudy(study, hash), planner::plan), Version.number());
  }
}
