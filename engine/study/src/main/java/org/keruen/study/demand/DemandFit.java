package org.keruen.study.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.study.scenario.Change;

/// A demand beside what was published.
public final class DemandFit {

  private DemandFit() {}

  /// One published figure and the demand's.
  ///
  /// @param unit      what is counted
  /// @param modelled  the same of the demand, or null if only flows on the network could tell
  /// @param standing  what the figure is good for
  public record Line(
      String id,
      String title,
      String unit,
      int year,
      double published,
      @Nullable Double modelled,
      Standing standing,
      Confidence confidence) {

    /// Modelled over published, or null.
    public @Nullable Double ratio() {
      return modelled == null || published == 0 ? null : modelled / published;
    }
  }

  /// What a published figure is to the demand.
  public enum Standing {
    /// It was fitted to it: no test.
    FITTED,
    /// It was not fitted to it.
    CHECKED,
    /// Only flows on the network can be held against it.
    NEEDS_FLOWS,
    /// It is disputed, or counts more than this demand.
    CONTEXT
  }

  /// Every published volume, then every published total of the base year.
  public static List<Line> lines(Demand demand, DemandBasis.Published published) {
    List<Line> lines = new ArrayList<>();
    published.volumes().forEach(volume -> lines.add(line(demand, volume)));
    published.totals().stream()
        .filter(total -> total.year() == demand.year())
        .forEach(total -> lines.add(line(demand, total)));
    return lines;
  }

  private static Line line(Demand demand, PublishedVolume volume) {
    Change.Between between = volume.between();
    boolean named = !between.origins().isEmpty() && !between.destinations().isEmpty();
    Standing standing =
        switch (volume.use()) {
          case FIT -> Standing.FITTED;
          case CONSTANT, CHECK -> named ? Standing.CHECKED : Standing.NEEDS_FLOWS;
          case CONTEXT -> Standing.CONTEXT;
        };
    return new Line(
        volume.id(),
        volume.title(),
        switch (volume.unit()) {
          case TONNES -> "t";
          case TEU -> "TEU";
          case TRUCKS -> "trucks";
          case WAGONS -> "wagons";
        },
        volume.year(),
        volume.value(),
        named ? demand.tonnes(between) / volume.unit().tonnes() : null,
        standing,
        volume.provenance().confidence());
  }

  /// Nobody's figures are where the fit begins, not what it is held to.
  private static boolean isFitted(TradeTotal total) {
    return total.used() && total.provenance().confidence() != Confidence.ASSUMED;
  }

  private static Line line(Demand demand, TradeTotal total) {
    var between =
        new Change.Between(List.of(total.origin()), List.of(total.destination()), List.of(), false);
    boolean tonnes = total.quantity() == TradeTotal.Quantity.TONNES;
    return new Line(
        total.id(),
        total.origin() + " to " + total.destination(),
        tonnes ? "t" : "USD mn",
        total.year(),
        total.value(),
        tonnes ? demand.tonnes(between) : demand.usd(between) / 1e6,
        isFitted(total) ? Standing.FITTED : Standing.CONTEXT,
        total.provenance().confidence());
  }
}
