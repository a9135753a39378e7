package org.keruen.study.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Status;
import org.keruen.network.Terminal;
import org.keruen.study.Trip;

class TripPartsTest {

  private static final Provenance PROVENANCE =
      new Provenance(Confidence.SOURCED, List.of("report"), "");

  /// A dry port `yard` at the place `yard-road`, and a road post `pass` between A and B.
  private static final Network NETWORK =
      new Network(
          Map.of(),
          new Network.Infrastructure(
              Map.of(), Map.of(), Map.of("pass", pass()), Map.of("yard", yard()), Map.of()),
          new Network.Fleet(Map.of(), Map.of()),
          new Network.Operation(Map.of(), List.of(), List.of()),
          List.of());

  private static Terminal yard() {
    return new Terminal(
        "yard",
        "Yard",
        Terminal.Kind.DRY_PORT,
        List.of("yard-road", "yard-rail"),
        1,
        new Terminal.Handling(
            Set.of(), TimeSpread.fixed(12), Band.ZERO, Band.ZERO, Status.OPERATIONAL),
        new Terminal.Storage(0, 0),
        PROVENANCE);
  }

  private static BorderPost pass() {
    return new BorderPost(
        "pass",
        "A / B",
        Mode.ROAD,
        side("AA"),
        side("BB"),
        1,
        new BorderPost.Working(
            Set.of(BorderPost.Operation.THROUGH), Status.OPERATIONAL, null, "", 0, true),
        PROVENANCE);
  }

  private static BorderPost.Side side(String country) {
    var passage = new BorderPost.Passage(TimeSpread.fixed(5), 0, Band.ZERO, PROVENANCE, PROVENANCE);
    return new BorderPost.Side(country + "-pass", country, 0, passage, passage);
  }

  private static Trip trip(List<String> via, List<String> modes) {
    return new Trip(
        "trip",
        "days",
        new Trip.Way("start", "end", via, modes),
        new Trip.Load(null, null),
        LocalDate.of(2024, 4, 27),
        new Trip.Reported(20, null, null),
        "observed",
        false,
        PROVENANCE);
  }

  @Test
  void aTripWithoutATerminalStaysWhole() {
    Trip trip = trip(List.of("pass", "BB"), List.of("road"));

    assertThat(TripParts.of(trip, NETWORK)).containsExactly(trip);
  }

  @Test
  void aTripIsCutAtTheFirstPlaceOfATerminal() {
    List<Trip> parts = TripParts.of(trip(List.of("yard", "pass"), List.of("road")), NETWORK);

    assertThat(parts)
        .extracting(Trip::way)
        .containsExactly(
            new Trip.Way("start", "yard-road", List.of(), List.of("road")),
            new Trip.Way("yard-road", "end", List.of("pass"), List.of("road")));
  }

  @Test
  void aPartGoesByTheModesThatItsPostsNeedElseByTheNearestOfTheTrip() {
    List<Trip> parts =
        TripParts.of(trip(List.of("pass", "yard"), List.of("rail", "road", "sea")), NETWORK);

    assertThat(parts)
        .extracting(part -> part.way().modes())
        .containsExactly(List.of("road"), List.of("sea"));
  }
}
