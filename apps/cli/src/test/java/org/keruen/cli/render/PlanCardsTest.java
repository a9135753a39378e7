package org.keruen.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.answers.PlanFixture;
import org.keruen.answers.StudyFixture;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.shipment.Plan;

class PlanCardsTest {

  private static String cards(Plan plan, Language language, boolean explain) {
    Phrases phrases = new Phrases(StudyFixture.study(), Messages.of(language));
    return PlanCards.render(plan, phrases, Ink.PLAIN, explain);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLineFitsAHundredColumnsInEveryLanguage(Language language) {
    for (boolean explain : new boolean[] {false, true}) {
      assertThat(cards(PlanFixture.plan(), language, explain).lines())
          .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void aShutWayIsShownWithItsReasonAndSinceWhen() {
    assertThat(cards(PlanFixture.plan(), Language.EN, false))
        .contains("✗ road Torkham", "Border fighting", "since 2025-10-11", "dawn-2025");
  }

  @Test
  void aRestrictionOnTheWayIsNamed() {
    assertThat(cards(PlanFixture.plan(), Language.EN, false))
        .contains("▲ restricted since 2025-12-01: Snow and thin winter staffing on the pass");
  }

  @Test
  void withoutAWayTheReopeningsAreNamed() {
    assertThat(cards(PlanFixture.noWay(), Language.EN, false))
        .contains("No way is open", "one of these reopenings", "Torkham: Border fighting");
  }

  @Test
  void explainShowsEveryLineOfMoneyWithConfidenceAndSources() {
    assertThat(cards(PlanFixture.plan(), Language.EN, true))
        .contains("cargo insurance", "estimated", "cpmm-2022, own");
  }

  @Test
  void urduIsIsolatedAndLinesRunLeftToRight() {
    assertThat(cards(PlanFixture.plan(), Language.UR, false).lines().filter(l -> !l.isEmpty()))
        .allSatisfy(line -> assertThat(line).startsWith("\u200e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "ur", "tr"})
  void theHostsLocaleChangesNothing(String host) {
    String expected = cards(PlanFixture.plan(), Language.EN, true);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of(host));
      assertThat(cards(PlanFixture.plan(), Language.EN, true)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
