package org.keruen.study.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.study.scenario.Change;

/// Builds demand: country totals, goods, zones, weight, and the fit to published volumes.
///
/// Same inputs, same digits. What it does not do: it knows no routes, so a published volume is a
/// sum over pairs of countries that its row names, not a flow on a link.
public final class DemandBuilder {

  /// Cells below this go to the largest cell of the same countries and goods, t/a.
  static final double LEAST_TONNES = 100;

  private final DemandBasis basis;
  private final List<Cell> cells = new ArrayList<>();

  private DemandBuilder(DemandBasis basis) {
    this.basis = basis;
  }

  /// A flow being built.
  private record Cell(
      Zone origin,
      Zone destination,
      String group,
      double usd,
      double usdPerTonne,
      boolean valueIsPublished,
      Provenance provenance) {}

  /// A demand with how well its sums are met.
  ///
  /// @param zonesWorstMiss greatest relative miss of a zone's sum in the balancing
  /// @param fitRounds      rounds of the fit to published volumes
  /// @param fitWorstMiss   greatest relative miss of a published volume after it
  public record Result(Demand demand, double zonesWorstMiss, int fitRounds, double fitWorstMiss) {}

  public static Result build(DemandBasis basis) {
    return new DemandBuilder(basis).build();
  }

  private Result build() {
    double zonesWorstMiss = 0;
    for (CountryTotals.Total total : new CountryTotals(basis).list()) {
      zonesWorstMiss = Math.max(zonesWorstMiss, split(total));
    }
    double[] tonnes = cells.stream().mapToDouble(cell -> cell.usd() / cell.usdPerTonne()).toArray();
    double[] seed = tonnes.clone();
    List<int[]> sets = new ArrayList<>();
    double[] wanted = wanted(sets);
    Balancing.Outcome fit = Balancing.fitSets(tonnes, sets.toArray(new int[0][]), wanted);
    Demand demand = new Demand(basis.baseYear(), basis.zones(), flows(tonnes, seed, sets));
    return new Result(demand, zonesWorstMiss, fit.rounds(), fit.worstMiss());
  }

  /// Splits what one country sells another by goods and zones; the worst miss of a zone's sum.
  private double split(CountryTotals.Total total) {
    List<Zone> origins = basis.zonesOf(total.origin());
    List<Zone> destinations = basis.zonesOf(total.destination());
    double[] rows = shares(origins);
    double[] columns = shares(destinations);
    double[][] table = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double km = basis.km(origins.get(i), destinations.get(j));
        table[i][j] = rows[i] * columns[j] * GravitySeed.decay(km);
      }
    }
    Balancing.Outcome outcome = Balancing.fit(table, rows, columns);
    for (MixShare share : mix(total.origin(), total.destination())) {
      if (!share.group().equals(MixShare.NOT_CARRIED)) {
        addCells(total, share, origins, destinations, table);
      }
    }
    return outcome.worstMiss();
  }

  /// Shares that sum to 1.
  private static double[] shares(List<Zone> zones) {
    double sum = zones.stream().mapToDouble(Zone::share).sum();
    return zones.stream().mapToDouble(zone -> zone.share() / sum).toArray();
  }

  private List<MixShare> mix(String exporter, String importer) {
    List<MixShare> all = basis.published().mixes();
    List<MixShare> own =
        all.stream()
            .filter(m -> m.exporter().equals(exporter) && importer.equals(m.importer()))
            .toList();
    return own.isEmpty()
        ? all.stream().filter(m -> m.exporter().equals(exporter) && m.importer() == null).toList()
        : own;
  }

  private void addCells(
      CountryTotals.Total total,
      MixShare share,
      List<Zone> origins,
      List<Zone> destinations,
      double[][] table) {
    Double density = basis.usdPerTonne().get(share.group());
    if (density == null) {
      throw new IllegalArgumentException("group " + share.group() + " has no value density");
    }
    for (int i = 0; i < origins.size(); i++) {
      for (int j = 0; j < destinations.size(); j++) {
        Zone origin = origins.get(i);
        Zone destination = destinations.get(j);
        double usd = total.usdMn() * 1e6 * share.share() * table[i][j];
        boolean split = origins.size() > 1 || destinations.size() > 1;
        cells.add(
            new Cell(
                origin,
                destination,
                share.group(),
                usd,
                density,
                total.published(),
                provenance(total, share, split ? List.of(origin, destination) : List.of())));
      }
    }
  }

  /// A cell is known no better than the worst of what it is made of.
  private static Provenance provenance(
      CountryTotals.Total total, MixShare share, List<Zone> split) {
    Confidence confidence = total.provenance().confidence().weaker(share.provenance().confidence());
    confidence = confidence.weaker(Confidence.DERIVED);
    Set<String> sources = new LinkedHashSet<>(total.provenance().sourceIds());
    sources.addAll(share.provenance().sourceIds());
    for (Zone zone : split) {
      confidence = confidence.weaker(zone.provenance().confidence());
    }
    return new Provenance(confidence, List.copyOf(sources), "");
  }

  /// The sums that weights are fitted to, and the cells of each.
  ///
  /// @param sets cells of each sum; appended to
  private double[] wanted(List<int[]> sets) {
    List<Double> wanted = new ArrayList<>();
    for (PublishedVolume volume : basis.published().volumes()) {
      if (volume.use() == PublishedVolume.Use.FIT) {
        sets.add(cellsOf(volume.between()));
        wanted.add(volume.tonnes());
      }
    }
    for (TradeTotal total : basis.published().totals()) {
      if (total.used() && total.quantity() == TradeTotal.Quantity.TONNES) {
        sets.add(
            cellsOf(
                new Change.Between(
                    List.of(total.origin()), List.of(total.destination()), List.of(), false)));
        wanted.add(total.value());
      }
    }
    return wanted.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int[] cellsOf(Change.Between between) {
    return IntStream.range(0, cells.size())
        .filter(
            i -> {
              Cell cell = cells.get(i);
              return between.covers(
                  cell.origin().id(),
                  cell.origin().country(),
                  cell.destination().id(),
                  cell.destination().country(),
                  cell.group());
            })
        .toArray();
  }

  /// What each cell is worth. Published is the value of what one country sells another: zones have
  /// of it what they have of the weight. Elsewhere it moves with the weight.
  private double[] usd(double[] tonnes, double[] seed) {
    Map<String, double[]> published = new LinkedHashMap<>();
    for (int i = 0; i < tonnes.length; i++) {
      double[] sum = published.computeIfAbsent(family(cells.get(i)), key -> new double[2]);
      sum[0] += cells.get(i).usd();
      sum[1] += tonnes[i];
    }
    double[] usd = new double[tonnes.length];
    for (int i = 0; i < tonnes.length; i++) {
      Cell cell = cells.get(i);
      double[] sum = Objects.requireNonNull(published.get(family(cell)));
      if (cell.valueIsPublished() && sum[1] > 0) {
        usd[i] = sum[0] * tonnes[i] / sum[1];
      } else {
        usd[i] = seed[i] == 0 ? cell.usd() : cell.usd() * tonnes[i] / seed[i];
      }
    }
    return usd;
  }

  /// What cells may be folded into each other: their countries, goods, and the sums that they are
  /// part of, so that none of these changes.
  private List<String> folds(List<int[]> sets) {
    List<StringBuilder> folds = new ArrayList<>();
    cells.forEach(cell -> folds.add(new StringBuilder(family(cell))));
    for (int set = 0; set < sets.size(); set++) {
      for (int cell : sets.get(set)) {
        folds.get(cell).append(' ').append(set);
      }
    }
    return folds.stream().map(StringBuilder::toString).toList();
  }

  /// The flows, small cells folded into the largest of their like.
  private List<Flow> flows(double[] tonnes, double[] seed, List<int[]> sets) {
    double[] usd = usd(tonnes, seed);
    List<String> folds = folds(sets);
    Map<String, Integer> largest = new LinkedHashMap<>();
    for (int i = 0; i < tonnes.length; i++) {
      int now = i;
      largest.merge(folds.get(i), i, (old, same) -> tonnes[old] >= tonnes[now] ? old : now);
    }
    double[] folded = tonnes.clone();
    for (int i = 0; i < tonnes.length; i++) {
      int home = Objects.requireNonNull(largest.get(folds.get(i)));
      if (i != home && tonnes[i] < LEAST_TONNES) {
        folded[home] += tonnes[i];
        usd[home] += usd[i];
        folded[i] = 0;
        usd[i] = 0;
      }
    }
    Flow[] flows =
        IntStream.range(0, folded.length)
            .filter(i -> folded[i] > 0)
            .mapToObj(i -> flow(cells.get(i), folded[i], usd[i]))
            .toArray(Flow[]::new);
    return Arrays.asList(flows);
  }

  private static String family(Cell cell) {
    return cell.origin().country() + " " + cell.destination().country() + " " + cell.group();
  }

  private static Flow flow(Cell cell, double tonnes, double usd) {
    return new Flow(
        cell.origin().id(), cell.destination().id(), cell.group(), tonnes, usd, cell.provenance());
  }
}
