package org.keruen.assignment.choice;

/// Told of the residual after every round; decides whether to go on.
@FunctionalInterface
public interface ChoiceWatch {

  /// Never stops anything.
  ChoiceWatch SILENT = (_, _) -> true;

  /// @param round    rounds done; 0 before the first
  /// @param residual share of the flow that would choose otherwise
  /// @return false to stop: the flows as they are then are the result
  boolean goOn(int round, double residual);
}
