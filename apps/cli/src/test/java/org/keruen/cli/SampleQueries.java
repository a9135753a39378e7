package org.keruen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.keruen.io.study.StudyReader;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.study.Study;

/// A seeded sample of consignments on the default study: both directions, six kinds of goods, dates
/// from 2021 to 2026.
final class SampleQueries {

  static final long SEED = 20_260_302;
  static final int COUNT = 60;

  private static final List<String> KAZAKH =
      List.of("kz-almaty", "kz-astana", "kz-shymkent", "kz-aktobe", "kz-aktau", "kz-kostanay");
  private static final List<String> PAKISTANI =
      List.of("pk-karachi", "pk-lahore", "pk-islamabad", "pk-peshawar", "pk-quetta", "pk-multan");
  private static final List<Load> LOADS =
      List.of(
          new Load("6203", 20),
          new Load("1001", 500),
          new Load("0202", 20),
          new Load("3004", 8),
          new Load("1006", 60),
          new Load("2523", 100));
  private static final List<LocalDate> FIXED =
      List.of(LocalDate.of(2023, 6, 15), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 9, 15));

  private record Load(String hs, double tonnes) {}

  private SampleQueries() {}

  static Study study() {
    Path home = Path.of(System.getProperty("keruen.home", "../.."));
    return StudyReader.read(home.resolve("studies").resolve("kazakhstan-pakistan"));
  }

  /// The first 36 take every goods, direction and fixed date once; the others are drawn.
  static List<Consignment> of(Study study) {
    var random = new SplittableRandom(SEED);
    List<Consignment> queries = new ArrayList<>();
    for (Load load : LOADS) {
      for (LocalDate day : FIXED) {
        queries.add(query(study, random, load, day, true));
        queries.add(query(study, random, load, day, false));
      }
    }
    while (queries.size() < COUNT) {
      Load load = LOADS.get(random.nextInt(LOADS.size()));
      LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(6 * 365));
      queries.add(query(study, random, load, day, random.nextBoolean()));
    }
    return queries;
  }

  private static Consignment query(
      Study study, SplittableRandom random, Load load, LocalDate ready, boolean south) {
    String kazakh = KAZAKH.get(random.nextInt(KAZAKH.size()));
    String pakistani = PAKISTANI.get(random.nextInt(PAKISTANI.size()));
    Commodity commodity = study.model().commodities().get(load.hs());
    if (commodity == null) {
      throw new IllegalStateException("the study has no commodity " + load.hs());
    }
    var goods =
        new Consignment.Goods(
            commodity,
            load.hs(),
            load.tonnes(),
            load.tonnes() * commodity.stowageM3PerTonne(),
            load.tonnes() * commodity.valueUsdPerTonne().mid(),
            commodity.care().controlled(),
            commodity.care().dangerous());
    return new Consignment(
        south ? kazakh : pakistani,
        south ? pakistani : kazakh,
        ready,
        goods,
        null,
        null,
        Consignment.Limits.NONE);
  }

  /// A query in a line, for the message of a failure.
  static String name(Consignment query) {
    return "seed "
        + SEED
        + ": "
        + query.origin()
        + " to "
        + query.destination()
        + ", HS "
        + query.goods().hs()
        + ", "
        + query.ready();
  }
}
