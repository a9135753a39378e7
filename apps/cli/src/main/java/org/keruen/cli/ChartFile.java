package org.keruen.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.keruen.answers.chart.PngWriter;
import org.keruen.answers.chart.Scene;
import org.keruen.answers.chart.SvgWriter;
import org.keruen.answers.chart.TimeCostDistance;
import org.keruen.answers.page.PlanHtml;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.question.UsageException;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// The file that `-o` names: the chart as SVG or PNG, or a whole page as HTML.
record ChartFile(Path path, Kind kind) {

  enum Kind {
    SVG,
    PNG,
    HTML
  }

  /// @throws UsageException if the ending is unknown or the folder is not there
  static ChartFile of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UsageException.of(
          "-o", "the folder of " + path + " does not exist", "make it, or name another");
    }
    for (Kind kind : Kind.values()) {
      if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return new ChartFile(path, kind);
      }
    }
    throw UsageException.of("-o", path + " has an unknown ending", "name it .svg, .png or .html");
  }

  void write(Plan plan, Study study, Phrases phrases, Console console) {
    Scene scene = TimeCostDistance.draw(plan, study, phrases, Version.number());
    try {
      switch (kind) {
        case SVG -> Files.writeString(path, SvgWriter.write(scene));
        case HTML -> Files.writeString(path, PlanHtml.render(plan, study, phrases, scene));
        case PNG -> png(scene, console);
      }
    } catch (IOException e) {
      throw UsageException.of("-o", path + " cannot be written: " + e.getMessage(), "name another");
    }
    console.err().println("wrote " + path);
  }

  private void png(Scene scene, Console console) throws IOException {
    if (!PngWriter.canShow(scene)) {
      console
          .err()
          .println(
              "some letters have no font on this machine: write .svg or .html instead, or install"
                  + " one (Debian: fonts-noto-core)");
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path))) {
      PngWriter.write(scene, stream);
    }
  }
}
