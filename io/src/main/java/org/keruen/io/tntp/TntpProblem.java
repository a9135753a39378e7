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
/// @param remarks what was odd but could be read, a sentence each
public record TntpProblem(AssignmentNetwork network, Demand demand, List<String> remarks) {

  public TntpProblem {
    remarks = List.copyOf(remarks);
  }

  /// Reads the one `*_net.tntp` and the one `*_trips.tntp` of a folder.
  ///
  /// @throws ProblemException with all faults found in both files
  public static TntpProblem read(Path folder) {
    Path net = only(folder, "_net.tntp");
    Path trips = only(folder, "_trips.tntp");
    List<Problem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    TntpNetwork network = TntpNetwork.read(net, problems, remarks);
    Demand demand = TntpTrips.read(trips, network.zoneCount(), problems, remarks);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new TntpProblem(network.build(), demand, remarks);
  }

  private static Path only(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      throw ProblemException.of(
          folder.toString(), "there is no such folder", "give the folder of a TNTP network");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> name(file).endsWith(end)).sorted().toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
      throw ProblemException.of(
          folder.toString(),
          found.isEmpty()
              ? "it holds no *" + end + " file"
              : "it holds " + found.size() + " *" + end + " files",
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
