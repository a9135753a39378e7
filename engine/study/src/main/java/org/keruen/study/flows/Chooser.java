package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.study.demand.Flow;

/// The demand for one group of goods between two zones, with the ways that it chooses among: told
/// apart by the posts, services and terminals that they pass, in order.
final class Chooser {

  /// A way, with what a tonne pays on it without any queue. Immutable.
  static final class Way {

    private final int[] arcs;
    private final int[] outline;
    private final int[] passed;
    private final Tonne tonne;

    private Way(int[] arcs, int[] outline, int[] passed, Tonne tonne) {
      this.arcs = arcs;
      this.outline = outline;
      this.passed = passed;
      this.tonne = tonne;
    }

    /// Elements passed; read only.
    int[] passed() {
      return passed;
    }

    /// Arcs in order of travel; read only.
    int[] arcs() {
      return arcs;
    }

    Tonne tonne() {
      return tonne;
    }

    /// The same way where its arcs have other numbers.
    ///
    /// @param numbers of its arcs there; kept
    Way on(ZoneGraph zones, int[] numbers) {
      return new Way(numbers, zones.outline(numbers), zones.passed(numbers), tonne);
    }

    /// Whether it takes one of some arcs.
    boolean takesAny(BitSet some) {
      for (int arc : arcs) {
        if (some.get(arc)) {
          return true;
        }
      }
      return false;
    }

    /// Money and time together, in hours.
    double paidHours(double usdPerHour) {
      return tonne.usd() / usdPerHour + tonne.hours();
    }

    /// All that counts in the choice, in hours.
    double generalisedHours(double usdPerHour) {
      return (tonne.usd() + tonne.reluctanceUsd()) / usdPerHour + tonne.hours();
    }
  }

  /// A tonne's trip.
  ///
  /// @param usd           money without time
  /// @param reluctanceUsd what is not paid, but counts in the choice
  record Tonne(double usd, double hours, double km, double co2Kg, double reluctanceUsd) {}

  private static final double SMALLEST_SIZE = 1e-6;

  /// Choosers whose path sizes one thread works out at a time.
  private static final int TOGETHER = 500;

  private final Flow flow;
  private final GroupCosts costs;
  private final int origin;
  private final int destination;
  private final List<Way> ways = new ArrayList<>();
  private double[] sizes = {};
  private double tonnes;
  private boolean refusedBest;
  private int lookedCents;
  private int lookedWithoutCents;
  private int waysByGates;
  private boolean hasAll;

  /// @param origin number of its zone, as `destination`
  Chooser(Flow flow, GroupCosts costs, int origin, int destination) {
    this.flow = flow;
    this.costs = costs;
    this.origin = origin;
    this.destination = destination;
    this.tonnes = flow.tonnes();
  }

  Flow flow() {
    return flow;
  }

  /// What is sent in a year: the demand, unless it is elastic.
  double tonnes() {
    return tonnes;
  }

  void setTonnes(double sent) {
    tonnes = sent;
  }

  GroupCosts costs() {
    return costs;
  }

  int origin() {
    return origin;
  }

  int destination() {
    return destination;
  }

  List<Way> ways() {
    return ways;
  }

  /// Adds a way unless one like it is there, or it comes back to a country that it has left.
  ///
  /// @param arcs kept
  /// @return whether it was added
  boolean offer(ZoneGraph zones, int[] arcs) {
    int[] outline = zones.outline(arcs);
    for (Way way : ways) {
      if (Arrays.equals(way.outline, outline)) {
        return false;
      }
    }
    if (leavesForGood(zones, arcs)) {
      ways.add(measured(zones, arcs, outline));
      return true;
    }
    return false;
  }

  /// Notes whether its best way of all is one that it may not take.
  void setRefusedBest(boolean refused) {
    refusedBest = refused;
  }

  boolean isRefusedBest() {
    return refusedBest;
  }

  /// Notes that its ways by gates are found.
  ///
  /// @param cents of the dearest way that was weighed
  void foundByGates(int cents) {
    lookedCents = cents;
    waysByGates = ways.size();
  }

  /// Notes a search for the best way without something.
  ///
  /// @param cents of the way found
  void lookedWithout(int cents) {
    lookedWithoutCents = Math.max(lookedWithoutCents, cents);
  }

  /// Ways dearer than so many cents had no part in what was found by gates.
  int lookedCents() {
    return lookedCents;
  }

  /// Ways dearer than so many cents had no part in what was found without something.
  int lookedWithoutCents() {
    return lookedWithoutCents;
  }

  /// How many ways were found by gates: the first ones.
  int waysByGates() {
    return waysByGates;
  }

  /// Whether its ways by gates are found.
  boolean hasGates() {
    return lookedCents > 0;
  }

  /// Whether all its ways without queues are found.
  boolean hasAll() {
    return hasAll;
  }

  void setHasAll() {
    hasAll = true;
  }

  /// Takes what another, for the same goods between the same ends, found elsewhere.
  ///
  /// @param found its ways, as they are numbered here, or those by gates only; copied
  void takeOver(Chooser like, List<Way> found) {
    ways.addAll(found);
    refusedBest = like.refusedBest;
    lookedCents = like.lookedCents;
    waysByGates = like.waysByGates;
    if (found.size() == like.ways.size()) {
      sizes = like.sizes;
    }
  }

  /// Takes besides that it found all.
  void takeOverAll(Chooser like, List<Way> found) {
    takeOver(like, found);
    lookedWithoutCents = like.lookedWithoutCents;
    hasAll = true;
  }

  /// The same with the ways it has now.
  Chooser copy() {
    var copy = new Chooser(flow, costs, origin, destination);
    copy.takeOverAll(this, ways);
    return copy;
  }

  /// The same demand with those of its ways that avoid some arcs.
  Chooser without(BitSet barred) {
    var rest = new Chooser(flow, costs, origin, destination);
    for (Way way : ways) {
      if (!way.takesAny(barred)) {
        rest.ways.add(way);
      }
    }
    return rest;
  }

  /// Whether any of its ways takes one of some arcs.
  boolean takesAny(BitSet barred) {
    return ways.stream().anyMatch(way -> way.takesAny(barred));
  }

  /// Whether it neither comes back to its own country nor goes on from where it is to stay.
  private boolean leavesForGood(ZoneGraph zones, int[] arcs) {
    String own = zones.zones().get(origin).country();
    String last = zones.zones().get(destination).country();
    for (int arc : arcs) {
      if (zones.isGate(arc)) {
        String from = zones.graph().fromCountry(arc);
        String to = zones.graph().toCountry(arc);
        if (!from.equals(to) && (to.equals(own) || from.equals(last))) {
          return false;
        }
      }
    }
    return true;
  }

  private Way measured(ZoneGraph zones, int[] arcs, int[] outline) {
    double usd = 0;
    double hours = 0;
    double km = 0;
    double co2 = 0;
    double reluctance = 0;
    for (int arc : arcs) {
      usd += costs.usd(arc);
      hours += costs.hours(arc);
      km += zones.km(arc);
      co2 += zones.co2KgPerTonne(arc);
      reluctance += costs.reluctanceUsd(arc);
    }
    return new Way(arcs, outline, zones.passed(arcs), new Tonne(usd, hours, km, co2, reluctance));
  }

  /// `[ways]` how much of each way is its own, by kilometres: the path size of Ben-Akiva and
  /// Bierlaire. Read only; as [#workOutSizes] left them.
  double[] pathSizes() {
    return sizes;
  }

  /// Works out the path sizes of choosers whose ways have changed, several at a time.
  static void workOutSizes(List<Chooser> choosers, ZoneGraph zones) {
    IntStream.range(0, (choosers.size() + TOGETHER - 1) / TOGETHER)
        .parallel()
        .forEach(
            part -> {
              int[] users = new int[zones.arcCount()];
              int end = Math.min(choosers.size(), (part + 1) * TOGETHER);
              for (Chooser chooser : choosers.subList(part * TOGETHER, end)) {
                if (chooser.sizes.length != chooser.ways.size()) {
                  chooser.sizes = chooser.workedOutSizes(zones, users);
                }
              }
            });
  }

  /// @param users `[arcCount]` all 0, and so again afterwards
  private double[] workedOutSizes(ZoneGraph zones, int[] users) {
    count(users, 1);
    double[] sizes = new double[ways.size()];
    for (int w = 0; w < sizes.length; w++) {
      Way way = ways.get(w);
      double own = 0;
      for (int arc : way.arcs()) {
        own += zones.km(arc) / users[arc];
      }
      double km = way.tonne().km();
      sizes[w] = km > 0 ? Math.clamp(own / km, SMALLEST_SIZE, 1) : 1;
    }
    count(users, -1);
    return sizes;
  }

  private void count(int[] users, int change) {
    for (Way way : ways) {
      for (int arc : way.arcs()) {
        users[arc] += change;
      }
    }
  }

  /// What the best of the ways costs in the choice at some delays, USD a tonne.
  double leastUsd(double[] delayHours) {
    double usdPerHour = costs.usdPerTonneHour();
    double least = Double.POSITIVE_INFINITY;
    for (Way way : ways) {
      double hours = way.generalisedHours(usdPerHour);
      for (int arc : way.arcs()) {
        hours += delayHours[arc];
      }
      least = Math.min(least, hours * usdPerHour);
    }
    return least;
  }

  /// Money and time of the cheapest, in hours, without any queue.
  double leastHours() {
    double least = Double.POSITIVE_INFINITY;
    for (Way way : ways) {
      least = Math.min(least, way.paidHours(costs.usdPerTonneHour()));
    }
    return least;
  }

  /// What the best of the ways costs in the choice without any queue, USD a tonne.
  double freeUsd() {
    double least = Double.POSITIVE_INFINITY;
    for (Way way : ways) {
      least = Math.min(least, way.generalisedHours(costs.usdPerTonneHour()));
    }
    return least * costs.usdPerTonneHour();
  }
}
