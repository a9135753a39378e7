package org.keruen.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.Demand;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.gmns.GmnsNetwork;
import org.keruen.io.tntp.TntpProblem;
import org.keruen.io.tntp.TntpProblem.Trips;
import org.keruen.io.trips.TripFiles;
import picocli.CommandLine.Option;

/// Which network a command works on.
final class NetworkOptions {

  /// Where the trips of a GMNS network usually are.
  private static final Path USUAL_TRIPS = Path.of("demand.csv");

  @Option(
      names = "--tntp",
      paramLabel = "DIR",
      description = "Network in TNTP: a folder with one *_net.tntp, and one *_trips.tntp.")
  private @Nullable Path tntp;

  @Option(
      names = "--gmns",
      paramLabel = "DIR",
      description =
          "Network in GMNS instead: a folder with node.csv and link.csv, and trips in demand.csv."
              + " Results have its ids.")
  private @Nullable Path gmns;

  /// A network and trips on it.
  ///
  /// @param demands one for every file of trips
  /// @param remarks what was odd but could be read
  record Read(NetworkNames names, List<Demand> demands, List<String> remarks) {}

  /// @throws UsageException unless just one network is named
  void check() {
    if ((tntp == null) == (gmns == null)) {
      throw UsageException.of(
          tntp == null ? "--tntp" : "--tntp " + tntp + ", --gmns " + gmns,
          tntp == null ? "no network is named" : "there are two networks",
          "give the folder of one network: --tntp DIR or --gmns DIR");
    }
  }

  /// Reads the network without trips.
  Read readNetwork() {
    return readFiles(List.of());
  }

  /// Reads the network with the trips that lie beside it.
  Read read() {
    if (tntp == null) {
      return readFiles(List.of(new Trips(USUAL_TRIPS, null)));
    }
    TntpProblem problem = TntpProblem.read(tntp);
    return new Read(problem.names(), problem.demands(), problem.remarks());
  }

  /// Reads the network with trips of other files, those of relative names from its folder if they
  /// are there.
  ///
  /// @throws org.keruen.base.ProblemException with the faults found
  Read readFiles(List<Trips> trips) {
    if (tntp != null) {
      TntpProblem problem = TntpProblem.read(tntp, trips);
      return new Read(problem.names(), problem.demands(), problem.remarks());
    }
    Path folder = gmns == null ? Path.of("") : gmns;
    GmnsNetwork network = GmnsNetwork.read(folder);
    List<Demand> demands =
        trips.stream()
            .map(one -> read(TripFiles.find(folder, one.file()), one, network.zones()))
            .toList();
    return new Read(network.names(), demands, network.remarks());
  }

  private static Demand read(Path file, Trips trips, List<String> zones) {
    return TripFiles.read(file, trips.matrix(), zones);
  }
}
