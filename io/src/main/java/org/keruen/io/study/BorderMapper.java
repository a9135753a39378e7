package org.keruen.io.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;
import org.keruen.io.table.Row;
import org.keruen.network.BorderPost;
import org.keruen.network.BorderPost.Operation;
import org.keruen.network.BorderPost.Passage;
import org.keruen.network.BorderPost.Side;
import org.keruen.network.BorderPost.Working;
import org.keruen.network.Mode;
import org.keruen.network.Place;

/// Joins border posts with the observations that are used for their time and fee.
final class BorderMapper {

  private static final Provenance NOT_OBSERVED =
      new Provenance(Confidence.ASSUMED, List.of(), "not observed: counted as nothing");

  private final StudyTables study;
  private final Map<String, Place> places;
  private final Map<String, Row> times;
  private final Map<String, Row> fees;

  BorderMapper(StudyTables study, Map<String, Place> places) {
    this.study = study;
    this.places = places;
    times = usedRows(BorderTimeChecks::usedForTime);
    fees = usedRows(BorderTimeChecks::usedForFee);
  }

  private Map<String, Row> usedRows(Predicate<Row> use) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : study.get("border_times").rows()) {
      if (use.test(row)) {
        rows.put(BorderTimeChecks.key(row.text("post"), row.text("side"), row.text("flow")), row);
      }
    }
    return rows;
  }

  List<BorderPost> map() {
    return study.map("border_posts", this::post);
  }

  private BorderPost post(Row row) {
    return new BorderPost(
        row.text("id"),
        row.text("name"),
        Cells.constant(Mode.values(), row, "mode"),
        side(row, "place_a", "gauge_a_mm"),
        side(row, "place_b", "gauge_b_mm"),
        row.number("length_km"),
        new Working(
            operations(row),
            Cells.status(row),
            row.findInteger("open_year"),
            row.text("hours"),
            row.number("capacity_per_day", 0),
            row.yes("freight")),
        Cells.provenance(row));
  }

  private static Set<Operation> operations(Row row) {
    Set<Operation> operations = new HashSet<>();
    for (String word : row.list("operation")) {
      operations.add(
          switch (word) {
            case "through" -> Operation.THROUGH;
            case "reload" -> Operation.RELOAD;
            case "bogie_change" -> Operation.BOGIE_CHANGE;
            default -> throw new IllegalArgumentException("operation '" + word + "' is unknown");
          });
    }
    return operations;
  }

  private Side side(Row row, String placeColumn, String gaugeColumn) {
    Place place = places.get(row.text(placeColumn));
    if (place == null) {
      throw new IllegalArgumentException(placeColumn + " '" + row.text(placeColumn) + "'");
    }
    String id = row.text("id");
    return new Side(
        place.id(),
        place.country(),
        row.integer(gaugeColumn, 0),
        passage(BorderTimeChecks.key(id, place.country(), "exit")),
        passage(BorderTimeChecks.key(id, place.country(), "entry")));
  }

  private Passage passage(String key) {
    Row time = times.get(key);
    Row fee = fees.get(key);
    return new Passage(
        time == null ? TimeSpread.ZERO : Cells.time(time, "hours_low", "hours_mean", "hours_high"),
        time == null ? 0 : time.number("queue_hours", 0),
        fee == null ? Band.ZERO : Cells.band(fee, "fee_low_usd", "fee_usd", "fee_high_usd"),
        provenance(time),
        provenance(fee));
  }

  private static Provenance provenance(@Nullable Row row) {
    return row == null ? NOT_OBSERVED : Cells.provenance(row);
  }
}
