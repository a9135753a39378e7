package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.io.study.StudyCheck;
import org.keruen.io.study.StudyReport;
import org.keruen.io.study.StudyReport.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A check as JSON: `study`, `faults` with `where`, `what` and `fix`, and two lists of findings.
final class CheckJson {

  private CheckJson() {}

  static void write(PrintWriter out, Path path, StudyCheck check, @Nullable StudyReport report) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("study", path.toString());
      json.writeArrayPropertyStart("faults");
      for (Problem problem : check.problems()) {
        json.writeStartObject();
        json.writeStringProperty("where", problem.where());
        json.writeStringProperty("what", problem.what());
        json.writeStringProperty("fix", problem.fix());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (report != null) {
        writeFindings(json, "connectivity", report.connectivity());
        writeFindings(json, "plausibility", report.plausibility());
      }
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    }
  }

  private static void writeFindings(JsonGenerator json, String name, List<Finding> findings) {
    json.writeArrayPropertyStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("kind", finding.kind().word());
      json.writeStringProperty("where", finding.where());
      json.writeStringProperty("what", finding.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
