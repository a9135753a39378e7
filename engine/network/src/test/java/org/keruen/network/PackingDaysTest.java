package org.keruen.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackingDaysTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);

  /// A road that is slow for a time and one that is shut, a post shut without end, and a sea way.
  private static final Network NETWORK =
      NetworkText.corridor(
          """
          road  KZ.a KZ.b 100 id=north
          road  KZ.b KZ.c 100 id=south
          post  c-d KZ.c KG.d road out=2 back=6
          road  KG.d KG.e 100 id=beyond
          ferry KZ.a AZ.q 300 hours=20 wait=10 usd=900 means=truck
          slow  link:north 2026-02-10 2026-02-20 factor=2
          shut  link:south 2026-03-05 2026-03-05
          shut  post:c-d   2016-02-29 -
          slow  post:c-d   2026-04-01 2026-12-31 known=2026-08-01 endknown=2026-10-01 add=3
          """);

  private static List<String> arcs(LocalDate day) {
    StateCalendar calendar = StateCalendar.of(NETWORK.states(), AS_OF);
    TransportGraph graph = TransportGraph.build(NETWORK, calendar, day, NetworkText.RUNNING);
    List<String> arcs = new ArrayList<>();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      arcs.add(
          graph.kind(arc)
              + " "
              + graph.tail(arc)
              + " "
              + graph.head(arc)
              + " "
              + graph.hours(arc)
              + " "
              + graph.onlyIfOpen(arc)
              + " "
              + graph.listElements(arc));
    }
    return arcs;
  }

  @Test
  void everyDayHasTheGraphOfTheFirstDayLikeIt() {
    var days = new PackingDays(NETWORK, StateCalendar.of(NETWORK.states(), AS_OF));
    for (LocalDate day = LocalDate.of(2020, 1, 1);
        day.getYear() < 2028;
        day = day.plusDays(day.getYear() == 2021 || day.getYear() == 2026 ? 1 : 20)) {
      LocalDate first = days.firstLike(day);
      LocalDate packed = first.equals(LocalDate.MIN) ? LocalDate.of(1990, 1, 1) : first;

      assertThat(arcs(day)).as("%s, as %s", day, first).isEqualTo(arcs(packed));
    }
  }

  @Test
  void daysBetweenTwoChangesAreOneAndTheDayAfterAnEndIsAnother() {
    var days = new PackingDays(NETWORK, StateCalendar.of(NETWORK.states(), AS_OF));

    assertThat(days.firstLike(LocalDate.of(2026, 2, 12))).isEqualTo("2026-02-10");
    assertThat(days.firstLike(LocalDate.of(2026, 2, 20))).isEqualTo("2026-02-10");
    assertThat(days.firstLike(LocalDate.of(2026, 2, 21))).isEqualTo("2026-02-21");
    assertThat(days.firstLike(LocalDate.of(2016, 2, 28))).isEqualTo(LocalDate.MIN);
  }

  /// The end of the second slowness becomes public in October: in September it is open-ended.
  @Test
  void anEndThatIsNotPublicYetChangesNothing() {
    var days = new PackingDays(NETWORK, StateCalendar.of(NETWORK.states(), AS_OF));

    assertThat(days.firstLike(LocalDate.of(2027, 6, 1))).isEqualTo("2026-04-01");
  }
}
