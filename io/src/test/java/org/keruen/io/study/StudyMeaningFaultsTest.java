package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faults that the description of the files cannot know of.
class StudyMeaningFaultsTest {

  @TempDir Path folder;
  private StudyText study;

  @BeforeEach
  void writeStudy() {
    study = StudyText.minimal(folder);
  }

  private void assertFaults(String... faults) {
    assertThat(study.faults()).containsExactly(faults);
  }

  @Test
  void unknownSource() {
    study.replace("rail_links.csv", "s1;own", "s1;owm");

    assertFaults(
        """
        rail_links.csv line 2: source names 'owm', which is not in sources.csv
          fix: did you mean own?\
        """);
  }

  @Test
  void listWithABlank() {
    study.replace("rail_links.csv", "s1;own", "s1; own");

    assertFaults(
        """
        rail_links.csv line 2: source names ' own', which is not in sources.csv
          fix: did you mean own?\
        """);
  }

  @Test
  void listWithAnEmptyPart() {
    study.replace("terminals.csv", "kz-almaty;kz-almaty1-rail", "kz-almaty;;kz-almaty1-rail");

    assertFaults(
        """
        terminals.csv line 2: places 'kz-almaty;;kz-almaty1-rail' has an empty part
          fix: join the parts by one ; each, none at the end\
        """);
  }

  @Test
  void unknownMeansOfAService() {
    study.replace("services.csv", ",yes,aircraft,", ",yes,airship,");

    assertFaults(
        """
        services.csv line 2: means names 'airship', which is not in means.csv
          fix: correct it, or add it to means.csv\
        """);
  }

  @Test
  void unknownPlaceOfATerminal() {
    study.replace("terminals.csv", "kz-almaty;kz-almaty1-rail", "kz-almaty;kz-almaty2-rail");

    assertFaults(
        """
        terminals.csv line 2: places names 'kz-almaty2-rail', which is not in places.csv
          fix: did you mean kz-almaty1-rail?\
        """);
  }

  @Test
  void stateOfAnUnknownElement() {
    study.replace("states.csv", "post:saryagash-yallama;", "post:saryagash-jallama;");

    assertFaults(
        """
        states.csv line 2: elements names 'saryagash-jallama', which is not in border_posts.csv
          fix: did you mean saryagash-yallama?\
        """);
  }

  @Test
  void stateOfAnUnknownKindOfElement() {
    study.replace("states.csv", "post:saryagash-yallama;", "posts:saryagash-yallama;");

    assertFaults(
        """
        states.csv line 2: elements names 'posts:saryagash-yallama', which has no kind
          fix: did you mean post?\
        """);
  }

  @Test
  void stateOfAnUnknownPassage() {
    study.replace("states.csv", "passage:kz-airspace", "passage:hormuz");

    assertFaults(
        """
        states.csv line 4: elements names 'hormuz', which is not in services.csv
          fix: correct it, or add it to services.csv\
        """);
  }

  @Test
  void endKnownOfAStateWithoutEnd() {
    study.replace("states.csv", "2026-06-15,2026-08-15,", "2026-06-15,,");

    assertFaults(
        """
        states.csv line 3: has end_known_from, but no end
          fix: give the last day in to, or empty end_known_from\
        """);
  }

  @Test
  void directionThatIsNone() {
    study.replace("states.csv", "KZ>UZ", "KZ-UZ");

    assertFaults(
        """
        states.csv line 2: direction 'KZ-UZ' is not a direction
          fix: write two country ids with > between, such as PK>AF\
        """);
  }

  @Test
  void hsPrefixThatIsNone() {
    study.replace("rules.csv", ",0902,", ",tea,");

    assertFaults(
        """
        rules.csv line 3: hs names 'tea', which is no HS prefix
          fix: write 2 to 6 digits, such as 0902\
        """);
  }

  @Test
  void unknownAgreement() {
    study.replace("rules.csv", "@TIR", "@TIS");

    assertFaults(
        """
        rules.csv line 2: countries_all names 'TIS', which is not in memberships.csv
          fix: did you mean TIR?\
        """);
  }

  @Test
  void unknownModeOfACharge() {
    study.replace("charges.csv", ",road,tir,", ",roads,tir,");

    assertFaults(
        """
        charges.csv line 2: modes names 'roads', which is not in road, rail, sea, air
          fix: did you mean road?\
        """);
  }

  @Test
  void unknownRuleOfACharge() {
    study.replace("charges.csv", ",road,tir,", ",road,tirr,");

    assertFaults(
        """
        charges.csv line 2: rule names 'tirr', which is not in rules.csv
          fix: did you mean tir?\
        """);
  }

  @Test
  void chargeThatMayAriseWithoutProbability() {
    study.replace("charges.csv", "may_arise,0.2", "may_arise,");

    assertFaults(
        """
        charges.csv line 3: may arise, but has no probability
          fix: give a probability, 0 to 1\
        """);
  }

  @Test
  void countedCountriesOfNoList() {
    study.replace("rules.csv", "KZ;UZ,@TIR,2", ",@TIR,2");

    assertFaults(
        """
        rules.csv line 2: has min_countries, but no countries_any
          fix: say which countries are counted\
        """);
  }

  @Test
  void unknownElementOnTheWayOfATrip() {
    study.replace("trips.csv", "saryagash-yallama,road", "khorgos,road");

    assertFaults(
        """
        trips.csv line 2: via names 'khorgos', which is not in border_posts.csv or terminals.csv \
        or services.csv or countries.csv
          fix: correct it, or add it to border_posts.csv or terminals.csv or services.csv or \
        countries.csv\
        """);
  }

  @Test
  void nameOfNothing() {
    study.replace("names.csv", "hs-0902", "hs-0903");

    assertFaults(
        """
        names.csv line 5: subject names '0903', which is not in commodities.csv
          fix: did you mean 0902?\
        """);
  }

  @Test
  void translationOfATextThatHasChanged() {
    study.replace("states.csv", "Yallama is rebuilt", "Yallama is built anew");

    assertFaults(
        """
        texts.csv line 3: translates 'Yallama is rebuilt', which no table of the study has
          fix: copy the text as it stands there, or delete the row\
        """);
  }

  @Test
  void translationInAnotherScript() {
    study.replace("texts.csv", "книжка МДП", "knizhka MDP");

    assertFaults(
        """
        texts.csv line 2: text 'knizhka MDP' has no letter of the script of ru
          fix: write it in that script, or delete the row: English is then shown\
        """);
  }

  @Test
  void postWithBothSidesInOneCountry() {
    study.replace("border_posts.csv", "kz-saryagash,uz-yallama", "kz-saryagash,kz-almaty");

    assertThat(study.faults())
        .contains(
            """
            border_posts.csv line 2: has both sides in KZ
              fix: give places of two countries: kz-saryagash and kz-almaty are in one\
            """);
  }

  @Test
  void linkAcrossABorder() {
    study.replace("road_links.csv", "uz-yallama,uz-tashkent,16", "kz-saryagash,uz-tashkent,16");

    assertFaults(
        """
        road_links.csv line 3: leads from KZ to UZ, but a link lies in one country
          fix: make the crossing a row of border_posts.csv\
        """);
  }

  @Test
  void linkFromAPlaceToItself() {
    study.replace("road_links.csv", "uz-yallama,uz-tashkent,16", "uz-yallama,uz-yallama,16");

    assertFaults(
        """
        road_links.csv line 3: begins and ends at uz-yallama
          fix: give two different places, or delete the link\
        """);
  }

  @Test
  void gaugeJumpThatTrainsRunThrough() {
    study.replace("border_posts.csv", "1520,1520", "1520,1435");

    assertFaults(
        """
        border_posts.csv line 3: changes gauge from 1520 to 1435 mm, but its operation is through
          fix: write reload, bogie_change or reload;bogie_change\
        """);
  }

  @Test
  void railPostWithoutGauge() {
    study.replace("border_posts.csv", "1520,1520", "1520,");

    assertFaults(
        """
        border_posts.csv line 3: is a rail crossing without both gauges
          fix: give gauge_a_mm and gauge_b_mm\
        """);
  }

  @Test
  void roadPostWithGauge() {
    study.replace("border_posts.csv", ",7,,,", ",7,1520,,");

    assertFaults(
        """
        border_posts.csv line 2: is a road crossing with a gauge
          fix: empty gauge_a_mm and gauge_b_mm\
        """);
  }

  @Test
  void passageWithoutTimeAndFee() {
    study.replace("border_times.csv", "2023,normal,both", "2023,normal,no");

    assertFaults(
        """
        border_posts.csv line 2: saryagash-yallama KZ exit has no time and fee
          fix: add a row to border_times.csv with used both\
        """);
  }

  @Test
  void passageWithoutFee() {
    study.replace("border_times.csv", "2023,normal,both", "2023,normal,time");

    assertFaults(
        """
        border_posts.csv line 2: saryagash-yallama KZ exit has no fee
          fix: add a row to border_times.csv with used fee\
        """);
  }

  @Test
  void plannedPostNeedsNoPassages() {
    study.replace("border_times.csv", "2023,normal,both", "2023,normal,no");
    study.replace("border_posts.csv", "through,operational", "through,planned");

    assertFaults();
  }

  @Test
  void twoUsedTimesOfOnePassage() {
    study.replace("border_times.csv", "200,,,,,,,2022,disruption,no", "200,,,,,,,2022,normal,time");

    assertFaults(
        """
        border_times.csv line 10: saryagash-yallama UZ entry has two rows used for the time: \
        also line 5
          fix: choose one, write no in the column used of the other, and say why in disputed.csv\
        """);
  }

  @Test
  void usedTimeWithoutHours() {
    study.replace("border_times.csv", ",8,3,15,", ",,3,15,");

    assertFaults(
        """
        border_times.csv line 2: is used for its time, but hours_mean is empty
          fix: give hours_mean, or use another row\
        """);
  }

  @Test
  void moreWaitInALineThanTime() {
    study.replace("border_times.csv", ",8,3,15,,", ",8,3,15,9,");

    assertFaults(
        """
        border_times.csv line 2: queue_hours 9 is more than hours_mean, which holds it
          fix: give what of hours_mean is a wait in a line, or nothing\
        """);
  }

  @Test
  void observationAtASideThatIsNone() {
    study
        .append("countries.csv", "KG,44,40,44,articulated truck,sourced,s1,")
        .replace("border_times.csv", ",UZ,entry,200", ",KG,entry,200");

    assertFaults(
        """
        border_times.csv line 10: side KG is not a side of saryagash-yallama
          fix: write KZ or UZ\
        """);
  }

  @Test
  void headingWithoutChapter() {
    study.replace("commodities.csv", "09,Coffee and tea", "10,Cereals");

    assertFaults(
        """
        commodities.csv line 3: heading 0902 has no chapter 09
          fix: add a row for the chapter: other goods of it are looked up there\
        """);
  }

  @Test
  void railMeansWithoutGauge() {
    study.replace("means.csv", ",rail,1520,", ",rail,,");

    assertFaults(
        """
        means.csv line 3: is a rail means without gauge
          fix: give gauge_mm\
        """);
  }

  @Test
  void roadMeansWithoutGrossMass() {
    study.replace("means.csv", ",16,38,", ",16,,");

    assertFaults(
        """
        means.csv line 2: is a road means without gross_t
          fix: give the mass it is loaded to, t\
        """);
  }

  @Test
  void countryWithRoadsThatNobodyWorks() {
    study.replace("road_operation.csv", "UZ,9,7,12,1,0.8,1.4,1.2,estimated,own,\n", "");

    assertFaults(
        """
        road_links.csv line 3: lies in UZ, which has no row in road_operation.csv
          fix: add a row for UZ to road_operation.csv\
        """);
  }

  @Test
  void shapeThatIsNone() {
    study.replace("rail_links.csv", "42.32 69.6", "42.32/69.6");

    assertFaults(
        """
        rail_links.csv line 2: via has the point '42.32/69.6'
          fix: write latitude and longitude in degrees with a blank between, points joined by ;\
        """);
  }
}
