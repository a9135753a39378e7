package org.keruen.cli.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.NumberText;
import org.keruen.study.validation.Score;
import org.keruen.study.validation.TripCheck;
import org.keruen.study.validation.Validation;

/// The cells that the table and the page of a validation share.
final class ValidationText {

  static final List<String> SCORE_HEADS =
      List.of("group", "scored", "median |error| %", "median error %", "inside P10-P90 %");
  static final List<String> TRIP_HEADS =
      List.of("trip", "counts as", "reported", "P10", "P50", "P90", "error %", "inside");
  static final List<String> BORDER_HEADS =
      List.of("post, side, flow, year", "observed h", "used h", "P10", "P90", "inside");
  static final List<String> COUNTRY_HEADS =
      List.of("country, mode, year", "quantity", "counts as", "reported", "model", "error %");

  private static final NumberText NUMBERS = NumberText.of(Language.EN);

  private ValidationText() {}

  static List<List<String>> scores(Validation validation) {
    return validation.summary().stream().map(ValidationText::score).toList();
  }

  private static List<String> score(Score score) {
    Double inside = score.insideShare();
    return List.of(
        score.group(),
        Integer.toString(score.count()),
        whole(score.medianAbsErrorPercent()),
        whole(score.medianErrorPercent()),
        inside == null ? "-" : whole(inside * 100));
  }

  static List<String> trip(TripCheck check) {
    ValidationLine line = ValidationLine.of(check);
    return List.of(
        line.id(),
        line.standing(),
        brief(line.reported()) + " " + line.what(),
        brief(line.low()),
        brief(line.modelled()),
        brief(line.high()),
        whole(line.errorPercent()),
        inside(line));
  }

  static List<List<String>> trips(Validation validation) {
    return validation.trips().stream().map(ValidationText::trip).toList();
  }

  static List<List<String>> borders(Validation validation) {
    return validation.borders().stream()
        .map(ValidationLine::of)
        .map(
            line ->
                List.of(
                    line.id(),
                    brief(line.reported()),
                    brief(line.modelled()),
                    brief(line.low()),
                    brief(line.high()),
                    inside(line)))
        .toList();
  }

  static List<List<String>> countries(Validation validation) {
    return validation.countries().stream()
        .map(ValidationLine::of)
        .map(
            line ->
                List.of(
                    line.id(),
                    line.what(),
                    line.standing(),
                    brief(line.reported()),
                    brief(line.modelled()),
                    whole(line.errorPercent())))
        .toList();
  }

  /// Where each trip went, or why it did not: id and words.
  static Stream<List<String>> ways(Validation validation) {
    return validation.trips().stream()
        .map(ValidationLine::of)
        .map(line -> List.of(line.id(), line.modelled() == null ? line.remark() : line.way()));
  }

  private static String inside(ValidationLine line) {
    Boolean inside = line.inside();
    return inside == null ? "-" : inside ? "yes" : "no";
  }

  private static String whole(@Nullable Double value) {
    return value == null ? "-" : NUMBERS.whole(value);
  }

  private static String brief(@Nullable Double value) {
    return value == null ? "-" : NUMBERS.brief(value);
  }
}
