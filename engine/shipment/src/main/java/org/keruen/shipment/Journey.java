package org.keruen.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.Service;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.Terminal;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;

/// A way on its dates: what happens in order, through which countries and posts, and what is shut.
final class Journey {

  /// What happens at one point, before money is put to it.
  ///
  /// @param part    the arc behind it, null for formalities at the ends; of a transfer, its last
  ///     arc
  /// @param earlier the arcs before it of one transfer: unloading and stuffing
  /// @param hours   time of all of it
  /// @param means   index of the means in use after it
  record Event(
      Option.Step.Kind kind,
      Way.@Nullable Part part,
      List<Way.Part> earlier,
      TimeSpread hours,
      int means) {

    /// The same transfer with a further arc.
    Event and(Way.Part further, TimeSpread more, int meansAfter) {
      List<Way.Part> before = new ArrayList<>(earlier);
      if (part != null) {
        before.add(part);
      }
      return new Event(kind, further, List.copyOf(before), hours.plus(more), meansAfter);
    }
  }

  /// Legs of one mode with the countries that they touch.
  record Leg(String mode, Set<String> countries) {}

  final Way way;
  final List<Event> events = new ArrayList<>();
  final List<Leg> legs = new ArrayList<>();
  final List<BorderPost> posts = new ArrayList<>();
  final List<String> flows = new ArrayList<>();
  final List<StatePeriod> closures = new ArrayList<>();
  final List<List<String>> closedElements = new ArrayList<>();
  final int transhipments;
  final double distanceKm;

  private final TransportGraph graph;

  Journey(Way way, Consignment consignment, Figures figures, StateCalendar calendar) {
    this.way = way;
    this.graph = way.query().graph();
    List<Way.Part> parts = way.parts();
    int changes = 0;
    double km = 0;
    double hours = 0;
    int means = firstMeans(parts);
    hours = add(Option.Step.Kind.FORMALITIES, null, at(figures.origin(), means), hours, means);
    for (Way.Part part : parts) {
      checkOpen(part, hours, consignment, calendar);
      means = part.kind() == ArcKind.STUFF ? means : part.means();
      hours = addPart(part, figures, hours, means);
      note(part, means);
      changes += part.kind() == ArcKind.UNLOAD ? 1 : 0;
      km += part.km();
    }
    add(Option.Step.Kind.FORMALITIES, null, at(figures.destination(), means), hours, means);
    this.transhipments = changes;
    this.distanceKm = km;
  }

  private static int firstMeans(List<Way.Part> parts) {
    for (Way.Part part : parts) {
      if (part.kind() != ArcKind.CROSS) {
        return part.means();
      }
    }
    return parts.getFirst().means();
  }

  private TimeSpread at(Map<String, TimeSpread> end, int means) {
    return Figures.at(end, graph.means(means).mode());
  }

  TransportGraph graph() {
    return graph;
  }

  private double add(
      Option.Step.Kind kind, Way.@Nullable Part part, TimeSpread hours, double at, int means) {
    events.add(new Event(kind, part, List.of(), hours, means));
    return at + hours.meanHours();
  }

  /// Unloading, stuffing and loading at one terminal are one transfer.
  private double addTransfer(Way.Part part, TimeSpread hours, double at, int means) {
    Event last = events.getLast();
    boolean goesOn =
        last.kind() == Option.Step.Kind.TRANSFER
            && last.part() != null
            && terminal(last.part()).id().equals(terminal(part).id());
    if (goesOn) {
      events.set(events.size() - 1, last.and(part, hours, means));
      return at + hours.meanHours();
    }
    return add(Option.Step.Kind.TRANSFER, part, hours, at, means);
  }

  private double addPart(Way.Part part, Figures figures, double at, int means) {
    TimeSpread all = part.hours();
    return switch (part.kind()) {
      case MOVE -> add(Option.Step.Kind.MOVE, part, all, at, means);
      case CROSS -> add(Option.Step.Kind.BORDER, part, all, at, means);
      case STAY -> at;
      case SAIL -> addSailing(part, figures, at, means);
      case UNLOAD, STUFF -> addTransfer(part, all, at, means);
      case LOAD -> addLoading(part, at, means);
    };
  }

  private double addSailing(Way.Part part, Figures figures, double at, int means) {
    Service service = service(part);
    double time = at;
    boolean abroad = !part.fromCountry().equals(part.toCountry());
    boolean formal = abroad && service.kind() == Service.Kind.FERRY;
    TimeSpread port = figures.running().seaFormalities();
    if (formal) {
      time = add(Option.Step.Kind.FORMALITIES, part, port, time, means);
    }
    TimeSpread waiting = service.timing().waiting();
    time = add(Option.Step.Kind.WAIT, part, waiting, time, means);
    TimeSpread sailing = part.hours();
    if (formal) {
      sailing = minus(minus(sailing, port), port);
    }
    time = add(Option.Step.Kind.MOVE, part, minus(sailing, waiting), time, means);
    return formal ? add(Option.Step.Kind.FORMALITIES, part, port, time, means) : time;
  }

  private double addLoading(Way.Part part, double at, int means) {
    Means loaded = graph.means(means);
    if (loaded.mode() != Mode.RAIL) {
      return addTransfer(part, part.hours(), at, means);
    }
    TimeSpread waiting = graph.rates().getRail(loaded, part.toCountry()).waiting();
    double time = addTransfer(part, minus(part.hours(), waiting), at, means);
    return add(Option.Step.Kind.WAIT, part, waiting, time, means);
  }

  private static TimeSpread minus(TimeSpread all, TimeSpread part) {
    return new TimeSpread(
        Math.max(0, all.meanHours() - part.meanHours()),
        Math.max(0, all.varianceH2() - part.varianceH2()),
        Math.max(0, all.thirdH3() - part.thirdH3()));
  }

  static Service service(Way.Part part) {
    if (part instanceof Way.Transport transport) {
      return transport.graph().service(transport.arc());
    }
    throw new IllegalStateException("a run at an end is no service");
  }

  static BorderPost post(Way.Part part) {
    if (part instanceof Way.Transport transport) {
      return transport.graph().post(transport.arc());
    }
    throw new IllegalStateException("a run at an end is no border post");
  }

  static Terminal terminal(Way.Part part) {
    if (part instanceof Way.Transport transport) {
      return transport.graph().terminal(transport.arc());
    }
    throw new IllegalStateException("a run at an end is no terminal");
  }

  /// Mode of a part as users name it: a ferry is called a ferry.
  String modeWord(Way.Part part, int means) {
    return part.kind() == ArcKind.SAIL
        ? service(part).kind().word()
        : graph.means(means).mode().word();
  }

  private void note(Way.Part part, int means) {
    boolean moves =
        part.kind() == ArcKind.MOVE || part.kind() == ArcKind.CROSS || part.kind() == ArcKind.SAIL;
    if (!moves) {
      return;
    }
    String mode =
        part.kind() == ArcKind.SAIL
            ? service(part).kind().mode().word()
            : graph.means(means).mode().word();
    if (legs.isEmpty() || !legs.getLast().mode().equals(mode)) {
      legs.add(new Leg(mode, new LinkedHashSet<>()));
    }
    legs.getLast().countries().add(part.fromCountry());
    legs.getLast().countries().add(part.toCountry());
    if (!part.fromCountry().equals(part.toCountry())) {
      flows.add(part.fromCountry() + ">" + part.toCountry());
    }
    if (part.kind() == ArcKind.CROSS) {
      posts.add(post(part));
    }
  }

  private void checkOpen(
      Way.Part part, double hours, Consignment consignment, StateCalendar calendar) {
    if (!part.dated()) {
      return;
    }
    String hs = consignment.goods().hs();
    if (part instanceof Way.Transport transport) {
      checkArc(transport, hours, hs);
      return;
    }
    LocalDate day = consignment.ready().plusDays((long) (hours / 24));
    Passing passing = Closures.passing(part, hs);
    for (String element : part.elements()) {
      StatePeriod closure = calendar.findClosure(List.of(element), day, passing);
      if (closure != null) {
        closures.add(closure);
        closedElements.add(List.of(element));
      }
    }
  }

  /// The first closure of each element of an arc that holds at the hour of passing.
  private void checkArc(Way.Transport part, double hours, String hs) {
    String last = "";
    for (Closures.Window window : way.query().closures().of(part.arc())) {
      if (!window.element().equals(last) && window.holds(hours, hs)) {
        closures.add(window.state());
        closedElements.add(List.of(window.element()));
        last = window.element();
      }
    }
  }

  /// Every country touched, in order of travel.
  Set<String> countries() {
    Set<String> all = new LinkedHashSet<>();
    legs.forEach(leg -> all.addAll(leg.countries()));
    return all;
  }

  /// Whether it keeps what the consignment asks for.
  boolean meets(Consignment.Limits limits) {
    Set<String> postIds = new LinkedHashSet<>();
    posts.forEach(post -> postIds.add(post.id()));
    Set<String> modes = new LinkedHashSet<>();
    legs.forEach(leg -> modes.add(leg.mode()));
    return transhipments <= limits.maxTranshipments()
        && countries().containsAll(limits.requireCountries())
        && postIds.containsAll(limits.requirePosts())
        && modes.containsAll(limits.requireModes());
  }

  /// The posts and services passed, as [QueryGraph#gateId] names them.
  List<String> gates() {
    List<String> gates = new ArrayList<>();
    for (Event event : events) {
      Way.Part part = event.part();
      if (part != null && part.kind() == ArcKind.CROSS) {
        gates.add(post(part).id() + '/' + part.fromCountry());
      } else if (part != null && part.kind() == ArcKind.SAIL) {
        gates.add(service(part).id() + '/' + part.fromCountry());
      }
    }
    return gates;
  }

  /// Whether it enters a country that it has left before.
  boolean returns() {
    Set<String> left = new LinkedHashSet<>();
    for (String flow : flows) {
      left.add(flow.substring(0, flow.indexOf('>')));
      if (left.contains(flow.substring(flow.indexOf('>') + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Units of a means for a load; at least 1 where only the floor is used.
  static int units(Load load, int means) {
    return Math.max(1, load.units(means));
  }

  /// Money of a part as a band for a load, USD.
  static Band usd(Way.Part part, Load load) {
    TransportGraph.Price price = part.price();
    int units = part.kind() == ArcKind.STUFF ? 0 : load.units(part.means());
    return price.perUnit().times(units).plus(price.perTonne().times(load.tonnes()));
  }
}
