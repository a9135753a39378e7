package org.keruen.io.tntp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.trips.TripFiles;

/// An assignment problem as read from a TNTP folder. Node `n` of the files is node `n - 1` here,
/// unless the files number their nodes with gaps: then the lowest is node 0, and so on.
///
/// @param names   what the files call nodes and links
/// @param demands trips, one for every file asked for
/// @param remarks what was odd but could be read, a sentence each
public record TntpProblem(NetworkNames names, List<Demand> demands, List<String> remarks) {
  private static final String NET = "_net";
  private static final String TRIPS = "_trips";
  private static final String END = ".tntp";

  public TntpProblem {
    demands = List.copyOf(demands);
    remarks = List.copyOf(remarks);
  }

  public AssignmentNetwork network() {
    return names.network();
  }

  /// The trips of the first file.
  public Demand demand() {
    return demands.getFirst();
  }

  /// A file of trips, and of a file with several matrices or columns which one.
  ///
  /// @param matrix null if there is one only
  public record Trips(Path file, @Nullable String matrix) {}

  /// Reads the one `*_net.tntp` and the one `*_trips.tntp` of a folder.
  ///
  /// @throws ProblemException with all faults found in both files
  public static TntpProblem read(Path folder) {
    Path net = only(folder, NET);
    return readFiles(net, List.of(new Trips(only(folder, TRIPS), null)));
  }

  /// Reads the one `*_net.tntp` of a folder and the trips of other files, those of relative names
  /// from the folder if they are there.
  ///
  /// @param trips files in TNTP, or in a form of [TripFiles]; may be none
  /// @throws ProblemException with all faults found in all files
  public static TntpProblem read(Path folder, List<Trips> trips) {
    List<Trips> found =
        trips.stream().map(one -> new Trips(TripFiles.find(folder, one.file), one.matrix)).toList();
    return readFiles(only(folder, NET), found);
  }

  private static TntpProblem readFiles(Path net, List<Trips> trips) {
    List<Problem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    TntpNetwork network = TntpNetwork.read(net, countZones(trips), problems, remarks);
    List<Demand> demands = new ArrayList<>();
    for (Trips one : trips) {
      try {
        demands.add(readTrips(one, network, problems, remarks));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new TntpProblem(
        NetworkNames.ofNodes(network.build(), network.numbers().names()), demands, remarks);
  }

  private static int countZones(List<Trips> trips) {
    return trips.isEmpty() || TripFiles.knows(trips.getFirst().file)
        ? 0
        : TntpTrips.countZones(trips.getFirst().file);
  }

  private static Demand readTrips(
      Trips trips, TntpNetwork network, List<Problem> problems, List<String> remarks) {
    return TripFiles.knows(trips.file)
        ? TripFiles.read(trips.file, trips.matrix, network.listZones())
        : TntpTrips.read(trips.file, network.zoneCount(), network.numbers(), problems, remarks);
  }

  /// The file of a kind: `*_net.tntp`, or where there is none `*_net*.tntp`, as some are published,
  /// or the same in `.txt`, as the files were called once, or packed.
  private static Path only(Path folder, String kind) {
    if (!Files.isDirectory(folder)) {
      throw ProblemException.of(
          folder.toString(), "there is no such folder", "give the folder of a TNTP network");
    }
    List<Path> found = find(folder, kind);
    if (found.size() == 1) {
      return found.getFirst();
    }
    String names =
        String.join(", ", found.stream().map(Path::getFileName).map(String::valueOf).toList());
    throw ProblemException.of(
        folder.toString(),
        found.isEmpty()
            ? "it holds no *" + kind + END + " file"
            : "it holds " + found.size() + " *" + kind + END + " files: " + names,
        found.isEmpty() || kind.equals(NET)
            ? "put one network and its trips into a folder of its own"
            : "say which with --trips, or leave one in the folder");
  }

  private static List<Path> find(Path folder, String kind) {
    String word = kind.substring(1);
    List<Path> all = list(folder);
    for (String end : List.of(END, ".txt", END + ".gz", END + ".zip")) {
      List<Path> ended = all.stream().filter(file -> name(file).endsWith(end)).toList();
      for (Predicate<String> fits :
          List.<Predicate<String>>of(
              name -> name.endsWith(kind + end),
              name -> name.contains(kind),
              name -> name.equals(word + end) || name.equals(word + "work" + end))) {
        List<Path> found = ended.stream().filter(file -> fits.test(name(file))).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw ProblemException.of(
          folder.toString(), "it cannot be read: " + e.getMessage(), "check its permissions");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
