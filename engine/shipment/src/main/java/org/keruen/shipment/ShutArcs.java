package org.keruen.shipment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.routing.ColumnPaths;
import org.keruen.routing.CostGraph;

/// Which arcs of a [QueryGraph] are shut, and in which steps of elapsed time.
final class ShutArcs {

  /// What is taken as shut.
  enum View {
    /// What is shut.
    AS_IT_STANDS,
    /// Only what nobody waits to lift.
    AS_IF_OPEN,
    /// What is shut, but runs over shut links are there to be opened.
    TO_BE_OPENED
  }

  /// Steps of elapsed time in which an arc is closed by a state.
  private record ArcWindow(int arc, int from, int to, String state, boolean standing) {}

  private final QueryGraph query;
  private final List<ArcWindow> windows = new ArrayList<>();
  private final BitSet windowed = new BitSet();

  /// Arcs over links that are shut on the date.
  private final BitSet overShutLinks = new BitSet();

  /// See [#earliest]; with runs over shut links, and without.
  private @Nullable ColumnPaths earliestOfAll;

  private @Nullable ColumnPaths earliestAsItStands;

  ShutArcs(QueryGraph query) {
    this.query = query;
  }

  /// Notes an arc that runs over a link which is shut on the date.
  void addOverShutLink(int arc) {
    overShutLinks.set(arc);
  }

  /// Notes when an arc is closed for goods.
  void addWindows(int arc, List<Closures.Window> closed, String hs) {
    for (Closures.Window window : closed) {
      if (window.state().scope().coversGoods(hs)) {
        int open =
            window.toHours() == Closures.OPEN_ENDED
                ? Integer.MAX_VALUE
                : window.toHours() * QueryGraph.STEPS_PER_HOUR;
        int close = window.fromHours() * QueryGraph.STEPS_PER_HOUR;
        windowed.set(arc);
        windows.add(new ArcWindow(arc, close, open, window.state().id(), window.standing()));
      }
    }
  }

  /// Whether an arc of the graph is shut for these goods on some day.
  boolean mayBeShut(int arc) {
    return windowed.get(arc);
  }

  /// Arcs closed when they would first be reached, at the earliest time of each tail.
  ///
  /// @param view   what is taken as shut
  /// @param barred gates, as [QueryGraph#gateId] names them, that may not be used at all
  /// @param lifted ids of states whose closures are taken as lifted
  boolean[] onArrival(View view, Set<String> barred, Set<String> lifted) {
    boolean[] closed = new boolean[query.arcCount()];
    if (view == View.AS_IT_STANDS) {
      overShutLinks.stream().forEach(arc -> closed[arc] = true);
    }
    if (!barred.isEmpty()) {
      for (int gate : query.gates()) {
        closed[gate] = barred.contains(query.gateId(gate));
      }
    }
    if (!windows.isEmpty()) {
      closeByWindows(closed, view, lifted);
    }
    return closed;
  }

  private void closeByWindows(boolean[] closed, View view, Set<String> lifted) {
    ColumnPaths earliest = earliest(view);
    for (ArcWindow window : windows) {
      closed[window.arc] |=
          (window.standing || view != View.AS_IF_OPEN)
              && !lifted.contains(window.state)
              && holds(window, earliest);
    }
  }

  /// Whether an arc is closed when its tail is first reached; how long that takes is only looked up
  /// where it matters.
  private boolean holds(ArcWindow window, ColumnPaths earliest) {
    if (window.from <= 0 && window.to == Integer.MAX_VALUE) {
      return true;
    }
    int time = earliest.settle(query.tail(window.arc));
    return time >= window.from && time < window.to;
  }

  /// Steps of time after which a state is first reached, were all posts open: a search that
  /// grows as far as it is asked for.
  private ColumnPaths earliest(View view) {
    boolean asItStands = view == View.AS_IT_STANDS && !overShutLinks.isEmpty();
    ColumnPaths known = asItStands ? earliestAsItStands : earliestOfAll;
    if (known != null) {
      return known;
    }
    int[] time = query.times();
    if (asItStands) {
      overShutLinks.stream().forEach(arc -> time[arc] = CostGraph.FORBIDDEN);
    }
    var begun = new ColumnPaths(query.topology(), time);
    begun.begin(query.source());
    if (asItStands) {
      earliestAsItStands = begun;
    } else {
      earliestOfAll = begun;
    }
    return begun;
  }
}
