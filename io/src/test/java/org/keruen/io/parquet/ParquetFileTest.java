package org.keruen.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.io.columns.Column;
import org.keruen.io.columns.ColumnTable;

/// What is written is read by Hardwood, which has no part in the writing.
class ParquetFileTest {

  @TempDir Path folder;

  private static ColumnTable flows() {
    return ColumnTable.builder()
        .texts("element")
        .numbers("tonnes")
        .wholes("rank")
        .row()
        .put("element", "post:torkham")
        .put("tonnes", 1234.5678901234567)
        .put("rank", 1)
        .row()
        .put("element", "کاروان Алматы")
        .row()
        .put("tonnes", -0.1)
        .put("rank", Long.MIN_VALUE)
        .build();
  }

  private static InputFile file(ColumnTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetFile.write(out, table, Map.of("run", "{\"b\":1}", "a", "ü"));
    return InputFile.of(ByteBuffer.wrap(out.toByteArray()));
  }

  private static List<List<Object>> rows(ParquetFileReader reader, String... columns) {
    List<List<Object>> rows = new ArrayList<>();
    try (RowReader row = reader.rowReader()) {
      while (row.hasNext()) {
        row.next();
        List<Object> cells = new ArrayList<>();
        for (String column : columns) {
          cells.add(row.isNull(column) ? "absent" : cell(row, column));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static Object cell(RowReader row, String column) {
    return switch (column) {
      case "element" -> row.getString(column);
      case "tonnes" -> row.getDouble(column);
      default -> row.getLong(column);
    };
  }

  @Test
  void wordsNumbersAndAbsentCellsComeBackAsTheyWere() throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(file(flows()))) {
      assertThat(rows(reader, "element", "tonnes", "rank"))
          .containsExactly(
              List.of("post:torkham", 1234.5678901234567, 1L),
              List.of("کاروان Алматы", "absent", "absent"),
              List.of("absent", -0.1, Long.MIN_VALUE));
      FileMetaData footer = reader.getFileMetaData();
      assertThat(footer.numRows()).isEqualTo(3);
      assertThat(footer.keyValueMetadata()).isEqualTo(Map.of("a", "ü", "run", "{\"b\":1}"));
    }
  }

  @Test
  void aTableWithoutRowsIsAFileWithoutRows() throws IOException {
    ColumnTable empty = ColumnTable.builder().texts("element").numbers("tonnes").build();

    try (ParquetFileReader reader = ParquetFileReader.open(file(empty))) {
      assertThat(rows(reader, "element", "tonnes")).isEmpty();
    }
  }

  /// Twenty columns make the list of the schema longer than a short one of Thrift may be; more rows
  /// than a million make two groups, and more equal cells than a run has, two runs.
  @Test
  void manyColumnsAndManyRowsAreReadToTheEnd() throws IOException {
    int rowCount = (1 << 20) + 5;
    double[] numbers = IntStream.range(0, rowCount).mapToDouble(i -> i % 3 == 0 ? i : -i).toArray();
    numbers[7] = Double.NaN;
    numbers[rowCount - 1] = Double.POSITIVE_INFINITY;
    List<Column> columns = new ArrayList<>(List.of(new Column.Numbers("tonnes", numbers)));
    for (int c = 1; c < 20; c++) {
      columns.add(new Column.Wholes("w" + c, new long[rowCount]));
    }
    Path path = folder.resolve("big.parquet");
    ParquetFile.write(path, new ColumnTable(columns), Map.of());

    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(path));
        RowReader row = reader.rowReader()) {
      for (int i = 0; i < rowCount; i++) {
        assertThat(row.hasNext()).isTrue();
        row.next();
        if (i == 7 || i == rowCount - 1) {
          assertThat(row.isNull("tonnes")).as("row %d", i).isTrue();
        } else if (row.getDouble("tonnes") != numbers[i] || row.getLong("w19") != 0) {
          throw new AssertionError("row " + i + " has tonnes " + row.getDouble("tonnes"));
        }
      }
      assertThat(row.hasNext()).isFalse();
    }
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.parquet");
    Path second = folder.resolve("second.parquet");
    ParquetFile.write(first, flows(), Map.of("a", "1", "b", "2"));
    ParquetFile.write(second, flows(), Map.of("b", "2", "a", "1"));

    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void columnsOfOtherLengthsOrOfOneNameAreRefused() {
    Column two = new Column.Wholes("a", new long[2]);

    assertThatThrownBy(() -> new ColumnTable(List.of(two, new Column.Numbers("b", new double[3]))))
        .hasMessageContaining("column b has 3 rows");
    assertThatThrownBy(() -> new ColumnTable(List.of(two, two)))
        .hasMessageContaining("two columns have one name");
  }
}
