package org.keruen.study.flows;

/// What some goods amount to in a year.
///
/// @param usd       carriage, without what time is worth
/// @param tonneDays days that tonnes spend on the way, queues included
public record FlowSums(double tonnes, double usd, double tonneDays, double co2Tonnes) {

  public static final FlowSums NOTHING = new FlowSums(0, 0, 0, 0);

  private static final double KG_PER_TONNE = 1000;

  static FlowSums of(FlowResult.CorridorFlow flow) {
    return new FlowSums(
        flow.tonnes(),
        flow.tonnes() * flow.usdPerTonne(),
        flow.tonnes() * flow.days(),
        flow.tonnes() * flow.co2KgPerTonne() / KG_PER_TONNE);
  }

  public FlowSums plus(FlowSums other) {
    return new FlowSums(
        tonnes + other.tonnes,
        usd + other.usd,
        tonneDays + other.tonneDays,
        co2Tonnes + other.co2Tonnes);
  }

  public FlowSums minus(FlowSums other) {
    return new FlowSums(
        tonnes - other.tonnes,
        usd - other.usd,
        tonneDays - other.tonneDays,
        co2Tonnes - other.co2Tonnes);
  }

  /// Mean carriage of a tonne; 0 where nothing goes.
  public double usdPerTonne() {
    return tonnes == 0 ? 0 : usd / tonnes;
  }

  /// Mean days of a tonne; 0 where nothing goes.
  public double days() {
    return tonnes == 0 ? 0 : tonneDays / tonnes;
  }
}
