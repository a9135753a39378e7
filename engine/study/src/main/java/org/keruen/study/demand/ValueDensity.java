package org.keruen.study.demand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.shipment.Commodity;

/// Value by weight of commodity groups.
final class ValueDensity {

  private static final int CHAPTER_DIGITS = 2;

  private ValueDensity() {}

  /// USD per tonne of each group: the median over its chapters, since a few, such as jewels and
  /// aircraft, are worth a thousand times the others.
  static Map<String, Double> byGroup(Collection<Commodity> commodities) {
    Map<String, List<Double>> chapters = new LinkedHashMap<>();
    for (Commodity commodity : commodities) {
      if (commodity.hs().length() == CHAPTER_DIGITS) {
        chapters
            .computeIfAbsent(commodity.group(), group -> new ArrayList<>())
            .add(commodity.valueUsdPerTonne().mid());
      }
    }
    Map<String, Double> density = new LinkedHashMap<>();
    chapters.forEach((group, values) -> density.put(group, median(values)));
    return density;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
