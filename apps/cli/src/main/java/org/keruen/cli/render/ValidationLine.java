package org.keruen.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.study.BorderObservation;
import org.keruen.study.CountryFigure;
import org.keruen.study.validation.BorderCheck;
import org.keruen.study.validation.CountryCheck;
import org.keruen.study.validation.Standing;
import org.keruen.study.validation.TripCheck;
import org.keruen.study.validation.Validation;

/// One comparison of any section, with its numbers still numbers.
///
/// @param section `trips`, `borders` or `countries`
/// @param what    quantity with its unit
/// @param way     corridor of a trip; empty for others
/// @param remark  why it is not modelled, or what a reader must know
record ValidationLine(
    String section,
    String id,
    String what,
    String standing,
    double reported,
    @Nullable Double low,
    @Nullable Double modelled,
    @Nullable Double high,
    @Nullable Double errorPercent,
    @Nullable Boolean inside,
    String way,
    String remark) {

  static List<ValidationLine> of(Validation validation) {
    List<ValidationLine> lines = new ArrayList<>();
    validation.trips().forEach(check -> lines.add(of(check)));
    validation.borders().forEach(check -> lines.add(of(check)));
    validation.countries().forEach(check -> lines.add(of(check)));
    return lines;
  }

  static ValidationLine of(TripCheck check) {
    TripCheck.Modelled model = check.modelled();
    boolean banded = !check.trip().what().equals("km");
    return new ValidationLine(
        "trips",
        check.trip().id(),
        check.trip().what(),
        check.standing().word(),
        check.trip().reported().value(),
        model == null || !banded ? null : Double.valueOf(model.low()),
        model == null ? null : Double.valueOf(model.mid()),
        model == null || !banded ? null : Double.valueOf(model.high()),
        check.errorPercent(),
        banded ? check.inside() : null,
        model == null ? "" : model.corridor(),
        check.remark());
  }

  static ValidationLine of(BorderCheck check) {
    BorderObservation seen = check.observation();
    return new ValidationLine(
        "borders",
        seen.post() + " " + seen.side() + " " + seen.flow() + " " + seen.year(),
        "hours",
        Standing.SCORED.word(),
        check.observedHours(),
        check.p10Hours(),
        check.usedMeanHours(),
        check.p90Hours(),
        check.errorPercent(),
        check.inside(),
        "",
        seen.provenance().note());
  }

  static ValidationLine of(CountryCheck check) {
    CountryFigure figure = check.figure();
    return new ValidationLine(
        "countries",
        figure.country() + " " + figure.mode() + " " + figure.year(),
        figure.quantity().name().toLowerCase(Locale.ROOT),
        check.standing().word(),
        figure.value(),
        null,
        check.modelled(),
        null,
        check.errorPercent(),
        null,
        "",
        figure.provenance().note());
  }
}
