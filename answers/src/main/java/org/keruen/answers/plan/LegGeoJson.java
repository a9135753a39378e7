package org.keruen.answers.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.network.Means;
import org.keruen.network.Position;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.BlockedWay.Stretch;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;

/// An option as a GeoJSON FeatureCollection with a Feature for each [Leg], in order of travel.
public final class LegGeoJson {

  private LegGeoJson() {}

  /// The collection, as the value that comes next.
  ///
  /// @param number number of the option, from 1
  public static void write(
      JsonWriter json, ReadyStudy ready, Labels labels, Option option, int number) {
    json.object().text("type", "FeatureCollection").array("features");
    List<Leg> legs = Leg.of(option);
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      json.object().text("type", "Feature").whole("id", i + 1);
      json.geometry(course(ready, leg)).object("properties").whole("option", number);
      json.whole("leg", i + 1).text("corridor", option.corridor().id());
      properties(json, ready, labels, leg);
      json.endObject().endObject();
    }
    json.endArray().endObject();
  }

  /// A shut way as a collection with a Feature for each stretch in one means, in order of travel.
  public static void write(JsonWriter json, ReadyStudy ready, BlockedWay way) {
    json.object().text("type", "FeatureCollection").array("features");
    List<Position> course = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < way.course().size(); i++) {
      Stretch stretch = way.course().get(i);
      append(course, ready.shapes().course(stretch.places(), stretch.mode().equals("rail")));
      boolean last = i + 1 == way.course().size();
      if (last || !way.course().get(i + 1).means().equals(stretch.means())) {
        number++;
        json.object().text("type", "Feature").whole("id", number).geometry(course);
        json.object("properties")
            .text("corridor", way.corridor().id())
            .text("mode", stretch.mode())
            .wholeOrNull("gaugeMm", gaugeMm(ready, stretch.means()))
            .endObject()
            .endObject();
        course.clear();
      }
    }
    json.endArray().endObject();
  }

  /// The gauge of a rail means, or null.
  private static @Nullable Integer gaugeMm(ReadyStudy ready, String meansId) {
    Means means = ready.network().fleet().means().get(meansId);
    return means == null || means.gaugeMm() == 0 ? null : means.gaugeMm();
  }

  private static List<Position> course(ReadyStudy ready, Leg leg) {
    List<Position> course = new ArrayList<>();
    for (Step step : leg.steps()) {
      List<String> places =
          step.places().isEmpty() ? List.of(step.from(), step.to()) : step.places();
      append(course, ready.shapes().course(places, leg.mode().equals("rail")));
    }
    return course;
  }

  private static void append(List<Position> course, List<Position> more) {
    for (Position position : more) {
      if (course.isEmpty() || !course.getLast().equals(position)) {
        course.add(position);
      }
    }
  }

  private static void properties(JsonWriter json, ReadyStudy ready, Labels labels, Leg leg) {
    json.text("mode", leg.mode())
        .text("means", leg.means())
        .wholeOrNull("gaugeMm", gaugeMm(ready, leg.means()))
        .text("from", leg.from())
        .text("to", leg.to())
        .text("fromName", labels.place(leg.from()))
        .text("toName", labels.place(leg.to()))
        .texts("borders", leg.borders().stream().map(Step::elementId).toList())
        .whole("units", leg.units())
        .number("distanceKm", leg.distanceKm())
        .number("hours", leg.hours().meanHours())
        .number("hoursP90", leg.hours().quantileHours(0.9))
        .number("costUsd", leg.costUsd().mid())
        .number("costLowUsd", leg.costUsd().low())
        .number("costHighUsd", leg.costUsd().high())
        .number("co2eKg", leg.co2eKg());
  }
}
