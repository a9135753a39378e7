package org.keruen.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;

/// The network of one date, packed: what carries the goods where, and how it goes on from there.
///
/// A state is a gateway with a means (a truck at a border, a container on a 1520 mm wagon at a
/// terminal), either ready to run or arrived, or a terminal's floor, on which containers or loose
/// goods stand between two means. A gateway is a place where something can change: a side of a
/// border post, a place of a terminal, an end of a service. Arcs between states are
///
/// | kind     | is                                                | `ref` is index of |
/// |----------|---------------------------------------------------|-------------------|
/// | `MOVE`   | a run inside one country, by a best way           | stretch           |
/// | `STAY`   | from ready to arrived without a run               | -                 |
/// | `CROSS`  | a border post, both sides                         | post              |
/// | `SAIL`   | a sea, ferry or air service, its wait included    | service           |
/// | `UNLOAD` | from a means to a terminal's floor                | terminal          |
/// | `LOAD`   | from the floor to a means, the wait for it included | terminal        |
/// | `STUFF`  | between loose goods and a container on the floor  | terminal          |
///
/// Money is split into USD per unit (vehicle, container, wagon) and USD per tonne, so one graph
/// serves every consignment. Closures do not remove arcs here, for they can depend on the goods and
/// on the day of passing: [#listElements] names what [StateCalendar] must find open. Runs over
/// links that are shut for all goods on the date are there too, beside the best ways round them,
/// but marked [#onlyIfOpen]: they tell what a closure costs.
///
/// Immutable; threads may share it. About 60 bytes an arc.
public final class TransportGraph {

  /// What an arc is.
  public enum ArcKind {
    MOVE,
    STAY,
    CROSS,
    SAIL,
    UNLOAD,
    LOAD,
    STUFF
  }

  /// `means` of a state on a terminal's floor.
  public static final int LOOSE_FLOOR = -1;

  /// `means` of a state on a terminal's floor.
  public static final int CONTAINER_FLOOR = -2;

  private final GraphPacker packer;
  final Network network;
  final PackedPlaces places;
  final PackedStates states;
  final PackedArcs arcs;
  final List<Stretch> stretches;

  /// `[arcCount]` see [#gate]; -1 for arcs that pass none.
  private final int[] gate;

  TransportGraph(
      GraphPacker packer,
      Network network,
      PackedPlaces places,
      PackedStates states,
      PackedArcs arcs,
      List<Stretch> stretches) {
    this.packer = packer;
    this.network = network;
    this.places = places;
    this.states = states;
    this.arcs = arcs;
    this.stretches = stretches;
    this.gate = new int[arcs.size()];
    for (int arc = 0; arc < gate.length; arc++) {
      gate[arc] = directedGate(arc);
    }
  }

  private int directedGate(int arc) {
    int backward = fromCountry(arc).compareTo(toCountry(arc)) > 0 ? 1 : 0;
    return switch (kind(arc)) {
      case CROSS -> 2 * arcs.ref[arc] + backward;
      case SAIL -> 2 * (places.posts.size() + arcs.ref[arc]) + backward;
      case MOVE, STAY, UNLOAD, LOAD, STUFF -> -1;
    };
  }

  /// Packs a network for a date. The graph serves all days that [PackingDays] tells alike.
  ///
  /// @param calendar states as known; its `asOf` decides what is shut on `date`
  public static TransportGraph build(
      Network network, StateCalendar calendar, LocalDate date, Running running) {
    return new GraphPacker(network, calendar, date, running).pack();
  }

  /// The rates that the graph was packed with.
  public MoveRates rates() {
    return packer.rates();
  }

  Running running() {
    return packer.running();
  }

  public Network network() {
    return network;
  }

  public int stateCount() {
    return states.size();
  }

  public int arcCount() {
    return arcs.size();
  }

  public int placeCount() {
    return places.size();
  }

  public String placeId(int place) {
    return places.id(place);
  }

  /// @throws IllegalArgumentException if the network has no such place
  public int placeIndex(String id) {
    return places.index(id);
  }

  /// Place of a state; for a terminal's floor, its first place.
  public int statePlace(int state) {
    return states.place(state);
  }

  /// Index of the means of a state among [#means], or a floor.
  public int stateMeans(int state) {
    return states.means(state);
  }

  /// The state of a place with a means ready to run, or -1 if there is none. The state after it is
  /// that of the means arrived there.
  public int findState(int place, int means) {
    return states.find(place, means);
  }

  public int meansCount() {
    return places.means.size();
  }

  public Means means(int index) {
    return places.means.get(index);
  }

  public int tail(int arc) {
    return arcs.tail[arc];
  }

  public int head(int arc) {
    return arcs.head[arc];
  }

  public ArcKind kind(int arc) {
    return arcs.kind[arc];
  }

  /// Index of the means that an arc works with, after it for a crossing or loading; -1 for
  /// stuffing.
  public int arcMeans(int arc) {
    return arcs.means[arc];
  }

  public double meanHours(int arc) {
    return arcs.meanHours[arc];
  }

  /// What of the mean hours of a crossing is a wait in a line that was measured with it, h.
  public double queueHours(int arc) {
    return arcs.queueHours[arc];
  }

  public double varianceH2(int arc) {
    return arcs.varianceH2[arc];
  }

  public TimeSpread hours(int arc) {
    return new TimeSpread(arcs.meanHours[arc], arcs.varianceH2[arc], arcs.thirdH3[arc]);
  }

  public double usdPerUnit(int arc) {
    return arcs.usdPerUnit[arc];
  }

  public double usdPerTonne(int arc) {
    return arcs.usdPerTonne[arc];
  }

  public double co2KgPerTonne(int arc) {
    return arcs.co2KgPerTonne[arc];
  }

  public double km(int arc) {
    return arcs.km[arc];
  }

  /// Place ids passed by an arc, ends included.
  public List<String> listPlaces(int arc) {
    return GraphReading.places(this, arc);
  }

  /// Elements that must be open to pass an arc, as [StateCalendar] names them.
  public List<String> listElements(int arc) {
    return GraphReading.elements(this, arc);
  }

  /// Whether any state of the study, now or ever, concerns the arc.
  public boolean hasStates(int arc) {
    return arcs.dated[arc];
  }

  /// Whether an arc is a run over a link that is shut on the date.
  public boolean onlyIfOpen(int arc) {
    return arcs.onlyIfOpen[arc];
  }

  /// The link ids of a run in order; empty for other arcs.
  public List<String> listLinks(int arc) {
    return GraphReading.links(this, arc);
  }

  /// Pieces of the ground that an arc runs on, in order: link indices, and behind them services.
  /// Two ways share a piece if they have its number in common. Empty for what happens at a point.
  public int[] listPieces(int arc) {
    return switch (kind(arc)) {
      case MOVE -> stretches.get(arcs.ref[arc]).links.clone();
      case SAIL -> new int[] {places.links.size() + arcs.ref[arc]};
      case STAY, CROSS, UNLOAD, LOAD, STUFF -> new int[0];
    };
  }

  /// Length of a piece, km.
  public double pieceKm(int piece) {
    int links = places.links.size();
    return piece < links
        ? places.links.get(piece).lengthKm()
        : places.services.get(piece - links).route().distanceKm();
  }

  /// The number of what a crossing or sailing passes: twice that of a border post or a service, and
  /// 1 more from the country of the later id to that of the earlier.
  public int gate(int arc) {
    return gate[arc];
  }

  /// Numbers of gates lie below this.
  public int gateCount() {
    return 2 * (places.posts.size() + places.services.size());
  }

  /// Country that an arc leaves: of the tail for what happens inside one.
  public String fromCountry(int arc) {
    return GraphReading.country(this, arc, true);
  }

  /// Country that an arc enters.
  public String toCountry(int arc) {
    return GraphReading.country(this, arc, false);
  }

  /// The border post of a crossing.
  public BorderPost post(int arc) {
    return places.posts.get(arcs.ref[arc]);
  }

  /// The service of a sailing or flight.
  public Service service(int arc) {
    return places.services.get(arcs.ref[arc]);
  }

  /// The terminal of an unloading, loading or stuffing.
  public Terminal terminal(int arc) {
    return places.terminals.get(arcs.ref[arc]);
  }

  /// Money of an arc as a band: per unit, and per tonne.
  public Price price(int arc) {
    return GraphReading.price(this, arc);
  }

  /// @param perUnit  USD per vehicle, container or wagon
  /// @param perTonne USD per tonne of goods
  public record Price(Band perUnit, Band perTonne) {}

  /// Runs that begin or end at a place that is no gateway, by a means, so that a trip may begin or
  /// end there. Empty if the place is a gateway of that means already.
  ///
  /// @param place   where
  /// @param partner another place that must be reached too if it lies in the same country; or -1
  public EndRuns endRuns(int place, int partner) {
    return packer.endRuns(place, partner);
  }

  /// Runs between one place that is no gateway and gateways of its country, each by one means.
  ///
  /// Runs are undirected: a trip that ends at the place uses them the other way.
  public static final class EndRuns {

    private final PackedArcs columns;
    private final List<Stretch> stretches;

    EndRuns(PackedArcs columns, List<Stretch> stretches) {
      this.columns = columns;
      this.stretches = stretches;
    }

    public int size() {
      return columns.size();
    }

    /// Place index at the far end.
    public int otherPlace(int run) {
      return columns.head[run];
    }

    public int means(int run) {
      return columns.means[run];
    }

    public TimeSpread hours(int run) {
      return new TimeSpread(columns.meanHours[run], columns.varianceH2[run], columns.thirdH3[run]);
    }

    public double usdPerUnit(int run) {
      return columns.usdPerUnit[run];
    }

    public double co2KgPerTonne(int run) {
      return columns.co2KgPerTonne[run];
    }

    public double km(int run) {
      return columns.km[run];
    }

    /// Whether it uses a link that is shut on the date.
    public boolean onlyIfOpen(int run) {
      return columns.onlyIfOpen[run];
    }

    /// Place indices passed, from the place outwards.
    public int[] places(int run) {
      return stretches.get(run).places.clone();
    }

    /// Link indices passed, from the place outwards: its pieces, as [TransportGraph#listPieces].
    public int[] links(int run) {
      return stretches.get(run).links.clone();
    }
  }

  /// The link with an index.
  public Link link(int index) {
    return places.links.get(index);
  }

  /// Where the ids of the study became indices.
  ///
  /// @param countries country of each place
  record PackedPlaces(
      List<String> ids,
      List<String> countries,
      Map<String, Integer> indexById,
      List<Means> means,
      List<BorderPost> posts,
      List<Service> services,
      List<Terminal> terminals,
      List<Link> links) {

    int size() {
      return ids.size();
    }

    String id(int place) {
      return ids.get(place);
    }

    int index(String id) {
      Integer index = indexById.get(id);
      if (index == null) {
        throw new IllegalArgumentException("the network has no place " + id);
      }
      return index;
    }
  }
}
