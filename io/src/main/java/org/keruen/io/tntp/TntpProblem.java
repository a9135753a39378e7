package org.keruen.io.tntp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

/// An assignment problem as read from a TNTP folder. Node `n` of the files is node `n - 1` here.
///
/// @param demands trips, one for every file asked for
/// @param remarks what was odd but could be read, a sentence each
public record TntpProblem(AssignmentNetwork network, List<Demand> demands, List<String> remarks) {
  private static final String NET = "_net";
  private static final String TRIPS = "_trips";
  private static final String END = ".tntp";

  public TntpProblem {
    demands = List.copyOf(demands);
    remarks = List.copyOf(remarks);
  }

  /// The trips of the first file.
  public Demand demand() {
    return demands.getFirst();
  }

  /// Reads the one `*_net.tntp` and the one `*_trips.tntp` of a folder.
  ///
  /// @throws ProblemException with all faults found in both files
  public static TntpProblem read(Path folder) {
    Path net = only(folder, NET);
    return readFiles(net, List.of(only(folder, TRIPS)));
  }

  /// Reads the one `*_net.tntp` of a folder and the trips of other files.
  ///
  /// @param trips files of trips, those of relative names from the folder; may be none
  /// @throws ProblemException with all faults found in all files
  public static TntpProblem read(Path folder, List<Path> trips) {
    return readFiles(only(folder, NET), trips.stream().map(folder::resolve).toList());
  }

  private static TntpProblem readFiles(Path net, List<Path> trips) {
    List<Problem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    TntpNetwork network = TntpNetwork.read(net, problems, remarks);
    List<Demand> demands = new ArrayList<>();
    for (Path file : trips) {
      demands.add(TntpTrips.read(file, network.zoneCount(), problems, remarks));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new TntpProblem(network.build(), demands, remarks);
  }

  /// The file of a kind: `*_net.tntp`, or where there is none `*_net*.tntp`, as some are published.
  private static Path only(Path folder, String kind) {
    if (!Files.isDirectory(folder)) {
      throw ProblemException.of(
          folder.toString(), "there is no such folder", "give the folder of a TNTP network");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> name(file).endsWith(END)).sorted().toList();
      List<Path> usual = all.stream().filter(file -> name(file).endsWith(kind + END)).toList();
      List<Path> loose = all.stream().filter(file -> name(file).contains(kind)).toList();
      List<Path> found = usual.isEmpty() ? loose : usual;
      if (found.size() == 1) {
        return found.getFirst();
      }
      throw ProblemException.of(
          folder.toString(),
          found.isEmpty()
              ? "it holds no *" + kind + END + " file"
              : "it holds " + found.size() + " *" + kind + END + " files",
          "put one network and its trips into a folder of its own");
    } catch (IOException e) {
      throw ProblemException.of(
          folder.toString(), "it cannot be read: " + e.getMessage(), "check its permissions");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
