package org.keruen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;

/// Closures as CSV, each appended when it is found, so that a ranking goes on where it
/// stopped. A pair has both elements; figures have every digit, for pairs are made of single
/// ones that are read back.
final class RankingFile {

  private static final String HEAD =
      "element,and,usedTonnes,extraUsd,extraTonneDays,lostTonnes,overSumUsd,"
          + "studyHash,scenarioHash,date";
  private static final int CELLS = HEAD.split(",").length;

  private final @Nullable Path file;
  private final String run;
  private final Map<String, ClosureRanking.Line> single = new LinkedHashMap<>();
  private final Map<String, ClosurePairs.Line> pairs = new LinkedHashMap<>();

  /// Reads what the file has already of the same run.
  ///
  /// @param file null to keep nothing
  /// @param run  the last cells of each row, which say what the ranking was made of
  RankingFile(@Nullable Path file, String run) throws IOException {
    this.file = file;
    this.run = run;
    if (file != null && Files.exists(file)) {
      read(file);
    }
  }

  /// Single closures known, by element.
  Map<String, ClosureRanking.Line> single() {
    return single;
  }

  /// Pairs known, by [ClosurePairs.Pair#key()].
  Map<String, ClosurePairs.Line> pairs() {
    return pairs;
  }

  private void read(Path known) throws IOException {
    List<String> rows = Files.readAllLines(known, StandardCharsets.UTF_8);
    endLastRow(known);
    if (rows.isEmpty() || !rows.getFirst().equals(HEAD)) {
      throw UsageException.of(
          "--output",
          "'" + known + "' is not a ranking of this version",
          "give another file, or remove this one");
    }
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      // A row that a stop cut short has no date, so it is done again.
      if (row.endsWith(run) && cells.length == CELLS) {
        keep(cells);
      }
    }
  }

  /// A stop can cut a row short: what follows begins a row of its own.
  private static void endLastRow(Path file) throws IOException {
    if (!Files.readString(file, StandardCharsets.UTF_8).endsWith("\n")) {
      Files.writeString(file, "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
  }

  private void keep(String[] cells) {
    double usd = Double.parseDouble(cells[3]);
    double tonneDays = Double.parseDouble(cells[4]);
    double lost = Double.parseDouble(cells[5]);
    if (cells[1].isEmpty()) {
      double used = Double.parseDouble(cells[2]);
      single.put(cells[0], new ClosureRanking.Line(cells[0], used, usd, tonneDays, lost));
      return;
    }
    ClosureRanking.Line first = single.get(cells[0]);
    ClosureRanking.Line second = single.get(cells[1]);
    if (first != null && second != null) {
      var pair = new ClosurePairs.Pair(first, second);
      pairs.put(pair.key(), new ClosurePairs.Line(pair, usd, tonneDays, lost));
    }
  }

  void add(ClosureRanking.Line line) {
    append(
        List.of(
            line.element(),
            "",
            exact(line.usedTonnes()),
            exact(line.extraUsd()),
            exact(line.extraTonneDays()),
            exact(line.lostTonnes()),
            ""));
  }

  void add(ClosurePairs.Line line) {
    append(
        List.of(
            line.pair().first().element(),
            line.pair().second().element(),
            "",
            exact(line.extraUsd()),
            exact(line.extraTonneDays()),
            exact(line.lostTonnes()),
            exact(line.overSumUsd())));
  }

  private static String exact(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  private void append(List<String> cells) {
    Path kept = file;
    if (kept == null) {
      return;
    }
    try {
      String head = Files.exists(kept) ? "" : HEAD + "\n";
      Files.writeString(
          kept,
          head + String.join(",", cells) + "," + run + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw UsageException.of("--output", "'" + kept + "' cannot be written", "give another file");
    }
  }
}
