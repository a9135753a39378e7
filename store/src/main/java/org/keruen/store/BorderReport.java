package org.keruen.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a user says of the state of a border post or another element. It stands beside the study
/// and never changes it.
///
/// @param id       given by the store
/// @param proposal what is said
/// @param reporter who says it
/// @param decision what an editor made of it; null while it is only proposed
public record BorderReport(
    String id,
    Proposal proposal,
    Actor reporter,
    Instant reported,
    Status status,
    @Nullable Decision decision) {

  /// What an element is said to be.
  public enum State {
    OPEN,
    RESTRICTED,
    CLOSED
  }

  /// Where a report stands. It leaves `PROPOSED` once and does not change again.
  public enum Status {
    PROPOSED,
    ACCEPTED,
    REJECTED
  }

  /// A report as a user gives it.
  ///
  /// @param elementId `kind:id`, such as `post:torkham`; whether the study has it is the caller's
  ///     check
  /// @param from      first day
  /// @param to        last day, or null while open-ended
  /// @param source    a URL, or who said so
  public record Proposal(
      String elementId,
      State state,
      LocalDate from,
      @Nullable LocalDate to,
      String text,
      String source) {

    public Proposal {
      Texts.word(elementId, "element");
      Texts.plain(text, "text");
      Texts.notBlank(source, "source");
      if (to != null && to.isBefore(from)) {
        throw Texts.problem(
            "to", "is " + to + ", before the first day " + from, "give a last day on or after it");
      }
    }
  }

  /// An editor's decision.
  public record Decision(Actor editor, String note, Instant decided) {}
}
