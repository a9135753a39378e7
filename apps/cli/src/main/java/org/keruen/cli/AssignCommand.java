package org.keruen.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.FrankWolfe;
import org.keruen.assignment.GapReport;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.UserClass;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;
import org.keruen.base.Problem;
import org.keruen.io.assignment.Selection;
import org.keruen.io.tntp.TntpProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen assign`: equilibrium flows of a TNTP problem.
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = "Equilibrium flows on a network in TNTP files: nobody can do better alone.",
    footer = {
      "",
      "  keruen assign --tntp SiouxFalls --gap 1e-10",
      "  keruen assign --tntp Chicago-Sketch --toll-weight 0.02 --distance-weight 0.04 -o"
          + " flows.csv",
      "  keruen assign --tntp City --skims skims.csv --select-link 12-34 --selected trips.csv",
      "  keruen assign --tntp City --class name=cars,trips=cars_trips.tntp \\",
      "      --class name=trucks,trips=trucks_trips.tntp,pce=2.5,toll=0.4",
      "",
      "Exit codes: 0 done, converged or not; 2 wrong usage; 3 faults in the files.",
      "Progress and remarks go to stderr."
    })
final class AssignCommand implements Callable<Integer> {
  private static final double NANOS = 1e-9;

  /// How the equilibrium is found.
  enum Algorithm {
    PAS,
    BFW
  }

  /// Takes names of methods in either case.
  static final class AlgorithmConverter implements CommandLine.ITypeConverter<Algorithm> {
    @Override
    public Algorithm convert(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "pas" -> Algorithm.PAS;
        case "bfw" -> Algorithm.BFW;
        default -> throw new CommandLine.TypeConversionException(name + " is neither pas nor bfw");
      };
    }
  }

  /// Takes `ue` and `so`.
  static final class ObjectiveConverter implements CommandLine.ITypeConverter<Objective> {
    @Override
    public Objective convert(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "ue" -> Objective.USER_EQUILIBRIUM;
        case "so" -> Objective.SYSTEM_OPTIMUM;
        default -> throw new CommandLine.TypeConversionException(name + " is neither ue nor so");
      };
    }
  }

  private final Console console;

  @Option(
      names = "--tntp",
      required = true,
      paramLabel = "DIR",
      description = "Folder with one *_net.tntp and one *_trips.tntp.")
  private Path folder = Path.of("");

  @Option(names = "--gap", paramLabel = "G", description = "Relative gap to reach; default 1e-8.")
  private double gap = 1e-8;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; default 2. The digits do not depend on it.")
  private int threads = 2;

  @Option(
      names = "--objective",
      converter = ObjectiveConverter.class,
      paramLabel = "ue|so",
      description = "User equilibrium or system optimum; default ue.")
  private Objective objective = Objective.USER_EQUILIBRIUM;

  @Option(
      names = "--algorithm",
      converter = AlgorithmConverter.class,
      paramLabel = "pas|bfw",
      description =
          "Paired alternative segments, or bi-conjugate Frank-Wolfe as a check; default pas.")
  private Algorithm algorithm = Algorithm.PAS;

  @Option(
      names = "--toll-weight",
      paramLabel = "W",
      description = "Cost of a unit of toll; default 0.")
  private double tollWeight;

  @Option(
      names = "--distance-weight",
      paramLabel = "W",
      description = "Cost of a unit of length; default 0.")
  private double distanceWeight;

  @Option(
      names = "--max-seconds",
      paramLabel = "S",
      description = "Stop after the iteration that passes this; default: never.")
  private double maxSeconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      description = "Stop after so many iterations; default 10000.")
  private int maxIterations = 10_000;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default table.")
  private AssignText.Format format = AssignText.Format.TABLE;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description =
          "A class of vehicles: name=trucks,trips=trucks_trips.tntp,pce=2,toll=0.5,distance=0.1."
              + " Repeat it for each; trips are looked for in DIR. Without pce a vehicle counts 1;"
              + " without toll or distance, --toll-weight and --distance-weight hold.")
  private List<String> classes = new ArrayList<>();

  @Mixin private SelectOptions select = new SelectOptions();

  @Mixin private AssignOutputs outputs = new AssignOutputs();

  AssignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AssignmentSettings settings = settings();
    outputs.check(select);
    if (algorithm == Algorithm.BFW && (outputs.needsOrigins() || !select.isEmpty())) {
      throw UsageException.of(
          "--algorithm bfw",
          "it keeps no flows by origin, which selections, bushes and paths need",
          "leave --algorithm out");
    }
    long start = System.nanoTime();
    List<ClassOption> typed = ClassOption.readAll(classes, settings.weights());
    TntpProblem problem = read(typed);
    select.check(problem.network());
    double readSeconds = (System.nanoTime() - start) * NANOS;
    problem.remarks().forEach(remark -> console.err().println("remark: " + remark));
    List<Double> times = new ArrayList<>();
    long solving = System.nanoTime();
    AssignmentResult result =
        solve(
            userClasses(typed, problem),
            problem,
            settings,
            report -> watch(report, solving, times));
    double seconds = (System.nanoTime() - solving) * NANOS;
    List<Selection> selections = select.select(result);
    outputs.write(result, selections);
    var effort = new AssignText.Effort(readSeconds, seconds, peakMemoryMiB());
    var text = new AssignText(result, selections, algorithm.name(), times, effort);
    console.out().print(text.write(format));
    return Main.OK;
  }

  private TntpProblem read(List<ClassOption> typed) {
    return typed.isEmpty()
        ? TntpProblem.read(folder)
        : TntpProblem.read(folder, typed.stream().map(ClassOption::trips).toList());
  }

  private List<UserClass> userClasses(List<ClassOption> typed, TntpProblem problem) {
    return IntStream.range(0, typed.size())
        .mapToObj(c -> typed.get(c).with(problem.demands().get(c)))
        .toList();
  }

  /// @param mixed the classes; none if all are alike
  private AssignmentResult solve(
      List<UserClass> mixed, TntpProblem problem, AssignmentSettings settings, Watch watch) {
    boolean pairs = algorithm == Algorithm.PAS;
    if (mixed.isEmpty()) {
      return pairs
          ? PairedSegments.solve(problem.network(), problem.demand(), settings, watch)
          : FrankWolfe.solve(problem.network(), problem.demand(), settings, watch);
    }
    return pairs
        ? PairedSegments.solve(problem.network(), mixed, settings, watch)
        : FrankWolfe.solve(problem.network(), mixed, settings, watch);
  }

  private AssignmentSettings settings() {
    if (!(maxSeconds > 0)) {
      throw UsageException.of(
          "--max-seconds", "it is " + maxSeconds + ", but must be positive", "give seconds");
    }
    try {
      return new AssignmentSettings(
          objective, new Weights(tollWeight, distanceWeight), gap, maxIterations, threads);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          List.of(
              new Problem(
                  "keruen assign", String.valueOf(e.getMessage()), "see keruen assign --help")));
    }
  }

  private boolean watch(GapReport report, long solving, List<Double> times) {
    double seconds = (System.nanoTime() - solving) * NANOS;
    times.add(seconds);
    console
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "iteration %d: gap %.3e, objective %.10g, %.2f s",
                report.iteration(),
                report.relativeGap(),
                report.objective(),
                seconds));
    return seconds < maxSeconds;
  }

  /// What the process took at most, by the system's own count where it tells.
  private static double peakMemoryMiB() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException _) {
      // Not Linux: the heap's own count is what there is.
    }
    double bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      bytes += pool.getPeakUsage().getUsed();
    }
    return bytes / (1 << 20);
  }
}
