package org.keruen.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.network.LoadUnit;
import org.keruen.network.Place;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.study.Study;

/// Turns what was typed into a [Consignment], or into every fault of it.
///
/// Defaults: volume by the goods' stowage, value by their value density, temperature and danger by
/// their nature.
final class ConsignmentReader {

  private static final double MOST_TONNES = 100_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
  private static final Pattern QUANTITY =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([a-z³]*[0-9]?)");
  private static final Set<String> INCOTERMS =
      Set.of("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF");
  private static final LoadUnit.Kind CONTAINER = LoadUnit.Kind.CONTAINER;

  private final Study study;
  private final List<Problem> problems = new ArrayList<>();

  ConsignmentReader(Study study) {
    this.study = study;
  }

  /// @throws UsageException with every fault found
  Consignment read(ConsignmentOptions typed) {
    PlaceIndex places = new PlaceIndex(study);
    Place from = attempt(() -> places.resolve(typed.from, "FROM"));
    Place to = attempt(() -> places.resolve(typed.to, "TO"));
    if (from != null && from.equals(to)) {
      fault("TO", "origin and destination are both " + from.name(), "give two different places");
    }
    LocalDate ready = date(typed.depart, "--depart");
    LocalDate deadline = typed.deadline == null ? null : date(typed.deadline, "--deadline");
    if (ready != null && deadline != null && deadline.isBefore(ready)) {
      fault("--deadline", deadline + " is before the departure on " + ready, "give a later day");
    }
    Consignment.Goods goods = goods(typed);
    String incoterm = incoterm(typed.incoterm);
    Consignment.Limits limits = attempt(() -> new LimitsReader(study).read(typed));
    if (!problems.isEmpty()
        || from == null
        || to == null
        || ready == null
        || goods == null
        || limits == null) {
      throw new UsageException(problems);
    }
    return new Consignment(from.id(), to.id(), ready, goods, deadline, incoterm, limits);
  }

  private void fault(String where, String what, String fix) {
    problems.add(new Problem(where, what, fix));
  }

  private <T> @Nullable T attempt(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UsageException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /// A day between 2000 and 2100, or null with a fault noted.
  @Nullable LocalDate date(String typed, String where) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        fault(where, typed + " is outside 2000 to 2100", "give a day that the study can know of");
        return null;
      }
      return day;
    } catch (DateTimeParseException e) {
      fault(where, "'" + typed + "' is not a day", "write year-month-day, such as 2026-03-02");
      return null;
    }
  }

  List<Problem> problems() {
    return problems;
  }

  private Consignment.@Nullable Goods goods(ConsignmentOptions typed) {
    GoodsIndex.Found found = attempt(() -> new GoodsIndex(study).resolve(typed.goods));
    Double teu = typed.teu == null ? null : amount(typed.teu, "--teu", "", 10_000);
    Double given = typed.weight == null ? null : tonnes(typed.weight);
    Double givenM3 = typed.volume == null ? null : amount(typed.volume, "--volume", "m3|m³", 1e6);
    Double givenUsd = typed.value == null ? null : amount(typed.value, "--value", "usd", 1e12);
    if (typed.weight == null && typed.teu == null) {
      fault("--weight", "the weight is missing", "give --weight 20t, or --teu 2");
    }
    if (found == null || !problems.isEmpty()) {
      return null;
    }
    Commodity commodity = found.commodity();
    double weightTonnes = given != null ? given : teuTonnes(commodity, teu == null ? 1 : teu);
    double volumeM3 = weightTonnes * commodity.stowageM3PerTonne();
    if (givenM3 != null) {
      volumeM3 = givenM3;
    } else if (teu != null) {
      volumeM3 = Math.max(volumeM3, teu * containerM3PerTeu());
    }
    double valueUsd =
        givenUsd != null ? givenUsd : weightTonnes * commodity.valueUsdPerTonne().mid();
    boolean controlled = typed.reefer || typed.temperature != null || commodity.care().controlled();
    boolean dangerous = typed.dangerous || commodity.care().dangerous();
    return new Consignment.Goods(
        commodity, found.hs(), weightTonnes, volumeM3, valueUsd, controlled, dangerous);
  }

  private @Nullable Double tonnes(String typed) {
    boolean kg = typed.strip().toLowerCase(Locale.ROOT).endsWith("kg");
    Double amount = amount(typed, "--weight", "t|kg", kg ? 1000 * MOST_TONNES : MOST_TONNES);
    return amount == null || !kg ? amount : Double.valueOf(amount / 1000);
  }

  /// A positive number with one of some units, or null with a fault noted.
  private @Nullable Double amount(String typed, String where, String units, double most) {
    Matcher quantity = QUANTITY.matcher(typed.strip().toLowerCase(Locale.ROOT).replace("_", ""));
    String example = where + " 20" + units.split("\\|")[0];
    if (!quantity.matches() || !unitIsOneOf(quantity.group(2), units)) {
      fault(where, "'" + typed + "' is not a positive amount", "write it like " + example);
      return null;
    }
    double amount = new BigDecimal(quantity.group(1)).doubleValue();
    if (!(amount > 0)) {
      fault(where, "'" + typed + "' is nothing to move", "give more than 0, such as " + example);
      return null;
    }
    if (amount > most) {
      fault(
          where,
          "'" + typed + "' is beyond what one plan can move",
          String.format(Locale.ROOT, "give at most %.0f%s", most, units.split("\\|")[0]));
      return null;
    }
    return amount;
  }

  private static boolean unitIsOneOf(String unit, String units) {
    return unit.isEmpty() || List.of(units.split("\\|")).contains(unit);
  }

  /// What fills so many twenty-foot units: by weight or by room, whichever is full first.
  private double teuTonnes(Commodity commodity, double teu) {
    double byRoom = containerM3PerTeu() / commodity.stowageM3PerTonne();
    return teu * Math.min(byRoom, containerTonnesPerTeu());
  }

  private double containerM3PerTeu() {
    LoadUnit unit = container();
    return unit == null ? 33 : unit.volumeM3() / unit.teu();
  }

  private double containerTonnesPerTeu() {
    LoadUnit unit = container();
    return unit == null ? 21.7 : unit.payloadTonnes() / unit.teu();
  }

  private @Nullable LoadUnit container() {
    return study.model().network().fleet().loadUnits().values().stream()
        .filter(unit -> unit.kind() == CONTAINER && unit.teu() > 0 && !unit.controlled())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String incoterm(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String term = typed.toUpperCase(Locale.ROOT);
    if (!INCOTERMS.contains(term)) {
      String known = String.join(" ", INCOTERMS.stream().sorted().toList());
      fault("--incoterm", "'" + typed + "' is not an Incoterm of 2020", "use one of " + known);
    }
    return term;
  }
}
