package org.keruen.io.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.Row;
import org.keruen.network.Network;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.PublishedVolume;

/// What has passed somewhere can pass there: no capacity, of a row or by rule, lies below a volume
/// that was published.
final class ThroughputChecks {

  private static final double DAYS_PER_YEAR = 365;

  /// Figures are rounded.
  private static final double ROUNDING = 1.01;

  private final StudyTables tables;
  private final Network network;
  private final Capacities capacities;

  ThroughputChecks(StudyTables tables, Study study) {
    this.tables = tables;
    this.network = study.model().network();
    this.capacities = new Capacities(tables.map("capacities", DemandReader::capacity));
  }

  void run() {
    tables.each("published_volumes", this::check);
  }

  private void check(Row row) {
    PublishedVolume volume = DemandReader.volume(row);
    Double most = most(volume);
    if (most != null && volume.tonnes() > most * ROUNDING) {
      tables
          .faults()
          .add(
              row,
              String.format(
                  Locale.ROOT,
                  "%,.0f t passed %s in %d, but the capacity taken for that is %,.0f t a year",
                  volume.tonnes(),
                  String.join(" and ", volume.elements()),
                  volume.year(),
                  most),
              "give capacities.csv a figure that such a volume can pass, or correct the volume");
    }
  }

  /// Most that passes the elements of a volume in a year, or null if that is not limited.
  private @Nullable Double most(PublishedVolume volume) {
    double sum = 0;
    for (String element : volume.elements()) {
      Capacity capacity = capacities.find(element, network);
      if (capacity == null) {
        return null;
      }
      boolean oneWay = capacity.eachWay() && !volume.between().bothWays();
      sum += capacity.tonnesPerDayEachWay() * (oneWay ? 1 : 2) * DAYS_PER_YEAR;
    }
    return volume.elements().isEmpty() ? null : (Double) sum;
  }
}
