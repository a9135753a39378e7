package org.keruen.study.scenario;

import java.util.Set;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;
import org.keruen.network.Terminal;

/// Records with one figure changed. A quantity that an element has not is a broken promise of the
/// reader of scenarios.
final class FigureSetter {

  private final Quantity quantity;
  private final Amount amount;
  private final Change.Part part;

  FigureSetter(Change.SetFigure change) {
    quantity = change.quantity();
    amount = change.amount();
    part = change.part();
  }

  Link set(Link link) {
    return switch (link) {
      case Link.Road road ->
          switch (quantity) {
            case SPEED_KMH -> road(road, road.lengthKm(), amount.of(road.speedKmh()));
            case LENGTH_KM -> road(road, amount.of(road.lengthKm()), road.speedKmh());
            default -> throw unknown(road.id());
          };
      case Link.Rail rail ->
          switch (quantity) {
            case LENGTH_KM -> rail(rail, amount.of(rail.lengthKm()), rail.track());
            case GAUGE_MM -> rail(rail, rail.lengthKm(), gauge(rail.track()));
            default -> throw unknown(rail.id());
          };
    };
  }

  private static Link road(Link.Road old, double lengthKm, double speedKmh) {
    return new Link.Road(
        old.id(),
        old.from(),
        old.to(),
        lengthKm,
        speedKmh,
        old.roadClass(),
        old.name(),
        old.provenance());
  }

  private static Link rail(Link.Rail old, double lengthKm, Link.Track track) {
    return new Link.Rail(
        old.id(),
        old.from(),
        old.to(),
        lengthKm,
        track,
        old.building(),
        old.line(),
        old.provenance());
  }

  private Link.Track gauge(Link.Track old) {
    return new Link.Track((int) amount.of(old.gaugeMm()), old.tracks(), old.electrified());
  }

  BorderPost set(BorderPost post) {
    return switch (quantity) {
      case HOURS, FEE_USD -> post(post, side(post.a()), side(post.b()), post.working());
      case GAUGE_A_MM -> regauged(post, (int) amount.of(post.a().gaugeMm()), post.b().gaugeMm());
      case GAUGE_B_MM -> regauged(post, post.a().gaugeMm(), (int) amount.of(post.b().gaugeMm()));
      default -> throw unknown(post.id());
    };
  }

  private static BorderPost post(
      BorderPost old, BorderPost.Side a, BorderPost.Side b, BorderPost.Working working) {
    return new BorderPost(
        old.id(), old.name(), old.mode(), a, b, old.lengthKm(), working, old.provenance());
  }

  private BorderPost.Side side(BorderPost.Side old) {
    return new BorderPost.Side(
        old.place(),
        old.country(),
        old.gaugeMm(),
        part.covers(old.country(), "exit") ? passage(old.exit()) : old.exit(),
        part.covers(old.country(), "entry") ? passage(old.entry()) : old.entry());
  }

  /// A factor lengthens the wait in a line as the rest; a value says what there is, and no line of
  /// it is known.
  private BorderPost.Passage passage(BorderPost.Passage old) {
    boolean time = quantity == Quantity.HOURS;
    double queueHours = amount.factor() ? amount.of(old.queueHours()) : 0;
    return new BorderPost.Passage(
        time ? amount.of(old.hours()) : old.hours(),
        time ? queueHours : old.queueHours(),
        time ? old.feeUsd() : amount.of(old.feeUsd()),
        old.time(),
        old.fee());
  }

  private static BorderPost regauged(BorderPost old, int gaugeAMm, int gaugeBMm) {
    BorderPost.Working working = old.working();
    Set<BorderPost.Operation> operations = Set.of(BorderPost.Operation.THROUGH);
    if (gaugeAMm != gaugeBMm) {
      boolean changes = old.a().gaugeMm() != old.b().gaugeMm();
      operations = changes ? working.operations() : Set.of(BorderPost.Operation.RELOAD);
    }
    return post(
        old,
        gauge(old.a(), gaugeAMm),
        gauge(old.b(), gaugeBMm),
        new BorderPost.Working(
            operations,
            working.status(),
            working.openYear(),
            working.hours(),
            working.capacityPerDay(),
            working.freight()));
  }

  private static BorderPost.Side gauge(BorderPost.Side old, int gaugeMm) {
    return new BorderPost.Side(old.place(), old.country(), gaugeMm, old.exit(), old.entry());
  }

  Terminal set(Terminal terminal) {
    Terminal.Handling old = terminal.handling();
    boolean time = quantity == Quantity.HOURS;
    boolean lift = quantity == Quantity.LIFT_USD;
    boolean transload = quantity == Quantity.TRANSLOAD_USD_PER_TONNE;
    boolean free = quantity == Quantity.FREE_DAYS;
    if (!time && !lift && !transload && !free) {
      throw unknown(terminal.id());
    }
    Terminal.Storage storage = terminal.storage();
    return new Terminal(
        terminal.id(),
        terminal.name(),
        terminal.kind(),
        terminal.places(),
        terminal.localHaulKm(),
        new Terminal.Handling(
            old.abilities(),
            time ? amount.of(old.hours()) : old.hours(),
            lift ? amount.of(old.liftUsd()) : old.liftUsd(),
            transload ? amount.of(old.transloadUsdPerT()) : old.transloadUsdPerT(),
            old.status()),
        free
            ? new Terminal.Storage(amount.of(storage.freeDays()), storage.detentionUsdPerDay())
            : storage,
        terminal.provenance());
  }

  Service set(Service service) {
    Service.Timing old = service.timing();
    return switch (quantity) {
      case HOURS -> service(service, timing(old, amount.of(old.hours()), old.waiting()));
      case WAIT_HOURS -> service(service, timing(old, old.hours(), amount.of(old.waiting())));
      case DEPARTURES_PER_WEEK -> service(service, oftener(old));
      case RATE_USD -> {
        Service.Rate rate = service.rate();
        yield service(service, old, new Service.Rate(rate.unit(), amount.of(rate.usd())));
      }
      default -> throw unknown(service.id());
    };
  }

  private Service.Timing oftener(Service.Timing old) {
    double departures = amount.of(old.departuresPerWeek());
    return new Service.Timing(
        old.hours(),
        wait(old.waiting(), old.departuresPerWeek(), departures),
        departures,
        old.status(),
        old.from(),
        old.to());
  }

  /// The wait for a departure, which is long in proportion to the time between two.
  private static TimeSpread wait(TimeSpread old, double before, double after) {
    return before > 0 && after > 0 ? old.times(before / after) : old;
  }

  private static Service.Timing timing(Service.Timing old, TimeSpread hours, TimeSpread waiting) {
    return new Service.Timing(
        hours, waiting, old.departuresPerWeek(), old.status(), old.from(), old.to());
  }

  private static Service service(Service old, Service.Timing timing) {
    return service(old, timing, old.rate());
  }

  private static Service service(Service old, Service.Timing timing, Service.Rate rate) {
    return new Service(
        old.id(), old.name(), old.kind(), old.route(), old.means(), timing, rate, old.provenance());
  }

  RoadOperation set(RoadOperation old) {
    boolean hours = quantity == Quantity.DRIVING_HOURS_PER_DAY;
    if (!hours && quantity != Quantity.USD_PER_KM) {
      throw unknown("road-operation:" + old.country());
    }
    return new RoadOperation(
        old.country(),
        hours ? amount.of(old.drivingHoursPerDay()) : old.drivingHoursPerDay(),
        hours ? old.usdPerKm() : amount.of(old.usdPerKm()),
        old.heavyFactor(),
        old.provenance());
  }

  RailOperation set(RailOperation old) {
    Band kmPerDay = quantity == Quantity.KM_PER_DAY ? amount.of(old.kmPerDay()) : old.kmPerDay();
    Band usdPerKm = quantity == Quantity.USD_PER_KM ? amount.of(old.usdPerKm()) : old.usdPerKm();
    double departures = old.departuresPerWeek();
    TimeSpread waiting = old.waiting();
    if (quantity == Quantity.DEPARTURES_PER_WEEK) {
      departures = amount.of(old.departuresPerWeek());
      waiting = wait(old.waiting(), old.departuresPerWeek(), departures);
    } else if (quantity == Quantity.WAIT_HOURS) {
      waiting = amount.of(old.waiting());
    }
    return new RailOperation(
        old.country(), old.container(), kmPerDay, departures, waiting, usdPerKm, old.provenance());
  }

  private IllegalArgumentException unknown(String element) {
    return new IllegalArgumentException(
        element + " has no " + quantity.word() + " that a scenario may set");
  }
}
