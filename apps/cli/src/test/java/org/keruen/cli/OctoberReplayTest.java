package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keruen.answers.flow.FlowRun;
import org.keruen.io.study.DemandReader;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import org.keruen.study.flows.FlowResult;

/// October 2025 on the default study: every post between Pakistan and Afghanistan shuts.
class OctoberReplayTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  private static final Set<String> CENTRAL_ASIA = Set.of("KZ", "UZ", "KG", "TJ", "TM");

  private static Map<String, Double> before = Map.of();
  private static Map<String, Double> after = Map.of();
  private static FlowResult november = runOn("2025-11-15");

  @BeforeAll
  static void run() {
    before = byWay(runOn("2025-09-15"));
    after = byWay(november);
  }

  private static FlowResult runOn(String day) {
    Study study = StudyReader.read(STUDY);
    var reader = new DemandReader(STUDY, study);
    var basis = new FlowRun.Basis(study, reader.demand(), reader.capacities(), "", null, "test");
    return FlowRun.of(basis, null, LocalDate.parse(day)).result();
  }

  /// Tonnes between Pakistan and Central Asia by the way into Pakistan.
  private static Map<String, Double> byWay(FlowResult result) {
    Map<String, Double> tonnes = new LinkedHashMap<>();
    for (FlowResult.CorridorFlow flow : result.corridors()) {
      Set<String> ends = Set.of(flow.originCountry(), flow.destinationCountry());
      if (ends.contains("PK") && ends.stream().anyMatch(CENTRAL_ASIA::contains)) {
        tonnes.merge(way(flow.corridor()), flow.tonnes(), Double::sum);
      }
    }
    return tonnes;
  }

  private static String way(List<String> corridor) {
    String gates = String.join(" ", corridor);
    if (gates.contains("torkham") || gates.contains("chaman") || gates.contains("ghulamkhan")) {
      return "afghanistan";
    }
    if (gates.contains("taftan-mirjaveh")) {
      return "taftan";
    }
    if (gates.contains("khunjerab")) {
      return "khunjerab";
    }
    return gates.contains("service:rajaee") ? "bandar-abbas" : "other";
  }

  private static double tonnes(Map<String, Double> byWay, String way) {
    return byWay.getOrDefault(way, 0.0);
  }

  private static double sum(Map<String, Double> byWay) {
    return byWay.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void mostWentThroughAfghanistanAndNothingDoesAfterwards() {
    assertThat(tonnes(before, "afghanistan")).isGreaterThan(0.5 * sum(before));
    assertThat(tonnes(after, "afghanistan")).isZero();
    assertThat(november.elements())
        .extracting(FlowResult.ElementFlow::element)
        .doesNotContain("post:torkham", "post:chaman-spinboldak", "post:ghulamkhan");
  }

  @Test
  void theGoodsTakeTheWaysThatAreLeft() {
    assertThat(tonnes(after, "taftan")).isGreaterThan(2 * tonnes(before, "taftan"));
    assertThat(tonnes(after, "bandar-abbas")).isGreaterThan(tonnes(before, "bandar-abbas"));
    assertThat(tonnes(after, "khunjerab")).isGreaterThan(tonnes(before, "khunjerab"));
    double named =
        tonnes(after, "taftan") + tonnes(after, "bandar-abbas") + tonnes(after, "khunjerab");
    assertThat(named).isGreaterThan(0.95 * sum(after));
  }

  @Test
  void noTonneIsForgotten() {
    assertThat(sum(after)).isCloseTo(sum(before), within(1.0));
    assertThat(november.convergence().missingSavings()).isLessThan(1e-4);
  }
}
