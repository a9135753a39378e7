package org.keruen.answers.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws a scene as SVG 1.1. Every shape also has a class of its tone, so that a page may recolour
/// it.
public final class SvgWriter {

  private static final String FONTS =
      "'Noto Sans','Noto Naskh Arabic','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

  private SvgWriter() {}

  /// The document, without an XML declaration, so that it also stands inside a page.
  public static String write(Scene scene) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(scene.width()))
        .append(' ')
        .append(number(scene.height()))
        .append("\" width=\"")
        .append(number(scene.width()))
        .append("\" height=\"")
        .append(number(scene.height()))
        .append("\" role=\"img\" font-family=\"")
        .append(FONTS)
        .append("\">\n<title>")
        .append(escape(scene.title()))
        .append("</title>\n");
    for (Scene.Shape shape : scene.shapes()) {
      svg.append(
          switch (shape) {
            case Scene.Line line -> line(line);
            case Scene.Area area -> area(area);
            case Scene.Text text -> text(text);
          });
    }
    return svg.append("</svg>\n").toString();
  }

  private static String line(Scene.Line line) {
    String dashes =
        line.dashes().isEmpty()
            ? ""
            : " stroke-dasharray=\""
                + line.dashes().stream().map(SvgWriter::number).collect(Collectors.joining(" "))
                + '"';
    return "<polyline class=\"line-"
        + tone(line.tone())
        + "\" points=\""
        + points(line.points())
        + "\" fill=\"none\" stroke=\""
        + line.tone().hex()
        + "\" stroke-width=\""
        + number(line.width())
        + "\" stroke-linejoin=\"round\""
        + dashes
        + "/>\n";
  }

  private static String area(Scene.Area area) {
    return "<polygon class=\"fill-"
        + tone(area.tone())
        + "\" points=\""
        + points(area.points())
        + "\" fill=\""
        + area.tone().hex()
        + "\" fill-opacity=\""
        + number(area.opacity())
        + "\"/>\n";
  }

  private static String text(Scene.Text text) {
    String anchor = text.anchor().name().toLowerCase(Locale.ROOT);
    return "<text class=\"fill-"
        + tone(text.tone())
        + "\" x=\""
        + number(text.at().x())
        + "\" y=\""
        + number(text.at().y())
        + "\" font-size=\""
        + number(text.size())
        + "\" text-anchor=\""
        + anchor
        + '"'
        + (text.bold() ? " font-weight=\"bold\"" : "")
        + " fill=\""
        + text.tone().hex()
        + "\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\""
        + " paint-order=\"stroke\">"
        + escape(text.text())
        + "</text>\n";
  }

  private static String tone(Scene.Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private static String points(List<Scene.Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
