package org.keruen.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.columns.CsvText;
import org.keruen.study.validation.Validation;

/// A validation as CSV: one row a comparison, all sections in one table.
public final class ValidationCsv {

  private static final List<String> HEADER =
      List.of(
          "section",
          "id",
          "what",
          "standing",
          "reported",
          "model_low",
          "model",
          "model_high",
          "error_percent",
          "inside",
          "way",
          "remark");

  private ValidationCsv() {}

  public static String render(Validation validation) {
    StringBuilder csv = new StringBuilder(row(HEADER.stream()));
    for (ValidationLine line : ValidationLine.of(validation)) {
      Boolean inside = line.inside();
      csv.append(
          row(
              Stream.of(
                  line.section(),
                  line.id(),
                  line.what(),
                  line.standing(),
                  number(line.reported()),
                  number(line.low()),
                  number(line.modelled()),
                  number(line.high()),
                  number(line.errorPercent()),
                  inside == null ? "" : inside.toString(),
                  line.way(),
                  line.remark())));
    }
    return csv.toString();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : JsonWriter.decimal(value).toPlainString();
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvText::quoted).collect(Collectors.joining(",", "", "\n"));
  }
}
