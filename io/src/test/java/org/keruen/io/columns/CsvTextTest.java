package org.keruen.io.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTextTest {

  @Test
  void numbersHaveEveryDigitAbsentCellsAreEmptyAndWordsQuotedWhereTheyMust() {
    ColumnTable table =
        ColumnTable.builder()
            .texts("place")
            .numbers("tonnes")
            .wholes("year")
            .row()
            .put("place", "Alat, \"old\"")
            .put("tonnes", 1.0 / 3)
            .put("year", 2024)
            .row()
            .put("place", (String) null)
            .put("tonnes", 1e21)
            .row()
            .put("tonnes", Double.POSITIVE_INFINITY)
            .build();

    assertThat(CsvText.render(table))
        .isEqualTo(
            """
            place,tonnes,year
            "Alat, ""old""\",0.3333333333333333,2024
            ,1000000000000000000000,
            ,,
            """);
  }

  @Test
  void aCellOfAnotherKindThanItsColumnIsRefused() {
    ColumnTable.Builder table = ColumnTable.builder().texts("place").row();

    assertThatThrownBy(() -> table.put("place", 1.0)).hasMessageContaining("column place");
    assertThatThrownBy(() -> table.put("plase", "x")).hasMessageContaining("no column plase");
  }
}
