package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;

/// A path through the transport graph for a consignment, from origin to destination.
///
/// Light: its parts are made when asked for. Two ways are equal if they take the same arcs of the
/// same query.
final class Way {

  private final QueryGraph query;
  private final int[] path;
  private @Nullable Costs costs;

  /// @param path arcs of the query in order of travel; kept
  Way(QueryGraph query, int[] path) {
    this.query = query;
    this.path = path;
  }

  /// Sums over the parts, in the steps of [QueryGraph]; without what falls at the ends.
  ///
  /// @param changes unloadings
  record Costs(long time, long money, long co2, long risk, int changes) {}

  /// What the search made of it. Summed when first asked for: the same path is found through many
  /// gates, and all but one of its ways are dropped.
  Costs costs() {
    Costs summed = costs;
    if (summed == null) {
      summed = query.costs(path);
      costs = summed;
    }
    return summed;
  }

  QueryGraph query() {
    return query;
  }

  int length() {
    return path.length;
  }

  /// The arc of the query at a position.
  int arc(int position) {
    return path[position];
  }

  /// Whether some arc may be shut for these goods on some day.
  boolean mayBeShut() {
    for (int arc : path) {
      if (query.mayBeShut(arc)) {
        return true;
      }
    }
    return false;
  }

  /// The parts in order of travel, without what only joins an end to a state there.
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(path.length);
    for (int arc : path) {
      @Nullable Part part = query.findPart(arc);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Way way && way.query == query && Arrays.equals(path, way.path);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(path);
  }

  /// One arc of a way.
  sealed interface Part {

    ArcKind kind();

    TransportGraph graph();

    /// Means in use after it; null on a terminal's floor is never asked.
    int means();

    TimeSpread hours();

    double km();

    double co2KgPerTonne();

    TransportGraph.Price price();

    List<String> places();

    List<String> links();

    List<String> elements();

    String fromCountry();

    String toCountry();

    boolean dated();
  }

  /// An arc of the graph.
  record Transport(TransportGraph graph, int arc) implements Part {

    @Override
    public ArcKind kind() {
      return graph.kind(arc);
    }

    @Override
    public int means() {
      return graph.arcMeans(arc);
    }

    @Override
    public TimeSpread hours() {
      return graph.hours(arc);
    }

    @Override
    public double km() {
      return graph.km(arc);
    }

    @Override
    public double co2KgPerTonne() {
      return graph.co2KgPerTonne(arc);
    }

    @Override
    public TransportGraph.Price price() {
      return graph.price(arc);
    }

    @Override
    public List<String> places() {
      return graph.listPlaces(arc);
    }

    @Override
    public List<String> links() {
      return graph.listLinks(arc);
    }

    @Override
    public List<String> elements() {
      return graph.listElements(arc);
    }

    @Override
    public String fromCountry() {
      return graph.fromCountry(arc);
    }

    @Override
    public String toCountry() {
      return graph.toCountry(arc);
    }

    @Override
    public boolean dated() {
      return graph.hasStates(arc);
    }
  }

  /// A run between an end of the trip and a gateway.
  ///
  /// @param outward whether it leaves the end
  record EndRun(TransportGraph graph, EndRuns runs, int run, boolean outward) implements Part {

    @Override
    public ArcKind kind() {
      return ArcKind.MOVE;
    }

    @Override
    public int means() {
      return runs.means(run);
    }

    @Override
    public TimeSpread hours() {
      return runs.hours(run);
    }

    @Override
    public double km() {
      return runs.km(run);
    }

    @Override
    public double co2KgPerTonne() {
      return runs.co2KgPerTonne(run);
    }

    @Override
    public TransportGraph.Price price() {
      Means means = graph.means(means());
      return new TransportGraph.Price(
          graph.rates().usdPerKm(means, fromCountry()).times(km()), Band.ZERO);
    }

    @Override
    public List<String> places() {
      List<String> ids = new ArrayList<>();
      for (int place : runs.places(run)) {
        ids.add(graph.placeId(place));
      }
      return outward ? ids : ids.reversed();
    }

    @Override
    public List<String> links() {
      List<String> ids = new ArrayList<>();
      for (int link : runs.links(run)) {
        ids.add(graph.link(link).id());
      }
      return outward ? ids : ids.reversed();
    }

    @Override
    public List<String> elements() {
      List<String> elements = new ArrayList<>();
      links().forEach(id -> elements.add("link:" + id));
      if (graph.means(means()).mode() == Mode.ROAD) {
        elements.add("country-road:" + fromCountry());
      }
      return elements;
    }

    @Override
    public String fromCountry() {
      return graph.network().getPlace(graph.placeId(runs.otherPlace(run))).country();
    }

    @Override
    public String toCountry() {
      return fromCountry();
    }

    @Override
    public boolean dated() {
      return true;
    }
  }
}
