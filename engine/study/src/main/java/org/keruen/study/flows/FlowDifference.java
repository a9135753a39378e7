package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keruen.network.BorderPost;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.study.flows.FlowComparison.CorridorChange;
import org.keruen.study.flows.FlowComparison.ElementChange;
import org.keruen.study.flows.FlowComparison.Gain;
import org.keruen.study.flows.FlowComparison.Line;
import org.keruen.study.flows.FlowComparison.LinkChange;
import org.keruen.study.flows.FlowComparison.Side;

/// Works out a [FlowComparison].
final class FlowDifference {

  private final Side first;
  private final Side second;

  FlowDifference(Side first, Side second) {
    this.first = first;
    this.second = second;
  }

  FlowComparison compare() {
    return new FlowComparison(
        new FlowComparison.Totals(first.result().totals(), second.result().totals()),
        elements(),
        links(),
        corridors(),
        lines((side, flow) -> List.of(flow.group())),
        new FlowComparison.Countries(
            lines((side, flow) -> List.of(flow.originCountry(), flow.destinationCountry())),
            lines((side, flow) -> crossed(side.network(), flow))),
        gains());
  }

  /// A value of the first run and one of the second, either of which may be missing.
  private static final class Pair<T> {
    T first;
    T second;

    Pair(T nothing) {
      this.first = nothing;
      this.second = nothing;
    }
  }

  private <T, K> Map<K, Pair<T>> pairs(
      Function<FlowResult, List<T>> list, Function<T, K> key, Function<T, T> nothing) {
    Map<K, Pair<T>> pairs = new LinkedHashMap<>();
    for (T one : list.apply(first.result())) {
      pairs.computeIfAbsent(key.apply(one), k -> new Pair<>(nothing.apply(one))).first = one;
    }
    for (T one : list.apply(second.result())) {
      pairs.computeIfAbsent(key.apply(one), k -> new Pair<>(nothing.apply(one))).second = one;
    }
    return pairs;
  }

  private List<ElementChange> elements() {
    Map<String, Pair<FlowResult.ElementFlow>> pairs =
        pairs(
            FlowResult::elements,
            flow -> flow.element() + '/' + flow.fromCountry(),
            flow ->
                new FlowResult.ElementFlow(
                    flow.element(), flow.fromCountry(), 0, 0, null, 0, null));
    List<ElementChange> changes = new ArrayList<>();
    for (Pair<FlowResult.ElementFlow> pair : pairs.values()) {
      changes.add(
          new ElementChange(
              pair.first.element(),
              pair.first.fromCountry(),
              pair.first.tonnes(),
              pair.second.tonnes(),
              pair.first.queueHours(),
              pair.second.queueHours()));
    }
    changes.sort(largestFirst(ElementChange::tonnes));
    return changes;
  }

  private List<LinkChange> links() {
    Map<String, Pair<FlowResult.LinkFlow>> pairs =
        pairs(
            FlowResult::links,
            FlowResult.LinkFlow::link,
            flow -> new FlowResult.LinkFlow(flow.link(), 0, 0));
    List<LinkChange> changes = new ArrayList<>();
    for (Pair<FlowResult.LinkFlow> pair : pairs.values()) {
      changes.add(
          new LinkChange(
              pair.first.link(),
              pair.second.forwardTonnes() - pair.first.forwardTonnes(),
              pair.second.backwardTonnes() - pair.first.backwardTonnes()));
    }
    changes.sort(largestFirst(LinkChange::tonnes));
    return changes;
  }

  private static <T> Comparator<T> largestFirst(Function<T, Double> change) {
    return Comparator.comparingDouble(one -> -Math.abs(change.apply(one)));
  }

  /// Sums of both runs by keys; a flow counts once for each key that it has.
  private <K> Map<K, FlowSums[]> sums(BiFunction<Side, FlowResult.CorridorFlow, Iterable<K>> keys) {
    Map<K, FlowSums[]> sums = new LinkedHashMap<>();
    add(sums, 0, first, keys);
    add(sums, 1, second, keys);
    return sums;
  }

  /// @param number 0 for the first run, 1 for the second
  private static <K> void add(
      Map<K, FlowSums[]> sums,
      int number,
      Side side,
      BiFunction<Side, FlowResult.CorridorFlow, Iterable<K>> keys) {
    for (FlowResult.CorridorFlow flow : side.result().corridors()) {
      for (K key : keys.apply(side, flow)) {
        FlowSums[] both =
            sums.computeIfAbsent(key, k -> new FlowSums[] {FlowSums.NOTHING, FlowSums.NOTHING});
        both[number] = both[number].plus(FlowSums.of(flow));
      }
    }
  }

  private List<Line> lines(BiFunction<Side, FlowResult.CorridorFlow, Iterable<String>> keys) {
    List<Line> lines = new ArrayList<>();
    sums(keys).forEach((key, both) -> lines.add(new Line(key, both[0], both[1])));
    lines.sort(largestFirst(line -> line.change().tonnes()));
    return lines;
  }

  private record Way(String from, String to, List<String> corridor) {}

  private List<CorridorChange> corridors() {
    List<CorridorChange> changes = new ArrayList<>();
    sums((side, flow) ->
            List.of(new Way(flow.originCountry(), flow.destinationCountry(), flow.corridor())))
        .forEach(
            (way, both) ->
                changes.add(new CorridorChange(way.from, way.to, way.corridor, both[0], both[1])));
    changes.sort(largestFirst(change -> change.change().tonnes()));
    return changes;
  }

  /// Countries that a flow crosses and neither begins nor ends in.
  private static Set<String> crossed(Network network, FlowResult.CorridorFlow flow) {
    Set<String> countries = new LinkedHashSet<>();
    for (String gate : flow.corridor()) {
      String id = gate.substring(gate.indexOf(':') + 1);
      BorderPost post = network.infrastructure().posts().get(id);
      if (gate.startsWith("post:") && post != null) {
        countries.add(post.a().country());
        countries.add(post.b().country());
      }
      Service service = network.infrastructure().services().get(id);
      if (gate.startsWith("service:") && service != null) {
        countries.add(network.getPlace(service.route().from()).country());
        countries.add(network.getPlace(service.route().to()).country());
      }
    }
    countries.remove(flow.originCountry());
    countries.remove(flow.destinationCountry());
    return countries;
  }

  private record Trade(String from, String to, String group) {}

  private record Seller(String country, String group) {}

  private List<Gain> gains() {
    Map<Seller, double[]> bySeller = new LinkedHashMap<>();
    sums((side, flow) ->
            List.of(new Trade(flow.originCountry(), flow.destinationCountry(), flow.group())))
        .forEach(
            (trade, both) -> {
              var seller = new Seller(trade.from, trade.group);
              double[] sum = bySeller.computeIfAbsent(seller, key -> new double[4]);
              add(sum, both[0], both[1]);
            });
    List<Gain> gains = new ArrayList<>();
    bySeller.forEach(
        (seller, sum) -> {
          if (sum[0] + sum[1] > 0) {
            double per = sum[0] == 0 ? 0 : 1 / sum[0];
            gains.add(
                new Gain(seller.country, seller.group, sum[0], sum[1], sum[2] * per, sum[3] * per));
          }
        });
    gains.sort(Comparator.comparingDouble(gain -> -gain.tonnes() * gain.days()));
    return gains;
  }

  /// @param sum `[4]` tonnes compared, tonnes stranded, more USD, more tonne-days; added to
  private static void add(double[] sum, FlowSums before, FlowSums after) {
    if (after.tonnes() == 0) {
      sum[1] += before.tonnes();
      return;
    }
    sum[0] += before.tonnes();
    sum[2] += before.tonnes() * (after.usdPerTonne() - before.usdPerTonne());
    sum[3] += before.tonnes() * (after.days() - before.days());
  }
}
