package org.keruen.io.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keruen.base.Problem;

/// Every fault found so far, by file and line. Grows while a folder is read; for one thread.
public final class FaultList {

  private record Fault(String file, int line, Problem problem) {}

  private final List<Fault> faults = new ArrayList<>();

  /// A fault of a file as a whole.
  public void add(String file, String what, String fix) {
    faults.add(new Fault(file, 0, new Problem(file, what, fix)));
  }

  /// A fault of a line.
  ///
  /// @param line from 1, the heading
  public void add(String file, int line, String what, String fix) {
    faults.add(new Fault(file, line, new Problem(file + " line " + line, what, fix)));
  }

  /// A fault of a row.
  public void add(Row row, String what, String fix) {
    add(row.file(), row.line(), what, fix);
  }

  /// Adds every fault of another list, behind those known.
  public void addAll(FaultList others) {
    faults.addAll(others.faults);
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /// All faults, file by file and line by line; those of one line in the order they were found.
  ///
  /// @param files order of the files; others come last
  public List<Problem> inOrder(List<String> files) {
    return faults.stream()
        .sorted(
            Comparator.comparingInt((Fault fault) -> rank(files, fault.file()))
                .thenComparingInt(Fault::line))
        .map(Fault::problem)
        .toList();
  }

  private static int rank(List<String> files, String file) {
    int index = files.indexOf(file);
    return index < 0 ? files.size() : index;
  }
}
