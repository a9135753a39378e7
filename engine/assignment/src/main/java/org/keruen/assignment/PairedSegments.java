package org.keruen.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// User equilibrium or system optimum by paired alternative segments.
///
/// An iteration has four phases: the cheapest tree of every origin at frozen costs, which also
/// gives the exact gap; new pairs of segments where an origin's flow is dearer than its tree;
/// sweeps over all pairs, each balanced in turn; and the same again for the few origins that hold
/// most of the excess. Trees and pairs of all origins are found in
/// parallel, the sweeps run in both halves of the network at once. Nothing depends on which
/// thread is first, so the digits are the same for every number of threads.
///
/// Memory: per origin a flow for every block of 16 links that it uses, two bytes a node for its
/// tree, and its pairs.
///
/// @see "Bar-Gera, Traffic assignment by paired alternative segments, Transportation Research B
///     44, 2010"
/// @see "Xie and Xie, New insights and improvements of using paired alternative segments for
///     traffic assignment, Transportation Research B 93, 2016"
public final class PairedSegments {
  /// Origins are first loaded in so many batches, each at the costs that those before it left.
  private static final int BATCHES = 16;

  /// Parts into which the summing of flows is cut: a fixed number, whatever the threads.
  private static final int PARTS = 16;

  /// Sweeps go on until one saves less than this share of the best,
  private static final double WORTHWHILE = 1e-4;

  /// or after the trees of a few origins less than this.
  private static final double WORTHWHILE_FOR_FEW = 1e-3;

  /// Trees of an origin in a row at which a pair is useless before it is dropped, in a warm start.
  private static final int PATIENCE = 4;

  /// The same from scratch, where most pairs that are useless once stay so and fill the memory.
  private static final int LESS_PATIENCE = 2;

  /// Pairs with fewer entries than this are swept by one thread: waking another takes as long.
  private static final int FOR_ONE = 20_000;

  /// Entries of pairs that the sweeps of an iteration may read, for each link of each origin: they
  /// should not take longer than the trees.
  private static final double SWEEP_BUDGET = 0.6;

  /// Entries that may be read at any rate: some milliseconds.
  private static final double LEAST_BUDGET = 300_000;

  /// The origins that are taken up again before all are hold this share of the excess,
  private static final double MOST = 0.95;

  /// are taken up until less than this share of it is left,
  private static final double ENOUGH = 1e-3;

  /// and have as many trees together as this share of all origins.
  private static final double FEW = 0.5;

  /// A link whose excess cost is below this share of an origin's mean is left for later.
  private static final double NEGLIGIBLE = 1e-6;

  private final AssignmentNetwork network;
  private final List<UserClass> classes;
  private final AssignmentSettings settings;
  private final @Nullable AssignmentResult former;
  private final boolean resumed;
  private final LoadedNetwork loaded;
  private final Evaluation evaluation;
  private final KeptTrees kept;
  private final SegmentPairs pairs;
  private final OriginTrees trees;
  private final SegmentFinder[] finders;
  private final SegmentShifts[] shifts = new SegmentShifts[Regions.COUNT];
  private final List<OriginWork> origins = new ArrayList<>();
  private final OriginWork[] holders;
  private final List<OriginWork> unloaded = new ArrayList<>();

  /// Origins that a change since the former result touches first.
  private final List<OriginWork> touched = new ArrayList<>();

  private final List<GapReport> history = new ArrayList<>();

  private PairedSegments(
      AssignmentNetwork network,
      List<UserClass> classes,
      AssignmentSettings settings,
      @Nullable AssignmentResult former) {
    this.network = network;
    this.classes = UserClass.check(classes, network);
    this.settings = settings;
    this.former = former;
    resumed = former != null;
    loaded = new LoadedNetwork(network, classes, settings.objective());
    evaluation = new Evaluation(network, classes, settings.objective());
    Inheritance inheritance = new Inheritance(network, classes, loaded.cost, former);
    kept = inheritance.trees();
    pairs = inheritance.pairs();
    addOrigins(inheritance);
    holders = origins.toArray(OriginWork[]::new);
    findTouched(inheritance);
    trees = new OriginTrees(network, settings.threads(), kept);
    IncomingLinks incoming = new IncomingLinks(network);
    Regions regions = new Regions(network);
    finders = new SegmentFinder[settings.threads()];
    for (int worker = 0; worker < settings.threads(); worker++) {
      finders[worker] =
          new SegmentFinder(network, incoming, regions, resumed ? PATIENCE : LESS_PATIENCE);
    }
    for (int region = 0; region < Regions.COUNT; region++) {
      shifts[region] = new SegmentShifts(loaded);
    }
  }

  private void addOrigins(Inheritance inheritance) {
    for (int c = 0; c < classes.size(); c++) {
      Demand demand = classes.get(c).demand();
      for (int zone = 0; zone < demand.zoneCount(); zone++) {
        if (demand.first[zone] < demand.first[zone + 1]) {
          add(c, zone, inheritance.find(c, zone));
        }
      }
    }
  }

  private void findTouched(Inheritance inheritance) {
    int[] changed =
        IntStream.range(0, network.linkCount()).filter(inheritance::isChanged).toArray();
    for (OriginWork origin : origins) {
      boolean uses = false;
      for (int slot : changed) {
        uses |= origin.flows.get(slot) > 0;
      }
      if (uses) {
        touched.add(origin);
      }
    }
    if (unloaded.size() < origins.size()) {
      touched.addAll(unloaded);
    }
  }

  private void add(int userClass, int zone, @Nullable OriginWork inherited) {
    if (inherited != null) {
      origins.add(inherited);
      return;
    }
    OriginWork origin = new OriginWork(userClass, zone, network.linkCount());
    origins.add(origin);
    unloaded.add(origin);
  }

  /// Solves from scratch.
  ///
  /// @param watch told of the gap after every iteration, on the caller's thread
  /// @return the flows of the last report
  /// @throws IllegalArgumentException if the demand has other zones than the network
  public static AssignmentResult solve(
      AssignmentNetwork network, Demand demand, AssignmentSettings settings, Watch watch) {
    return solve(network, UserClass.only(demand, settings), settings, watch);
  }

  /// Solves for several classes of vehicles at once, from scratch.
  ///
  /// The gap and the objective count every vehicle by its passenger-car equivalents.
  ///
  /// @param classes  at least one, of different names; their weights count, not the settings'
  /// @param watch    told of the gap after every iteration, on the caller's thread
  /// @return the flows of the last report
  /// @throws IllegalArgumentException if a class has other zones than the network
  public static AssignmentResult solve(
      AssignmentNetwork network,
      List<UserClass> classes,
      AssignmentSettings settings,
      Watch watch) {
    return run(new PairedSegments(network, classes, settings, null), watch);
  }

  /// Solves from the flows of a former result, which stays as it is.
  ///
  /// Origins whose trips changed, or that used a link which is closed now, are loaded anew. Costs,
  /// weights and the objective may all have changed.
  ///
  /// @param former of a network with the same nodes and links
  /// @throws IllegalArgumentException if the network or the demand does not fit
  public static AssignmentResult resume(
      AssignmentResult former,
      AssignmentNetwork network,
      Demand demand,
      AssignmentSettings settings,
      Watch watch) {
    return resume(former, network, UserClass.only(demand, settings), settings, watch);
  }

  /// Solves for several classes from the flows of a former result of as many classes.
  ///
  /// @param former  of a network with the same nodes and links
  /// @param classes in the order of the former result
  /// @throws IllegalArgumentException if the network or a class does not fit
  public static AssignmentResult resume(
      AssignmentResult former,
      AssignmentNetwork network,
      List<UserClass> classes,
      AssignmentSettings settings,
      Watch watch) {
    return run(new PairedSegments(network, classes, settings, former), watch);
  }

  private static AssignmentResult run(PairedSegments solver, Watch watch) {
    try (Team team = new Team(solver.settings.threads())) {
      return solver.run(team, watch);
    }
  }

  private AssignmentResult run(Team team, Watch watch) {
    load(team);
    if (!touched.isEmpty() && touched.size() < FEW * origins.size()) {
      grow(team, touched, 0);
      if (Excess.of(origins) > little()) {
        balance(team, touched.size());
        refine(team);
      }
    }
    double excess = Double.POSITIVE_INFINITY;
    for (int iteration = 1; ; iteration++) {
      rebuild(team);
      double negligible = Double.isInfinite(excess) ? 0 : excess * NEGLIGIBLE / origins.size();
      grow(team, origins, negligible);
      double cheapest = cheapest();
      GapReport report = evaluation.report(iteration, loaded, cheapest);
      history.add(report);
      boolean goOn = watch.goOn(report);
      if (!goOn
          || report.relativeGap() <= settings.targetGap()
          || iteration >= settings.maxIterations()) {
        return result();
      }
      excess = Math.max(0, report.relativeGap() * cheapest);
      balance(team, origins.size());
      if (resumed) {
        refine(team);
      }
    }
  }

  /// Goes on with the few origins that hold most of the excess: their trees cost little beside
  /// those of all, which are needed for the gap. What other origins are then worth is not seen.
  ///
  /// Every sweep reads all pairs, however few the trees: that counts against them, and ends the
  /// rounds early where pairs are many. From scratch the excess is with too many origins: on
  /// Austin-SDB such rounds made fewer iterations and took half as long again.
  private void refine(Team team) {
    double left = Excess.of(origins);
    double enough = Math.max(left * ENOUGH, little());
    double budget = FEW * origins.size();
    double before = Double.POSITIVE_INFINITY;
    while (left > enough && left < before * 0.9) {
      List<OriginWork> some = Excess.holders(origins, left * MOST);
      budget -= some.size() + (double) pairs.entries() / network.linkCount();
      if (budget < 0) {
        return;
      }
      loaded.spread(0, network.linkCount());
      grow(team, some, left * NEGLIGIBLE / origins.size());
      balance(team, some.size());
      before = left;
      left = Excess.of(origins);
    }
  }

  /// Excess that the target allows, and a half of it to spare.
  private double little() {
    return settings.targetGap() * cheapest() / 2;
  }

  /// Puts the trips of origins without flows on the ways that are cheapest so far.
  private void load(Team team) {
    if (former != null && unloaded.isEmpty() && former.hasOrigins(origins.size())) {
      loaded.flows.set(former.loaded().flows);
      loaded.evaluate(0, network.linkCount());
      return;
    }
    rebuild(team);
    int done = 0;
    for (int batch = 1; batch <= BATCHES; batch++) {
      int from = done;
      done = (int) ((long) unloaded.size() * batch / BATCHES);
      team.run(
          done - from,
          (worker, i) -> {
            OriginWork origin = unloaded.get(from + i);
            UserClass userClass = classes.get(origin.userClass);
            TreeSearch tree = search(worker, origin);
            trees.loading(worker).load(userClass, origin.zone, tree, origin.flows, origin.lost);
          });
      if (done > from && batch < BATCHES) {
        rebuild(team);
      }
    }
  }

  /// Link flows anew from the origins', in their order, so that rounding does not pile up.
  private void rebuild(Team team) {
    int pages = (network.linkCount() + OriginFlows.MASK) >> OriginFlows.SHIFT;
    team.run(
        PARTS,
        (_, part) -> {
          int fromPage = (int) ((long) pages * part / PARTS);
          int toPage = (int) ((long) pages * (part + 1) / PARTS);
          int from = Math.min(network.linkCount(), fromPage << OriginFlows.SHIFT);
          int to = Math.min(network.linkCount(), toPage << OriginFlows.SHIFT);
          loaded.flows.clear(from, to);
          for (OriginWork origin : origins) {
            origin.flows.addTo(fromPage, toPage, loaded.flows.byClass[origin.userClass]);
          }
          loaded.flows.sum(from, to);
          loaded.evaluate(from, to);
        });
  }

  /// The tree of some origins, what their trips would pay on it, and new pairs.
  private void grow(Team team, List<OriginWork> some, double negligible) {
    team.run(
        some.size(),
        (worker, index) -> {
          OriginWork origin = some.get(index);
          double[] cost = loaded.costOf(origin.userClass);
          TreeSearch tree = search(worker, origin);
          origin.cheapest = TreeLoading.price(classes.get(origin.userClass), origin.zone, tree);
          origin.excess = finders[worker].find(tree, origin, pairs, cost, negligible);
        });
    for (OriginWork origin : some) {
      pairs.adopt(origin);
    }
    pairs.assemble(origins);
  }

  private TreeSearch search(int worker, OriginWork origin) {
    double[] cost = loaded.costOf(origin.userClass);
    return trees.search(worker, key(origin), origin.zone, cost);
  }

  private int key(OriginWork origin) {
    return origin.userClass * network.zoneCount() + origin.zone;
  }

  private double cheapest() {
    Sum sum = new Sum();
    for (OriginWork origin : origins) {
      sum.add(origin.cheapest);
    }
    return sum.total();
  }

  /// Sweeps over all pairs while that saves much and costs little.
  ///
  /// @param trees how many trees were searched before: sweeps should cost no more
  private void balance(Team team, int trees) {
    double worthwhile = trees < origins.size() ? WORTHWHILE_FOR_FEW : WORTHWHILE;
    double most = 0;
    double budget = LEAST_BUDGET + SWEEP_BUDGET * trees * network.linkCount();
    for (OriginWork origin : origins) {
      if (origin.heldCount > 0) {
        origin.flows.own();
      }
    }
    while (budget > 0) {
      double saved = sweep(team);
      if (saved <= most * worthwhile) {
        return;
      }
      most = Math.max(most, saved);
      for (SegmentShifts shift : shifts) {
        budget -= shift.takeRead();
      }
    }
  }

  /// @return cost saved
  private double sweep(Team team) {
    if (pairs.entries() < FOR_ONE) {
      sweep(0);
      sweep(1);
    } else {
      team.run(Regions.COUNT - 1, (_, region) -> sweep(region));
    }
    sweep(Regions.ACROSS);
    double saved = 0;
    for (SegmentShifts shift : shifts) {
      saved += shift.takeSaved();
    }
    return saved;
  }

  private void sweep(int region) {
    shifts[region].sweep(pairs, region, holders);
  }

  private AssignmentResult result() {
    List<List<LostTrips>> lost = new ArrayList<>();
    classes.forEach(_ -> lost.add(new ArrayList<>()));
    Map<Integer, OriginWork> byKey = new HashMap<>();
    for (OriginWork origin : origins) {
      lost.get(origin.userClass).addAll(origin.lost);
      byKey.put(key(origin), origin);
    }
    return new AssignmentResult(
        network,
        classes,
        settings,
        loaded,
        history,
        lost,
        new AssignmentResult.Kept(byKey, kept, pairs));
  }
}
