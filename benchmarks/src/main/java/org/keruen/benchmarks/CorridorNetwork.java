package org.keruen.benchmarks;

import java.util.Random;
import org.keruen.routing.CostGraph;
import org.keruen.routing.CostGraphBuilder;

/// A made-up corridor of one million arcs: eight countries in a row, each a dense regional road
/// grid, joined by a few border crossings.
///
/// | part        | made as                                                                     |
/// |-------------|-----------------------------------------------------------------------------|
/// | country     | 251 x 125 crossroads, two-way roads of 3 to 7 km between neighbours         |
/// | main roads  | every 16th row and column: 90 km/h and a toll; the others 50 to 70 km/h     |
/// | price level | cents a km differ by country, 90 to 130, and by road by up to 5 per cent    |
/// | emission    | 850 g a km, up to 10 per cent more uphill                                   |
/// | border      | 5 crossings: 60 to 600 minutes, 2,000 to 20,000 cents, 5 kg idling          |
///
/// Criteria: minutes, cents, grams (rounded to 100 g). All grow with length, so they are correlated
/// as on real roads; the trade-offs are tolls, gradients and the choice of border crossing.
final class CorridorNetwork {
  static final int COUNTRIES = 8;
  static final int COLUMNS = 251;
  static final int ROWS = 125;
  private static final int CROSSINGS = 5;

  private final Random random;
  private final CostGraphBuilder builder = CostGraph.builder(COUNTRIES * COLUMNS * ROWS, 3);

  private CorridorNetwork(long seed) {
    random = new Random(seed);
  }

  static CostGraph build(long seed) {
    var network = new CorridorNetwork(seed);
    for (int country = 0; country < COUNTRIES; country++) {
      network.addCountry(country);
      if (country > 0) {
        network.addBorder(country - 1);
      }
    }
    return network.builder.build();
  }

  static int node(int country, int column, int row) {
    return (country * COLUMNS + column) * ROWS + row;
  }

  private void addCountry(int country) {
    int centsPerKm = 90 + random.nextInt(41);
    int tollCentsPerKm = 8 + random.nextInt(20);
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < ROWS; row++) {
        int node = node(country, column, row);
        if (column + 1 < COLUMNS) {
          addRoad(node, node(country, column + 1, row), row % 16 == 0, centsPerKm, tollCentsPerKm);
        }
        if (row + 1 < ROWS) {
          addRoad(
              node, node(country, column, row + 1), column % 16 == 0, centsPerKm, tollCentsPerKm);
        }
      }
    }
  }

  private void addRoad(int a, int b, boolean main, int centsPerKm, int tollCentsPerKm) {
    double km = 3 + 4 * random.nextDouble();
    double kmPerHour = main ? 90 : 50 + random.nextInt(21);
    double cents =
        km * (centsPerKm * (1 + 0.05 * random.nextDouble()) + (main ? tollCentsPerKm : 0));
    int minutes = (int) Math.ceil(60 * km / kmPerHour);
    double climb = 0.1 * random.nextDouble();
    boolean uphill = random.nextBoolean();
    builder.arc(a, b, minutes, (int) cents, grams(km, uphill ? climb : 0));
    builder.arc(b, a, minutes, (int) cents, grams(km, uphill ? 0 : climb));
  }

  private static int grams(double km, double climb) {
    return (int) Math.round(8.5 * km * (1 + climb)) * 100;
  }

  private void addBorder(int west) {
    for (int i = 0; i < CROSSINGS; i++) {
      int row = 12 + 25 * i;
      int from = node(west, COLUMNS - 1, row);
      int to = node(west + 1, 0, row);
      int minutes = 60 + random.nextInt(541);
      int cents = 2_000 + random.nextInt(18_001);
      builder.arc(from, to, minutes, cents, 5_000);
      builder.arc(to, from, minutes, cents, 5_000);
    }
  }
}
