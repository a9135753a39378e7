package org.keruen.assignment.choice;

import org.keruen.assignment.LinkCost;

/// The flow at which an element delays by so much: a delay function read the other way round.
final class FlowOfDelay {

  private static final int STEPS = 100;
  private static final double EXACT = 1e-13;

  private FlowOfDelay() {}

  /// Newton's method within a bracket, halved where it would leave it.
  ///
  /// @param delay rises with flow
  /// @param guess flow to begin with
  /// @return 0 if even no flow is delayed more
  static double find(LinkCost delay, double hours, double guess) {
    if (delay.cost(0) >= hours) {
      return 0;
    }
    double low = 0;
    double high = Math.max(guess, 1);
    while (delay.cost(high) < hours) {
      low = high;
      high *= 2;
    }
    double flow = Math.clamp(guess, low, high);
    for (int i = 0; i < STEPS; i++) {
      double over = delay.cost(flow) - hours;
      if (over > 0) {
        high = flow;
      } else {
        low = flow;
      }
      double next = flow - over / delay.slope(flow);
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - flow) <= EXACT * flow) {
        return next;
      }
      flow = next;
    }
    return flow;
  }
}
