package org.keruen.study.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well a group of comparisons agrees.
///
/// @param group                 what is compared, in words
/// @param count                 number of scored comparisons
/// @param medianAbsErrorPercent median of the absolute deviations, percent; null if there is none
/// @param medianErrorPercent    median of the signed deviations, percent: positive if the model is
///     longer, faster or dearer
/// @param insideShare           share of reported values between the model's ends, 0..1; null where
///     it has none
public record Score(
    String group,
    int count,
    @Nullable Double medianAbsErrorPercent,
    @Nullable Double medianErrorPercent,
    @Nullable Double insideShare) {

  static Score of(String group, List<Double> errors, @Nullable Double insideShare) {
    return new Score(
        group,
        errors.size(),
        median(errors.stream().map(Math::abs).toList()),
        median(errors),
        errors.isEmpty() ? null : insideShare);
  }

  private static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : Double.valueOf((sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}
