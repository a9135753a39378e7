package org.keruen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Demand;
import org.keruen.assignment.FrankWolfe;
import org.keruen.assignment.GapReport;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.UserClass;
import org.keruen.assignment.Watch;
import org.keruen.assignment.choice.StochasticResult;
import org.keruen.io.assignment.Selection;
import org.keruen.io.tntp.TntpProblem.Trips;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen assign`: equilibrium flows on a network of TNTP or GMNS files.
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description =
        "Equilibrium flows on a network in TNTP or GMNS files: nobody can do better alone.",
    footer = {
      "",
      "  keruen assign --tntp SiouxFalls --gap 1e-10",
      "  keruen assign --tntp Chicago-Sketch --toll-weight 0.02 --distance-weight 0.04 -o"
          + " flows.csv",
      "  keruen assign --tntp City --skims skims.csv --select-link 12-34 --selected trips.csv",
      "  keruen assign --gmns City --trips trips.omx --matrix cars -o flows.csv",
      "  keruen assign --tntp SiouxFalls --objective sue --theta 0.5 --path-size 1 --paths"
          + " paths.csv",
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

  /// What the flows are to settle to.
  enum Goal {
    UE,
    SO,
    SUE
  }

  /// Takes `ue`, `so` and `sue`.
  static final class GoalConverter implements CommandLine.ITypeConverter<Goal> {
    @Override
    public Goal convert(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "ue" -> Goal.UE;
        case "so" -> Goal.SO;
        case "sue" -> Goal.SUE;
        default ->
            throw new CommandLine.TypeConversionException(name + " is neither ue, so nor sue");
      };
    }
  }

  private final Console console;

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--trips",
      paramLabel = "FILE",
      description =
          "Trips of another file instead: *.tntp, a table o,d,trips (.csv) or a matrix (.omx);"
              + " looked for in DIR first.")
  private @Nullable Path trips;

  @Option(
      names = "--matrix",
      paramLabel = "NAME",
      description = "Which matrix of an OMX file, or which column of a table, the trips are.")
  private @Nullable String matrix;

  @Mixin private StopOptions stop = new StopOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption(2);

  @Option(
      names = "--objective",
      converter = GoalConverter.class,
      paramLabel = "ue|so|sue",
      description =
          "User equilibrium, system optimum, or stochastic user equilibrium (logit); default ue.")
  private Goal goal = Goal.UE;

  @Mixin private StochasticOptions choice = new StochasticOptions();

  @Option(
      names = "--algorithm",
      converter = AlgorithmConverter.class,
      paramLabel = "pas|bfw",
      description =
          "Paired alternative segments, or bi-conjugate Frank-Wolfe as a check; default pas.")
  private Algorithm algorithm = Algorithm.PAS;

  @Mixin private WeightOptions weights = new WeightOptions();

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description =
          "A class of vehicles: name=trucks,trips=trucks_trips.tntp,pce=2,toll=0.5,distance=0.1."
              + " Repeat it for each; trips are files as for --trips, matrix=NAME says which of"
              + " several matrices. Without pce a vehicle counts 1; without toll or distance,"
              + " --toll-weight and --distance-weight hold.")
  private List<String> classes = new ArrayList<>();

  @Mixin private SelectOptions select = new SelectOptions();

  @Mixin private AssignOutputs outputs = new AssignOutputs();

  AssignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AssignmentSettings settings = checkUsage();
    long start = System.nanoTime();
    List<ClassOption> typed = ClassOption.readAll(classes, settings.weights());
    NetworkOptions.Read problem = read(typed);
    select.check(problem.names());
    double readSeconds = (System.nanoTime() - start) * NANOS;
    problem.remarks().forEach(remark -> console.err().println("remark: " + remark));
    if (goal == Goal.SUE) {
      var stochastic = choice.settings(settings.weights(), stop, settings.threads());
      return run(new StochasticRun(console, problem, readSeconds, stochastic), problem);
    }
    List<Double> times = new ArrayList<>();
    long solving = System.nanoTime();
    AssignmentResult result =
        solve(
            userClasses(typed, problem),
            problem,
            settings,
            report -> watch(report, solving, times));
    double seconds = (System.nanoTime() - solving) * NANOS;
    List<Selection> selections = select.select(result, problem.names());
    outputs.write(result, problem.names(), selections);
    var effort = new AssignText.Effort(readSeconds, seconds, PeakMemory.mebibytes());
    var text = new AssignText(result, problem.names(), selections, algorithm.name(), times, effort);
    console.out().print(format.isJson() ? text.json() : text.table());
    return Main.OK;
  }

  private int run(StochasticRun run, NetworkOptions.Read problem) {
    StochasticResult result = run.solve(stop.maxSeconds());
    outputs.write(result, problem.names());
    console.out().print(format.isJson() ? run.json(result) : run.table(result));
    return Main.OK;
  }

  private AssignmentSettings checkUsage() {
    network.check();
    stop.check();
    outputs.check(select);
    checkChoice();
    if (algorithm == Algorithm.BFW && (outputs.needsOrigins() || !select.isEmpty())) {
      throw UsageException.of(
          "--algorithm bfw",
          "it keeps no flows by origin, which selections, bushes and paths need",
          "leave --algorithm out");
    }
    if (!classes.isEmpty() && (trips != null || matrix != null)) {
      throw UsageException.of(
          "--class, --trips, --matrix",
          "every class says its own trips",
          "write trips=FILE,matrix=NAME into each --class");
    }
    Objective objective = goal == Goal.SO ? Objective.SYSTEM_OPTIMUM : Objective.USER_EQUILIBRIUM;
    return new AssignmentSettings(
        objective, weights.weights(), stop.gap(), stop.maxIterations(), threads.count());
  }

  private void checkChoice() {
    if (goal != Goal.SUE) {
      choice.checkUnused();
      return;
    }
    choice.settings(weights.weights(), stop, threads.count());
    if (!classes.isEmpty() || !select.isEmpty() || algorithm == Algorithm.BFW) {
      throw UsageException.of(
          "--objective sue",
          "it knows no --class, no --select-link, no --select-zone and one method of its own",
          "leave them out; --paths tells who goes where");
    }
    outputs.checkStochastic();
  }

  private NetworkOptions.Read read(List<ClassOption> typed) {
    if (!typed.isEmpty()) {
      return network.readFiles(typed.stream().map(ClassOption::trips).toList());
    }
    return trips == null ? network.read() : network.readFiles(List.of(new Trips(trips, matrix)));
  }

  private static List<UserClass> userClasses(List<ClassOption> typed, NetworkOptions.Read problem) {
    return IntStream.range(0, typed.size())
        .mapToObj(c -> typed.get(c).with(problem.demands().get(c)))
        .toList();
  }

  /// @param mixed the classes; none if all are alike
  private AssignmentResult solve(
      List<UserClass> mixed,
      NetworkOptions.Read problem,
      AssignmentSettings settings,
      Watch watch) {
    AssignmentNetwork roads = problem.names().network();
    boolean pairs = algorithm == Algorithm.PAS;
    if (mixed.isEmpty()) {
      Demand demand = problem.demands().getFirst();
      return pairs
          ? PairedSegments.solve(roads, demand, settings, watch)
          : FrankWolfe.solve(roads, demand, settings, watch);
    }
    return pairs
        ? PairedSegments.solve(roads, mixed, settings, watch)
        : FrankWolfe.solve(roads, mixed, settings, watch);
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
    return seconds < stop.maxSeconds();
  }
}
