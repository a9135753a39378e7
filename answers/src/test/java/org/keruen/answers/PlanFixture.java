package org.keruen.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.TimeSpread;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Corridor;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.MoneyLine;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Rule;
import org.keruen.study.Study;

/// A plan by hand: Almaty–Karachi by the Karakoram, by Iran and by sea, with two shut ways.
public final class PlanFixture {

  private PlanFixture() {}

  public static Plan plan() {
    return new Plan(
        consignment(),
        StudyFixture.AS_OF,
        List.of(karakoram(), iran(), sea()),
        List.of(torkham(), chaman()),
        List.of(),
        List.of(
            "Pakistan asks an import permit before shipment of some plant goods: check the rule"
                + " pk-import-permit."));
  }

  public static Plan noWay() {
    BlockedWay.Reason shut = torkham().reasons().getFirst();
    return new Plan(
        consignment(),
        StudyFixture.AS_OF,
        List.of(),
        List.of(torkham()),
        List.of(List.of(shut)),
        List.of());
  }

  public static Consignment consignment() {
    Study study = StudyFixture.study();
    Commodity garments = study.model().commodities().get("62");
    if (garments == null) {
      throw new IllegalStateException("the fixture has no garments");
    }
    return new Consignment(
        "kz-almaty",
        "pk-karachi",
        LocalDate.of(2026, 3, 2),
        new Consignment.Goods(garments, "6203", 20, 64, 300_000, false, false),
        LocalDate.of(2026, 3, 31),
        "DAP",
        Consignment.Limits.NONE);
  }

  private static Option karakoram() {
    List<Step> steps =
        List.of(
            at(Step.Kind.DOCUMENTS, "kz-almaty", "road", "", "truck", 72, 0.3, 0),
            move("kz-almaty", "kz-kordai", "road", "truck", 1, 195, 6, 260),
            border("kz-kordai", "kg-akzhol", "kordai-akzhol", "truck", 9, 0.8, 35),
            move("kg-akzhol", "kg-torugart", "road", "truck", 1, 470, 16, 640),
            border("kg-torugart", "cn-torugart", "torugart", "truck", 31, 0.9, 180),
            move("cn-torugart", "cn-kashgar", "road", "truck", 1, 165, 5, 380),
            at(Step.Kind.TRANSFER, "cn-kashgar", "road", "", "truck", 20, 0.6, 240),
            move("cn-kashgar", "cn-khunjerab", "road", "truck", 1, 420, 14, 900),
            border("cn-khunjerab", "pk-khunjerab", "khunjerab-sost", "truck", 42, 1.0, 260),
            move("pk-khunjerab", "pk-karachi", "road", "truck", 1, 2080, 86, 2450));
    return option(
        "road:kordai-akzhol+torugart+khunjerab-sost",
        List.of(new Corridor.Part("road", List.of("kordai-akzhol", "torugart", "khunjerab-sost"))),
        Set.of(Option.Badge.FASTEST),
        steps,
        1);
  }

  private static Option iran() {
    List<Step> steps =
        List.of(
            at(Step.Kind.DOCUMENTS, "kz-almaty", "road", "", "truck", 96, 0.3, 0),
            move("kz-almaty", "tm-sarahs-bcp", "road", "truck", 1, 2260, 80, 2900),
            border("tm-sarahs-bcp", "ir-sarakhs", "sarakhs-sarahs", "truck", 38, 0.8, 340),
            move("ir-sarakhs", "ir-rimdan", "road", "truck", 1, 1640, 52, 1350),
            border("ir-rimdan", "pk-gabd", "gabd-rimdan", "truck", 29, 1.1, 160),
            move("pk-gabd", "pk-karachi", "road", "truck", 1, 660, 24, 690));
    return option(
        "road:sarakhs-sarahs+gabd-rimdan",
        List.of(new Corridor.Part("road", List.of("sarakhs-sarahs", "gabd-rimdan"))),
        Set.of(Option.Badge.MOST_RELIABLE),
        steps,
        0);
  }

  private static Option sea() {
    List<Step> steps =
        List.of(
            at(Step.Kind.WAIT, "kz-almaty1-rail", "rail", "almaty-1", "container-1520", 60, 0.7, 0),
            move("kz-almaty1-rail", "kz-altynkol-rail", "rail", "container-1520", 1, 390, 20, 420),
            border(
                "kz-altynkol-rail",
                "cn-khorgos-rail",
                "altynkol-khorgos-rail",
                "container-1520",
                26,
                0.8,
                110),
            move(
                "cn-khorgos-rail",
                "cn-lianyungang-port",
                "rail",
                "container-1520",
                1,
                4150,
                150,
                2100),
            at(
                Step.Kind.TRANSFER,
                "cn-lianyungang-port",
                "sea",
                "lianyungang",
                "container-ship",
                48,
                0.6,
                180),
            at(
                Step.Kind.WAIT,
                "cn-lianyungang-port",
                "sea",
                "lianyungang-karachi",
                "container-ship",
                84,
                0.6,
                0),
            move(
                "cn-lianyungang-port",
                "pk-karachi-port",
                "sea",
                "container-ship",
                1,
                9700,
                430,
                1600),
            at(
                Step.Kind.TRANSFER,
                "pk-karachi-port",
                "road",
                "karachi-port",
                "truck",
                72,
                0.7,
                410),
            move("pk-karachi-port", "pk-karachi", "road", "truck", 1, 8, 1, 90));
    return option(
        "rail:altynkol-khorgos-rail+sea:lianyungang-karachi",
        List.of(
            new Corridor.Part("rail", List.of("altynkol-khorgos-rail")),
            new Corridor.Part("sea", List.of("lianyungang", "karachi-port"))),
        Set.of(Option.Badge.CHEAPEST, Option.Badge.LOWEST_CO2),
        steps,
        2);
  }

  private static Option option(
      String id,
      List<Corridor.Part> parts,
      Set<Option.Badge> badges,
      List<Step> steps,
      int transhipments) {
    TimeSpread hours = TimeSpread.ZERO;
    Band stepsUsd = Band.ZERO;
    double km = 0;
    double co2eKg = 0;
    int borders = 0;
    for (Step step : steps) {
      hours = hours.plus(step.hours());
      stepsUsd = stepsUsd.plus(step.costUsd());
      km += step.distanceKm();
      co2eKg += step.co2eKg();
      borders += step.kind() == Step.Kind.BORDER ? 1 : 0;
    }
    List<MoneyLine> money = money(stepsUsd);
    Band total = Band.ZERO;
    for (MoneyLine line : money) {
      total = line.kind() == Charge.Kind.INCLUDED ? total.plus(line.usd()) : total;
    }
    return new Option(
        new Corridor(id, parts),
        badges,
        new Option.Totals(
            hours, hours.probabilityWithin(29 * 24), total, co2eKg, km, transhipments, borders),
        steps,
        money,
        documents(),
        new Option.Payload(21.5, 1, "KZ", 14.2, 118),
        List.of("cpmm-2022", "own"));
  }

  private static List<MoneyLine> money(Band stepsUsd) {
    return List.of(
        line("haulage", "haulage and everything on the way", stepsUsd, Charge.Kind.INCLUDED, 1),
        line(
            "insurance",
            "cargo insurance, 0.3 % of the value",
            new Band(600, 900, 1500),
            Charge.Kind.INCLUDED,
            1),
        line(
            "capital",
            "interest on the goods in transit",
            new Band(900, 1250, 1800),
            Charge.Kind.INCLUDED,
            1),
        line("other", "import duty and VAT", Band.ZERO, Charge.Kind.NOT_INCLUDED, 1),
        line(
            "waiting",
            "truck detention at the border, 3 days",
            new Band(300, 450, 900),
            Charge.Kind.MAY_ARISE,
            0.25));
  }

  private static MoneyLine line(
      String group, String what, Band usd, Charge.Kind kind, double probability) {
    return new MoneyLine(
        group,
        what,
        "PK",
        usd,
        kind,
        probability,
        Confidence.ESTIMATED,
        List.of("cpmm-2022", "own"));
  }

  private static List<Option.DocumentNeed> documents() {
    List<Option.DocumentNeed> needs = new ArrayList<>();
    for (Rule rule : StudyFixture.rules()) {
      boolean before = rule.issue().beforeDeparture();
      needs.add(
          new Option.DocumentNeed(
              rule,
              List.of("torugart", "khunjerab-sost"),
              before ? LocalDate.of(2026, 2, 16) : null));
    }
    return needs;
  }

  private static Step move(
      String from,
      String to,
      String mode,
      String means,
      int units,
      double km,
      double hours,
      double usd) {
    double gramsPerTonneKm = mode.equals("sea") ? 12 : mode.equals("rail") ? 22 : 78;
    return new Step(
        Step.Kind.MOVE,
        from,
        to,
        mode,
        "",
        means,
        units,
        km,
        TimeSpread.lognormal(hours, 0.15),
        new Band(0.8 * usd, usd, 1.35 * usd),
        km * 20 * gramsPerTonneKm / 1000,
        List.of(from, to));
  }

  private static Step border(
      String from, String to, String post, String means, double hours, double cv, double usd) {
    String mode = means.equals("truck") ? "road" : "rail";
    return new Step(
        Step.Kind.BORDER,
        from,
        to,
        mode,
        post,
        means,
        1,
        3,
        TimeSpread.lognormal(hours, cv),
        new Band(0.6 * usd, usd, 1.7 * usd),
        5,
        List.of(from, to));
  }

  private static Step at(
      Step.Kind kind,
      String place,
      String mode,
      String element,
      String means,
      double hours,
      double cv,
      double usd) {
    return new Step(
        kind,
        place,
        place,
        mode,
        element,
        means,
        1,
        0,
        TimeSpread.lognormal(hours, cv),
        new Band(0.7 * usd, usd, 1.5 * usd),
        0,
        List.of(place));
  }

  private static BlockedWay torkham() {
    return new BlockedWay(
        new Corridor("road:torkham", List.of(new Corridor.Part("road", List.of("torkham")))),
        TimeSpread.lognormal(310, 0.3),
        new Band(4200, 5300, 7400),
        3350,
        List.of(new BlockedWay.Stretch("road", "truck", List.of("af-torkham", "pk-torkham"))),
        List.of(
            new BlockedWay.Reason(
                "torkham-2025",
                "Border fighting: Pakistan closes every Afghan crossing",
                List.of("Torkham"),
                LocalDate.of(2025, 10, 11),
                null,
                List.of("dawn-2025"))));
  }

  private static BlockedWay chaman() {
    BlockedWay way = torkham();
    return new BlockedWay(
        new Corridor(
            "road:chaman", List.of(new Corridor.Part("road", List.of("chaman-spinboldak")))),
        way.hours().times(1.1),
        way.costUsd().times(1.05),
        3580,
        way.course(),
        way.reasons());
  }
}
