package org.keruen.answers.question;

import java.math.BigDecimal;
import java.time.LocalDate;
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
/// their nature. One reader reads one consignment.
public final class ConsignmentReader {

  private static final double MOST_TONNES = 100_000;
  private static final Pattern QUANTITY =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([a-z³]*[0-9]?)");
  private static final Set<String> INCOTERMS =
      Set.of("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF");
  private static final LoadUnit.Kind CONTAINER = LoadUnit.Kind.CONTAINER;

  private final Vocabulary vocabulary;
  private final Study study;
  private final Wording wording;
  private final List<Problem> problems = new ArrayList<>();

  public ConsignmentReader(Vocabulary vocabulary, Wording wording) {
    this.vocabulary = vocabulary;
    this.study = vocabulary.study();
    this.wording = wording;
  }

  /// @throws UsageException with every fault found; its fields are named as in [TypedConsignment]
  public Consignment read(TypedConsignment typed) {
    PlaceIndex places = vocabulary.places();
    Place from = attempt(() -> places.resolve(typed.from(), "from", wording));
    Place to = attempt(() -> places.resolve(typed.to(), "to", wording));
    if (from != null && from.equals(to)) {
      fault("to", "origin and destination are both " + from.name(), "give two different places");
    }
    LocalDate ready = attempt(() -> DayReader.read(typed.depart(), "depart"));
    LocalDate deadline = deadline(typed.deadline(), ready);
    Consignment.Goods goods = goods(typed.goods());
    String incoterm = incoterm(typed.incoterm());
    Consignment.Limits limits = attempt(() -> new LimitsReader(vocabulary).read(typed.limits()));
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

  private @Nullable LocalDate deadline(@Nullable String typed, @Nullable LocalDate ready) {
    LocalDate deadline = typed == null ? null : attempt(() -> DayReader.read(typed, "deadline"));
    if (ready != null && deadline != null && deadline.isBefore(ready)) {
      fault("deadline", deadline + " is before the departure on " + ready, "give a later day");
    }
    return deadline;
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

  private Consignment.@Nullable Goods goods(TypedConsignment.Goods typed) {
    GoodsIndex.Found found = attempt(() -> vocabulary.goods().resolve(typed.name(), "goods"));
    Double teu = typed.teu() == null ? null : amount(typed.teu(), "teu", "", 10_000);
    Double given = typed.weight() == null ? null : tonnes(typed.weight());
    Double givenM3 = typed.volume() == null ? null : amount(typed.volume(), "volume", "m3|m³", 1e6);
    Double givenUsd = typed.value() == null ? null : amount(typed.value(), "value", "usd", 1e12);
    if (typed.weight() == null && typed.teu() == null) {
      String fix = wording.example("weight", "20t") + ", or " + wording.example("teu", "2");
      fault("weight", "the weight is missing", "give " + fix);
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
    boolean controlled =
        typed.controlled() || typed.temperature() != null || commodity.care().controlled();
    boolean dangerous = typed.dangerous() || commodity.care().dangerous();
    return new Consignment.Goods(
        commodity, found.hs(), weightTonnes, volumeM3, valueUsd, controlled, dangerous);
  }

  private @Nullable Double tonnes(String typed) {
    boolean kg = typed.strip().toLowerCase(Locale.ROOT).endsWith("kg");
    Double amount = amount(typed, "weight", "t|kg", kg ? 1000 * MOST_TONNES : MOST_TONNES);
    return amount == null || !kg ? amount : Double.valueOf(amount / 1000);
  }

  /// A positive number with one of some units, or null with a fault noted.
  private @Nullable Double amount(String typed, String where, String units, double most) {
    Matcher quantity = QUANTITY.matcher(typed.strip().toLowerCase(Locale.ROOT).replace("_", ""));
    String example = wording.example(where, "20" + units.split("\\|")[0]);
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
      fault("incoterm", "'" + typed + "' is not an Incoterm of 2020", "use one of " + known);
    }
    return term;
  }
}
