package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.routing.RankedPaths;

/// Gives choosers the ways that they would find, out of the stock of a former run, and tells who
/// must search.
///
/// A chooser looked at no way dearer than some cost. If neither before nor now any way up to that
/// cost takes an arc that is new, gone or has other figures, then the ways up to that cost are the
/// same, and a search finds what it found: ties fall by the keys of arcs, not by their numbers. The
/// answer is therefore that of a run from nothing, to the last digit.
final class FormerWays {

  private final Stock former;
  private final ZoneGraph before;
  private final ZoneGraph now;

  /// `[arcs now]` number before, or none.
  private final int[] beforeOf;

  /// `[arcs before]` number now, or none.
  private final int[] nowOf;

  private final boolean sameNumbers;

  FormerWays(Stock former, ZoneGraph now) {
    this.former = former;
    this.before = former.zones();
    this.now = now;
    boolean sameArcs = Arrays.equals(before.keys(), now.keys());
    this.beforeOf = sameArcs ? identity(now.arcCount()) : places(now.keys(), before.keys());
    this.nowOf = sameArcs ? beforeOf : places(before.keys(), now.keys());
    this.sameNumbers = sameArcs && before.elements().areNumberedAs(now.elements());
  }

  private static int[] identity(int size) {
    int[] places = new int[size];
    Arrays.setAll(places, i -> i);
    return places;
  }

  /// `[keys]` where each stands among others, or none: none too where a key is there twice.
  private static int[] places(long[] keys, long[] others) {
    var here = new KeyPlaces(keys);
    var there = new KeyPlaces(others);
    int[] places = new int[keys.length];
    Arrays.setAll(places, i -> here.find(keys[i]) < 0 ? KeyPlaces.NONE : there.find(keys[i]));
    return places;
  }

  /// Gives ways to all who would find the same; others have not looked then.
  ///
  /// @param choosers without ways
  void lend(List<Chooser> choosers) {
    Map<GroupCosts, List<Chooser>> byGroup = new LinkedHashMap<>();
    for (Chooser chooser : choosers) {
      byGroup.computeIfAbsent(chooser.costs(), key -> new ArrayList<>()).add(chooser);
    }
    byGroup.entrySet().parallelStream()
        .forEach(group -> lendGroup(group.getKey(), group.getValue()));
  }

  private void lendGroup(GroupCosts costs, List<Chooser> choosers) {
    GroupCosts old = former.costs(costs.group());
    if (old == null || old.usdPerTonneHour() != costs.usdPerTonneHour()) {
      return;
    }
    BitSet changedBefore = new BitSet();
    BitSet changedNow = new BitSet();
    compare(old, costs, changedBefore, changedNow);
    var detoursBefore = new Detours(before, old.graph(), changedBefore);
    var detoursNow = new Detours(now, costs.graph(), changedNow);
    for (Chooser chooser : choosers) {
      Chooser like = former.find(chooser.flow());
      if (like != null) {
        int detour =
            Math.min(
                detoursBefore.cents(like.origin(), like.destination()),
                detoursNow.cents(chooser.origin(), chooser.destination()));
        if (isBeyond(detour, like.lookedCents())) {
          lend(chooser, like, isBeyond(detour, like.lookedWithoutCents()));
        }
      }
    }
  }

  /// Whether a detour is none, or dearer than all that a chooser looked at.
  private static boolean isBeyond(int detourCents, int lookedCents) {
    return detourCents == RankedPaths.UNREACHED || detourCents > lookedCents;
  }

  private void compare(GroupCosts old, GroupCosts costs, BitSet changedBefore, BitSet changedNow) {
    for (int arc = 0; arc < beforeOf.length; arc++) {
      if (costs.isUsable(arc) && (beforeOf[arc] < 0 || differs(old, beforeOf[arc], costs, arc))) {
        changedNow.set(arc);
      }
    }
    for (int arc = 0; arc < nowOf.length; arc++) {
      if (old.isUsable(arc) && (nowOf[arc] < 0 || differs(old, arc, costs, nowOf[arc]))) {
        changedBefore.set(arc);
      }
    }
  }

  private boolean differs(GroupCosts old, int arcBefore, GroupCosts costs, int arcNow) {
    return !costs.isUsable(arcNow)
        || !old.isUsable(arcBefore)
        || costs.usd(arcNow) != old.usd(arcBefore)
        || costs.hours(arcNow) != old.hours(arcBefore)
        || costs.reluctanceUsd(arcNow) != old.reluctanceUsd(arcBefore)
        || now.km(arcNow) != before.km(arcBefore)
        || now.co2KgPerTonne(arcNow) != before.co2KgPerTonne(arcBefore);
  }

  /// @param all not only the ways by gates
  private void lend(Chooser chooser, Chooser like, boolean all) {
    List<Chooser.Way> found = all ? like.ways() : like.ways().subList(0, like.waysByGates());
    List<Chooser.Way> here = sameNumbers ? found : found.stream().map(this::renumbered).toList();
    if (all) {
      chooser.takeOverAll(like, here);
    } else {
      chooser.takeOver(like, here);
    }
  }

  private Chooser.Way renumbered(Chooser.Way way) {
    int[] arcs = way.arcs().clone();
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = nowOf[arcs[i]];
    }
    return way.on(now, arcs);
  }
}
