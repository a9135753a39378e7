package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.io.study.StudyCheck;
import org.keruen.io.study.StudyReport;
import org.keruen.io.study.StudyReport.Finding;
import org.keruen.io.study.StudyReport.Kind;
import org.keruen.network.Network;
import org.keruen.study.Study;

/// A check as text: faults first, then findings by kind.
final class CheckText {

  private static final int SHOWN = 10;

  private final PrintWriter out;
  private final boolean all;

  /// @param all whether every finding is listed
  CheckText(PrintWriter out, boolean all) {
    this.out = out;
    this.all = all;
  }

  void write(Path path, StudyCheck check, @Nullable StudyReport report) {
    for (Problem problem : check.problems()) {
      line(problem.toString());
    }
    int count = check.problems().size();
    line(path + ": " + (count == 0 ? "no" : count) + (count == 1 ? " fault" : " faults"));
    Study study = check.study();
    if (study != null && report != null) {
      writeContents(study);
      writeFindings("Connectivity", report.connectivity());
      writeFindings("Plausibility", report.plausibility());
    }
  }

  private void writeContents(Study study) {
    Network network = study.model().network();
    var infrastructure = network.infrastructure();
    line(
        study.title()
            + ", as of "
            + study.asOf()
            + ": "
            + network.countries().size()
            + " countries, "
            + network.places().size()
            + " places, "
            + infrastructure.links().size()
            + " links, "
            + infrastructure.posts().size()
            + " border posts, "
            + infrastructure.terminals().size()
            + " terminals, "
            + infrastructure.services().size()
            + " services, "
            + network.states().size()
            + " states, "
            + study.sources().size()
            + " sources");
  }

  private void writeFindings(String title, List<Finding> findings) {
    line("");
    line(title + (findings.isEmpty() ? ": nothing found" : ""));
    Map<Kind, List<Finding>> byKind = new TreeMap<>();
    for (Finding finding : findings) {
      byKind.computeIfAbsent(finding.kind(), kind -> new ArrayList<>()).add(finding);
    }
    byKind.forEach(this::writeKind);
  }

  private void writeKind(Kind kind, List<Finding> findings) {
    line("  " + findings.size() + " " + kind.meaning());
    int shown = all || kind == Kind.COMPONENTS ? findings.size() : Math.min(SHOWN, findings.size());
    for (Finding finding : findings.subList(0, shown)) {
      line("    " + finding.where() + ": " + finding.what());
    }
    if (shown < findings.size()) {
      line("    ... and " + (findings.size() - shown) + " more (--all lists them)");
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
