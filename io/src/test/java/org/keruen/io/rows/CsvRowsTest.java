package org.keruen.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;
import org.keruen.io.columns.Heading;

class CsvRowsTest {

  @Test
  void figuresAreExactAndOddTextIsQuoted() throws IOException {
    StringWriter text = new StringWriter();
    List<Heading> columns = List.of(Heading.text("name"), Heading.whole("n"), Heading.number("x"));

    try (RowSink rows = new CsvRows(columns, text)) {
      rows.text("a, \"b\"").whole(3).number(0.1).endRow();
      rows.text("c").whole(-1).number(Double.POSITIVE_INFINITY).endRow();
    }

    assertThat(text).hasToString("name,n,x\n\"a, \"\"b\"\"\",3,0.1\nc,-1,\n");
  }

  @Test
  void aRowWithoutAllItsCellsIsRefused() throws IOException {
    try (RowSink rows = new CsvRows(List.of(Heading.whole("n")), new StringWriter())) {
      assertThatThrownBy(rows::endRow).hasMessageContaining("0 cells in 1 columns");
    }
  }

  @Test
  void anUnknownEndingIsRefusedWithAWayOut() {
    assertThatThrownBy(() -> RowFiles.check(Path.of("flows.xyz")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(".xyz")
        .hasMessageContaining(".csv");
  }
}
