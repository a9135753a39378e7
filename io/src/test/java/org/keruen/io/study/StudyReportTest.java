package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.io.study.StudyReport.Finding;
import org.keruen.io.study.StudyReport.Kind;

class StudyReportTest {

  @TempDir Path folder;
  private StudyText study;

  @BeforeEach
  void writeStudy() {
    study = StudyText.minimal(folder);
  }

  private StudyReport report() {
    return StudyReport.of(StudyReader.read(folder));
  }

  private List<String> connectivity(Kind kind) {
    return words(report().connectivity(), kind);
  }

  private List<String> plausibility(Kind kind) {
    return words(report().plausibility(), kind);
  }

  private static List<String> words(List<Finding> findings, Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .map(finding -> finding.where() + ": " + finding.what())
        .toList();
  }

  @Test
  void wholeNetworkIsOnePieceInEveryLayer() {
    assertThat(connectivity(Kind.COMPONENTS))
        .containsExactly(
            "all modes: 1 piece: 10 with kz-almaty",
            "rail 1520 mm: 1 piece: 4 with kz-almaty1-rail",
            "road: 1 piece: 6 with kz-almaty");
    assertThat(connectivity(Kind.UNREACHABLE)).isEmpty();
  }

  @Test
  void placeThatNothingMeetsIsUnreachable() {
    study.append("places.csv", "kz-taraz,Taraz,city,KZ,42.9,71.37,,,sourced,s1,");

    assertThat(connectivity(Kind.UNREACHABLE))
        .containsExactly("place:kz-taraz: nothing open meets it");
    assertThat(connectivity(Kind.NO_TERMINAL)).containsExactly("place:kz-taraz: Taraz");
  }

  @Test
  void stationAtTheEndOfALineDangles() {
    study
        .append("places.csv", "kz-shu-rail,Shu,station,KZ,43.6,73.76,,,sourced,s1,")
        .append(
            "rail_links.csv",
            "kz-shu,kz-almaty1-rail,kz-shu-rail,290,1520,2,yes,operational,,,,sourced,s1,");

    assertThat(connectivity(Kind.DANGLING))
        .containsExactly("place:kz-shu-rail: station at the end of a line");
  }

  @Test
  void postWithoutALineOnOneSideIsOneSided() {
    study.replace("rail_links.csv", "15,1520,2,yes,operational", "15,1520,2,yes,planned");

    assertThat(connectivity(Kind.ONE_SIDED))
        .containsExactly(
            "post:saryagash-keles-rail: no open line of 1520 mm reaches its side uz-keles-rail");
  }

  @Test
  void gaugesThatMeetWithoutAGaugeChangeAreAJump() {
    study
        .append("places.csv", "uz-chirchiq-rail,Chirchiq,station,UZ,41.47,69.58,,,sourced,s1,")
        .append(
            "rail_links.csv",
            "uz-narrow,uz-tashkent-rail,uz-chirchiq-rail,35,1067,1,no,operational,,,,sourced,s1,");

    assertThat(connectivity(Kind.GAUGE_JUMP))
        .containsExactly("place:uz-tashkent-rail: lines of 1067 and 1520 mm meet");

    study.replace(
        "terminals.csv",
        "tashkent,Tashkent goods station,rail_terminal",
        "tashkent,Tashkent goods station,gauge_change");
    assertThat(connectivity(Kind.GAUGE_JUMP)).isEmpty();
  }

  @Test
  void minimalStudyIsPlausible() {
    assertThat(report().plausibility()).isEmpty();
  }

  @Test
  void linkShorterThanTheGreatCircleIsNoticed() {
    // Almaty to Saryagash is 670 km along the great circle
    study.replace("road_links.csv", ",780,", ",78,");

    assertThat(plausibility(Kind.LENGTH))
        .containsExactly(
            "link:kz-almaty-kz-saryagash: 0.116 times the great circle (usual: 1 to 1.9)");
  }

  @Test
  void ratesOutsideTheBandAreNoticed() {
    // 20 USD/km for 20 t, and 120 USD/kg over 660 km
    study
        .replace("road_operation.csv", "1.1,0.8,1.5", "20,0.8,20")
        .replace("services.csv", "kg,1.2,0.8,2,", "kg,120,0.8,200,");

    assertThat(plausibility(Kind.COST))
        .containsExactly(
            "road_operation KZ: 1 USD/t-km (usual: 0.02 to 0.4)",
            "service:ala-tas-air: 182 USD/t-km (usual: 0.3 to 6)");
  }

  @Test
  void slowFlightAndLongBorderAndDirtyTruckAreNoticed() {
    study
        .replace("services.csv", "1,0.9,1.2", "10,9,12")
        .replace("border_times.csv", "8,3,15", "300,3,500")
        .replace("emission_factors.csv", "80,60,60,110", "800,60,60,1100");

    assertThat(report().plausibility())
        .extracting(Finding::where, Finding::what)
        .containsExactly(
            tuple("post:saryagash-yallama", "KZ exit takes 300 h"),
            tuple("service:ala-tas-air", "66 km/h (usual: 400 to 950)"),
            tuple("emission_factors truck", "800 g/t-km (usual: 40 to 200)"));
  }
}
