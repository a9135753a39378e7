package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.Confidence;
import org.keruen.base.ProblemException;
import org.keruen.study.Study;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandBasis;
import org.keruen.study.demand.DemandBuilder;
import org.keruen.study.demand.DemandFit;
import org.keruen.study.demand.DemandFit.Standing;
import org.keruen.study.scenario.Change;

/// The demand of the default study, and demands of one's own.
class DemandReaderTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("keruen.home", "..")).resolve("studies/kazakhstan-pakistan");
  private static final Study STUDY = StudyReader.read(FOLDER);
  private static final String HEADING =
      "origin,destination,group,year,tonnes,usd,confidence,source,note\n";

  @TempDir Path folder;

  private final DemandReader reader = new DemandReader(FOLDER, STUDY);

  @Test
  void theDemandOfTheStudyIsWhatTheBuilderMakesOfItsTables() throws IOException {
    DemandBuilder.Result built = DemandBuilder.build(reader.basis(2024));

    assertThat(DemandWriter.csv(built.demand()))
        .as("write it anew with keruen demand build")
        .isEqualTo(Files.readString(FOLDER.resolve("demand.csv")));
    assertThat(built.zonesWorstMiss()).isLessThan(1e-9);
    assertThat(built.fitWorstMiss()).isLessThan(1e-9);
  }

  @Test
  void everyFigureThatDemandIsFittedToIsMet() {
    DemandBasis basis = reader.basis(2024);

    List<DemandFit.Line> fitted =
        DemandFit.lines(reader.demand(), basis.published()).stream()
            .filter(line -> line.standing() == Standing.FITTED)
            .toList();

    assertThat(fitted).hasSizeGreaterThanOrEqualTo(6);
    assertThat(fitted)
        .allSatisfy(line -> assertThat(line.ratio()).as(line.id()).isCloseTo(1, within(1e-4)));
  }

  @Test
  void theTransCaspianRouteCarries448MillionTonnes() {
    var across =
        new Change.Between(
            List.of("KZ", "UZ", "KG", "TJ", "CN"),
            List.of("AZ", "GE", "TR", "RO"),
            List.of(),
            true);

    assertThat(reader.demand().tonnes(across)).isCloseTo(4.48e6, within(10.0));
  }

  @Test
  void noCellOfTheTradeOfKazakhstanAndPakistanClaimsToBeSourced() {
    Demand demand = reader.demand();
    var both = new Change.Between(List.of("KZ"), List.of("PK"), List.of(), true);

    assertThat(demand.flows().stream().filter(flow -> demand.isIn(flow, both)))
        .isNotEmpty()
        .allMatch(
            flow ->
                flow.provenance().confidence().compareTo(Confidence.ESTIMATED) >= 0
                    && flow.provenance().sourceIds().contains("trend-kz-pk-2024"));
  }

  @Test
  void aDemandOfOnesOwnTakesThePlaceOfTheStudys() throws IOException {
    Path own = folder.resolve("own.csv");
    Files.writeString(own, HEADING + "kz-akmola,pk-punjab,grain,2030,500,100000,assumed,own,\n");

    Demand demand = reader.demand(own);

    assertThat(demand.year()).isEqualTo(2030);
    assertThat(demand.flows()).singleElement().extracting("tonnes").isEqualTo(500.0);
  }

  @Test
  void faultsOfADemandOfOnesOwnNameItsLines() throws IOException {
    Path own = folder.resolve("own.csv");
    Files.writeString(
        own,
        HEADING
            + "kz-akmola,pk-punjap,grain,2030,500,100000,assumed,own,\n"
            + "kz-akmola,pk-sindh,grain,2030,-5,100000,assumed,own,\n");

    assertThatThrownBy(() -> reader.demand(own))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("own.csv line 3: tonnes '-5' is less than 0");
    Files.writeString(own, HEADING + "kz-akmola,pk-punjap,grain,2030,5,10,assumed,own,\n");
    assertThatThrownBy(() -> new DemandReader(FOLDER, STUDY).demand(own))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("own.csv line 2: destination 'pk-punjap' is no zone")
        .hasMessageContaining("did you mean pk-punjab?");
  }

  @Test
  void checkTellsSharesThatDoNotSumToOne() {
    StudyText study = StudyText.minimal(folder);
    study.append("export_mixes.csv", "KZ,,grain,0.6,assumed,s1,");
    study.append("export_mixes.csv", "KZ,,metals,0.3,assumed,s1,");

    assertThat(study.faults())
        .singleElement()
        .asString()
        .startsWith("export_mixes.csv line 2: the shares of KZ sum to 0.89")
        .endsWith("fix: make them sum to 1, with not-carried for the rest");
  }

  @Test
  void checkTellsWhatAConstantNamesThatIsNotThere() {
    StudyText study = StudyText.minimal(folder);
    study.append("choice_constants.csv", "a,transit,KY,,5,,assumed,s1,");
    study.append("choice_constants.csv", "b,borders,raod,,5,,assumed,s1,");
    study.append("choice_constants.csv", "c,element,post:saryagash-yalama,,5,none,assumed,s1,");

    assertThat(study.faults())
        .hasSize(4)
        .anySatisfy(fault -> assertThat(fault).contains("line 2", "subject", "'KY'"))
        .anySatisfy(
            fault -> assertThat(fault).contains("line 3", "'raod', no mode", "did you mean road?"))
        .anySatisfy(fault -> assertThat(fault).contains("line 4", "'saryagash-yalama'"))
        .anySatisfy(fault -> assertThat(fault).contains("line 4", "fitted_to", "'none'"));
  }

  @Test
  void constantsOfTheStudyNameTheVolumesThatTheyWereFittedTo() {
    assertThat(reader.constants()).hasSizeBetween(1, 5);
    assertThat(reader.constants()).allMatch(constant -> constant.usdPerTonne() > 0);
  }

  @Test
  void checkTellsACapacityBelowWhatPassed() {
    StudyText study = StudyText.minimal(folder);
    study.append("capacities.csv", "post:saryagash-yallama,50,trucks_per_day,each,assumed,s1,");
    String volume = ",post:saryagash-yallama,trucks,%d,2024,check,,,%s,sourced,s1,";
    study.append("published_volumes.csv", "a,Both" + volume.formatted(40_000, "yes"));
    study.append("published_volumes.csv", "b,One way" + volume.formatted(18_000, "no"));
    study.append("published_volumes.csv", "c,Fits" + volume.formatted(36_000, "yes"));

    assertThat(study.faults())
        .containsExactly(
            """
            published_volumes.csv line 2: 800,000 t passed post:saryagash-yallama in 2024, but the \
            capacity taken for that is 730,000 t a year
              fix: give capacities.csv a figure that such a volume can pass, or correct the volume\
            """);
  }

  @Test
  void checkTellsAVolumeAboveTheRulesCapacity() {
    StudyText study = StudyText.minimal(folder);
    study.append(
        "published_volumes.csv",
        "a,Many,post:saryagash-yallama,trucks,200000,2024,context,,,no,sourced,s1,");

    assertThat(study.faults())
        .singleElement()
        .asString()
        .contains("4,000,000 t passed post:saryagash-yallama", "2,920,000 t a year");
  }

  @Test
  void checkTellsElementsAndZonesThatAreNotThere() {
    StudyText study = StudyText.minimal(folder);
    study.append("zones.csv", "kz,Kazakhstan,KZ,kz-almatty,1,assumed,s1,");
    study.append("capacities.csv", "post:saryagash-yalama,5,trucks_per_day,each,assumed,s1,");
    study.append("demand.csv", "kz,uz,grain,2024,1,1,assumed,s1,");

    assertThat(study.faults())
        .containsExactly(
            """
            zones.csv line 2: places names 'kz-almatty', which is not in places.csv
              fix: did you mean kz-almaty?\
            """,
            """
            capacities.csv line 2: element names 'saryagash-yalama', which is not in border_posts.csv
              fix: did you mean saryagash-yallama?\
            """,
            """
            demand.csv line 2: destination 'uz' is not in zones.csv
              fix: did you mean kz?\
            """);
  }
}
