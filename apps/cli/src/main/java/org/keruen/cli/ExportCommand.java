package org.keruen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.io.gmns.StudyNetwork;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen export`: the network of a study in a form that other programs read.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the network of a study, as it is on a day, for other programs.",
    footer = {
      "",
      "  keruen export --gmns network --on 2025-11-01",
      "  keruen skims --gmns network -o minutes.csv",
      "",
      "GMNS has nodes, links and zones: places; roads, railways, border posts, terminals and",
      "services, with their mean minutes; the zones of the demand. What is shut on the day has no",
      "lanes. What there is no room for is told. Exit codes: 0 done; 2 wrong usage; 3 faults in",
      "the study."
    })
final class ExportCommand extends StudyVerb {

  @Option(
      names = "--gmns",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder for node.csv, link.csv, zone.csv and config.csv; made if it is not there.")
  private Path folder = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day, as known then; default: the last day that the study follows.")
  private @Nullable String on;

  @Mixin private FormatOption format = new FormatOption();

  ExportCommand(Engine engine, Console console) {
    super(engine, console);
  }

  @Override
  public Integer call() {
    Study study = study();
    LocalDate day = Days.read(on, "--on", study);
    var zones = reader(study).zones();
    StudyNetwork.Made made = StudyNetwork.of(study, zones.values(), day);
    OutputFile.write("--gmns", folder, () -> StudyNetwork.write(folder, made));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("day", day.toString());
    values.put("zones", made.network().zones().size());
    values.put("nodes", made.network().network().nodeCount() - made.network().zones().size());
    values.put(
        "links", (int) made.network().links().stream().filter(link -> link.id() != null).count());
    values.put("shutLinks", made.shut());
    values.put("leftOut", made.leftOut());
    console.out().print(format.isJson() ? JsonText.write(values) : FormatOption.lines(values));
    return Main.OK;
  }
}
