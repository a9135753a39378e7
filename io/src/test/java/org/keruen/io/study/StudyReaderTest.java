package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.ProblemException;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.ElementState;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Status;
import org.keruen.study.Study;

class StudyReaderTest {

  @TempDir Path folder;
  private StudyText text;

  @BeforeEach
  void writeStudy() {
    text = StudyText.minimal(folder);
  }

  private Network network() {
    return StudyReader.read(folder).model().network();
  }

  private static <T> T present(@org.jspecify.annotations.Nullable T value) {
    return Objects.requireNonNull(value);
  }

  @Test
  void readsTheStudysOwnFacts() {
    Study study = StudyReader.read(folder);

    assertThat(study.id()).isEqualTo("kazakhstan-pakistan");
    assertThat(study.asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(study.sources()).containsOnlyKeys("s1", "own");
    assertThat(study.findName("kz-almaty", "kk")).isEqualTo("Алматы");
    assertThat(study.text("TIR carnet", "ru")).isEqualTo("книжка МДП");
    assertThat(study.text("TIR carnet", "kk")).as("none: English").isEqualTo("TIR carnet");
    assertThat(study.evidence().borderObservations()).hasSize(9);
  }

  @Test
  void keepsTheOrderOfTheFiles() {
    assertThat(network().infrastructure().links().keySet())
        .containsExactly(
            "kz-almaty-kz-saryagash",
            "uz-yallama-uz-tashkent",
            "kz-almaty-kz-ala-airport",
            "uz-tashkent-uz-tas-airport",
            "kz-almaty1-rail-kz-saryagash-rail",
            "uz-keles-rail-uz-tashkent-rail");
  }

  @Test
  void readsALineWithItsShapeAndProvenance() {
    var rail =
        (Link.Rail)
            present(network().infrastructure().links().get("kz-almaty1-rail-kz-saryagash-rail"));

    assertThat(rail.track()).isEqualTo(new Link.Track(1520, 2, true));
    assertThat(rail.building().status()).isEqualTo(Status.OPERATIONAL);
    assertThat(rail.line().via()).hasSize(2);
    assertThat(rail.provenance().confidence()).isEqualTo(Confidence.DERIVED);
    assertThat(rail.provenance().sourceIds()).containsExactly("s1", "own");
  }

  @Test
  void passageTakesItsPercentiles() {
    BorderPost post = present(network().infrastructure().posts().get("saryagash-yallama"));

    assertThat(post.side("UZ").entry().hours()).isEqualTo(TimeSpread.ofPercentiles(3, 8, 15));
    assertThat(post.side("UZ").entry().feeUsd()).isEqualTo(new Band(20, 40, 60));
  }

  @Test
  void passageWithoutPercentilesIsLognormal() {
    BorderPost post = present(network().infrastructure().posts().get("saryagash-keles-rail"));

    assertThat(post.a().exit().hours()).isEqualTo(TimeSpread.lognormal(10, 0.8));
  }

  @Test
  void passageOfAPlannedPostIsNothingUntilObserved() {
    text.replace("border_times.csv", "2023,normal,both", "2023,normal,no");
    text.replace("border_posts.csv", "through,operational", "through,planned");

    BorderPost post = present(network().infrastructure().posts().get("saryagash-yallama"));

    assertThat(post.side("KZ").exit().hours()).isEqualTo(TimeSpread.ZERO);
    assertThat(post.side("KZ").exit().feeUsd()).isEqualTo(Band.ZERO);
    assertThat(post.side("KZ").exit().time().confidence()).isEqualTo(Confidence.ASSUMED);
  }

  @Test
  void timeAndFeeOfAPassageMayBeOfTwoRows() {
    text.replace("border_times.csv", "2023,normal,both", "2023,normal,fee");
    text.append(
        "border_times.csv",
        "later,saryagash-yallama,KZ,exit,5,,,3,,,,2025,normal,time,estimated,own,");

    BorderPost post = present(network().infrastructure().posts().get("saryagash-yallama"));

    assertThat(post.side("KZ").exit().hours().meanHours()).isEqualTo(5);
    assertThat(post.side("KZ").exit().queueHours()).isEqualTo(3);
    assertThat(post.side("KZ").exit().feeUsd().mid()).isEqualTo(40);
    assertThat(post.side("KZ").exit().time().confidence()).isEqualTo(Confidence.ESTIMATED);
    assertThat(post.side("KZ").exit().fee().confidence()).isEqualTo(Confidence.SOURCED);
  }

  @Test
  void unknownTankToWheelFactorIsNegative() {
    assertThat(network().operation().emissionFactors())
        .extracting(factor -> factor.ttwGPerTkm())
        .containsExactly(60.0, -1.0, 600.0);
  }

  @Test
  void stateIsKnownFromItsFirstDayAndItsEndADayAfterItsLastUnlessTold() {
    var states = network().states();

    assertThat(states)
        .extracting(ElementState::period)
        .extracting(StatePeriod::dates)
        .containsExactly(
            new StatePeriod.Dates(
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 5, 31),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 6, 1)),
            new StatePeriod.Dates(
                LocalDate.of(2026, 6, 15),
                LocalDate.of(2026, 8, 15),
                LocalDate.of(2026, 6, 15),
                LocalDate.of(2026, 1, 1)),
            new StatePeriod.Dates(LocalDate.of(2026, 7, 1), null, LocalDate.of(2026, 7, 1), null));
  }

  @Test
  void hoursAddedByARestrictionKeepTheirMeanAndNinetiethPercentile() {
    // 12 h in the mean and 24 h at P90: below 2.27 times the mean a lognormal has both
    text.replace("states.csv", "0.5,12,30", "0.5,12,24");

    TimeSpread added = network().states().get(0).period().slowed().added();

    assertThat(added.meanHours()).isEqualTo(12);
    assertThat(added.quantileHours(0.9)).isCloseTo(24, within(1e-6));
  }

  @Test
  void readsTheSameInALocaleWithDecimalCommas() {
    Study study = StudyReader.read(folder);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(StudyReader.read(folder)).isEqualTo(study);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void faultsAreThrownTogether() {
    text.replace("trips.csv", "observed", "seen").replace("countries.csv", "KZ,44", "KZ,x");

    assertThatThrownBy(() -> StudyReader.read(folder))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problems()).hasSize(2));
  }
}
