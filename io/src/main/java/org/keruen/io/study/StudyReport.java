package org.keruen.io.study;

import java.util.List;
import org.keruen.network.Network;
import org.keruen.study.Study;

/// What a reader of a study should look at twice, though nothing of it is a fault.
///
/// @param connectivity what hangs together, and what does not
/// @param plausibility figures outside the usual band
public record StudyReport(List<Finding> connectivity, List<Finding> plausibility) {

  public StudyReport {
    connectivity = List.copyOf(connectivity);
    plausibility = List.copyOf(plausibility);
  }

  /// One observation.
  ///
  /// @param where the element, such as `post:torkham`, or the part of the network looked at
  /// @param what  what was seen, with its figures
  public record Finding(Kind kind, String where, String what) {}

  /// What an observation is about.
  public enum Kind {
    COMPONENTS("pieces of the network that is open at the as-of date"),
    UNREACHABLE("places that nothing open leads to from the largest piece"),
    DANGLING("ends of lines that are no city, port, airport or terminal"),
    ONE_SIDED("border posts with a side that no open line reaches"),
    GAUGE_JUMP("places where gauges meet without a gauge-change terminal"),
    NO_TERMINAL("cities without a terminal"),
    LENGTH("links much longer, or shorter, than the great circle"),
    SPEED("speeds outside the usual band"),
    COST("rates outside the usual band"),
    BORDER_HOURS("border passages of more than 200 h"),
    SERVICE_SPEED("services faster or slower than ships and aircraft go"),
    EMISSIONS("CO2e factors outside the usual band");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /// The word used in files and on screen.
    public String word() {
      return Cells.word(this);
    }

    /// What findings of this kind are, in words.
    public String meaning() {
      return meaning;
    }
  }

  /// Looks through a study. Findings are by kind, then in the order of the study's files.
  public static StudyReport of(Study study) {
    Network network = study.model().network();
    return new StudyReport(
        new Connectivity(network).findings(), new Plausibility(network).findings());
  }
}
