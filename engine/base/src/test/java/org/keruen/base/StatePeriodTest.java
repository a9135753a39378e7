package org.keruen.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.base.StatePeriod.Dates;
import org.keruen.base.StatePeriod.Scope;

class StatePeriodTest {

  private static final LocalDate FROM = LocalDate.of(2025, 10, 12);
  private static final LocalDate TO = LocalDate.of(2026, 4, 30);
  private static final LocalDate END_KNOWN = LocalDate.of(2026, 4, 20);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

  private final Dates dates = new Dates(FROM, TO, FROM, END_KNOWN);

  @Test
  void aStateHoldsFromItsFirstToItsLastDay() {
    assertThat(dates.holdsOn(FROM.minusDays(1), LATER)).isFalse();
    assertThat(dates.holdsOn(FROM, LATER)).isTrue();
    assertThat(dates.holdsOn(TO, LATER)).isTrue();
    assertThat(dates.holdsOn(TO.plusDays(1), LATER)).isFalse();
  }

  @Test
  void beforeItsEndWasPublicAStateIsOpenEnded() {
    LocalDate dayBefore = END_KNOWN.minusDays(1);

    assertThat(dates.lastDayAsOf(dayBefore)).isNull();
    assertThat(dates.holdsOn(TO.plusDays(1), dayBefore)).isTrue();
    assertThat(dates.holdsOn(LATER.plusYears(9), dayBefore)).isTrue();
  }

  @Test
  void fromTheDayItsEndIsPublicAStateEnds() {
    assertThat(dates.lastDayAsOf(END_KNOWN)).isEqualTo(TO);
    assertThat(dates.holdsOn(TO.plusDays(1), END_KNOWN)).isFalse();
  }

  @Test
  void aStateThatWasNotPublicHoldsForNobody() {
    Dates known = new Dates(FROM, null, FROM.plusDays(3), null);

    assertThat(known.holdsOn(FROM.plusDays(5), FROM.plusDays(2))).isFalse();
    assertThat(known.holdsOn(FROM.plusDays(5), FROM.plusDays(3))).isTrue();
  }

  @Test
  void anEndThatNobodyAnnouncedCountsAsNone() {
    assertThat(new Dates(FROM, TO, FROM, null).lastDayAsOf(LATER)).isNull();
  }

  @Test
  void aStateMayNotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Dates(FROM, FROM.minusDays(1), FROM, null))
        .hasMessageContaining("2025-10-11")
        .hasMessageContaining("2025-10-12");
  }

  @Test
  void aScopeNamesGoodsAndSparesOthers() {
    Scope scope = new Scope(null, Set.of(), List.of("02", "07"), List.of("0207"));

    assertThat(scope.coversGoods("0202")).isTrue();
    assertThat(scope.coversGoods("0207")).isFalse();
    assertThat(scope.coversGoods("6203")).isFalse();
    assertThat(Scope.EVERYONE.coversGoods("6203")).isTrue();
  }

  @Test
  void aScopeNamesADirectionAndModes() {
    Scope scope = new Scope("AF>PK", Set.of("road"), List.of(), List.of());

    assertThat(scope.coversDirection("AF", "PK")).isTrue();
    assertThat(scope.coversDirection("PK", "AF")).isFalse();
    assertThat(scope.coversMode("rail")).isFalse();
  }
}
