package org.keruen.store;

import org.keruen.base.Problem;

/// The database did not do what was asked: it is locked, full, or gone. Nothing was changed, unless
/// the connection broke during the commit, which [#problem()] then says. Trying again later is safe
/// for whatever may be done twice.
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  StoreException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /// In a user's words, without SQL.
  public Problem problem() {
    return problem;
  }
}
