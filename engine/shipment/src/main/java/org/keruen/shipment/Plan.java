package org.keruen.shipment;

import java.time.LocalDate;
import java.util.List;

/// The answer to one consignment.
///
/// @param options       three to seven different ways, or fewer; empty if there is no feasible way
/// @param blocked       ways that would be better but for a closure; never in `options`
/// @param reopenings    if there is no option: the smallest sets of closures that would have to
///     lift
/// @param remarks       what the reader must know of the whole answer, such as a refused import
public record Plan(
    Consignment consignment,
    LocalDate asOf,
    List<Option> options,
    List<BlockedWay> blocked,
    List<List<BlockedWay.Reason>> reopenings,
    List<String> remarks) {

  public Plan {
    options = List.copyOf(options);
    blocked = List.copyOf(blocked);
    reopenings = reopenings.stream().map(List::copyOf).toList();
    remarks = List.copyOf(remarks);
  }
}
