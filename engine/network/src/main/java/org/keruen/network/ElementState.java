package org.keruen.network;

import java.util.List;
import org.keruen.base.StatePeriod;

/// A dated state and the elements that it holds for.
///
/// @param elements `kind:id`, with kind `post`, `link`, `place`, `terminal`, `service`, `passage`,
///     `country-road`
public record ElementState(List<String> elements, StatePeriod period) {
  public ElementState {
    elements = List.copyOf(elements);
  }
}
