package org.keruen.study.flows;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Demand;

/// What is to be shared out, over what, when.
///
/// @param constants what turns choices beside money and time
/// @param date      day whose network the whole year's demand uses
/// @param settings  how the choice and the queues are modelled
public record FlowQuestion(
    Study study,
    Demand demand,
    Capacities capacities,
    List<ChoiceConstant> constants,
    LocalDate date,
    Settings settings) {

  private static final int OBSERVED_DAY = 15;

  public FlowQuestion {
    constants = List.copyOf(constants);
  }

  /// The day whose network stands for that on which a demand was observed: late in its year, and
  /// the one that constants were fitted on.
  public static LocalDate observedOn(Demand demand) {
    return LocalDate.of(demand.year(), Month.OCTOBER, OBSERVED_DAY);
  }

  /// @param halvedByDearerShare a way that costs so much more is chosen half as often, 0.1 for 10 %
  /// @param seasonDays          a queue above capacity grows so long before it is worked off, days
  /// @param residual            share of the flow that may still choose otherwise at the end
  /// @param elasticity          percent of a demand that go where its carriage is 1 % dearer than
  ///                            on the day of [#observedOn]; 0 if the demand does not answer
  public record Settings(
      double halvedByDearerShare, double seasonDays, double residual, double elasticity) {

    public static final Settings USUAL = new Settings(0.1, 90, 1e-6, 0);

    /// The same with elastic demand.
    public Settings withElasticity(double percent) {
      return new Settings(halvedByDearerShare, seasonDays, residual, percent);
    }

    /// How sharply a share of the cheapest cost tells two ways apart.
    double sharpness() {
      return Math.log(2) / halvedByDearerShare;
    }
  }
}
