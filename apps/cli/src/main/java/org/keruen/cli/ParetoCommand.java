package org.keruen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.routing.LabelLimitException;
import org.keruen.routing.ParetoSearch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keruen pareto`: exact Pareto fronts of a benchmark graph, for a file of queries.
@Command(
    name = "pareto",
    mixinStandardHelpOptions = true,
    description = "Exact Pareto fronts between pairs of nodes of a DIMACS or grid graph.",
    footer =
        "%nExit codes: 0 done, 2 wrong usage, 3 a file is missing or wrong, or a front is too"
            + " large.")
public final class ParetoCommand implements Callable<Integer> {
  private static final int EXIT_BAD_INPUT = 3;

  /// Output formats.
  enum Format {
    CSV,
    JSON
  }

  /// Takes format names in either case, whatever the parser is set to.
  static final class FormatConverter implements CommandLine.ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "csv" -> Format.CSV;
        case "json" -> Format.JSON;
        default -> throw new CommandLine.TypeConversionException(name + " is neither csv nor json");
      };
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--graph",
      required = true,
      paramLabel = "DIR",
      description = "directory of *.gr(.gz) files, one a criterion, or of Grid*.txt files")
  private Path graph = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "query,source,target lines (nodes from 1), or a grid query file")
  private Path queries = Path.of("");

  @Option(
      names = "--criteria",
      paramLabel = "K",
      description = "criteria to use, 2 to 5; default: all the graph or the query file names")
  private @Nullable Integer criteria;

  @Option(
      names = "--format",
      converter = FormatConverter.class,
      description = "csv or json; default: csv")
  private Format format = Format.CSV;

  @Option(names = "--paths", description = "add a path for each vector, as nodes from 1")
  private boolean paths;

  @Mixin private ThreadsOption threads = new ThreadsOption(1);

  @Override
  public Integer call() {
    checkUsage();
    int workers = threads.count();
    try {
      ParetoInput input = ParetoInput.read(graph, queries, criteria == null ? 0 : criteria);
      write(input, solve(input, workers));
      return 0;
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        err(problem.where() + ": " + problem.what() + "\n  fix: " + problem.fix());
      }
    } catch (LabelLimitException | ArithmeticException e) {
      err(queries + ": " + e.getMessage());
    }
    return EXIT_BAD_INPUT;
  }

  private void checkUsage() {
    CommandLine line = spec.commandLine();
    if (criteria != null && (criteria < 2 || criteria > ParetoSearch.MAX_CRITERIA)) {
      throw new ParameterException(line, "--criteria is " + criteria + ", but must be 2 to 5");
    }
  }

  /// Fronts in the order of the queries, whichever thread finds them.
  private List<SolvedFront> solve(ParetoInput input, int workers) {
    ThreadLocal<ParetoSearch> search = ThreadLocal.withInitial(ParetoSearch::new);
    List<SolvedFront> solved = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<SolvedFront>> futures = new ArrayList<>();
      for (ParetoInput.Instance instance : input.instances()) {
        for (ParetoInput.Question question : instance.questions()) {
          futures.add(
              pool.submit(() -> SolvedFront.solve(search.get(), instance, question, paths)));
        }
      }
      try {
        for (Future<SolvedFront> future : futures) {
          solved.add(await(future));
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return solved;
  }

  private static SolvedFront await(Future<SolvedFront> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while solving", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void write(ParetoInput input, List<SolvedFront> solved) {
    var out = spec.commandLine().getOut();
    boolean withGraph = input.instances().size() > 1;
    var writer = new FrontWriter(out, input.costNames(), withGraph, paths);
    if (format == Format.CSV) {
      writer.writeCsvHeader();
      solved.forEach(writer::writeCsv);
    } else {
      writer.writeJsonStart();
      solved.forEach(writer::writeJson);
      writer.writeJsonEnd();
    }
    out.flush();
    long vectors = solved.stream().mapToLong(front -> front.front().size()).sum();
    double meanMs = solved.stream().mapToLong(SolvedFront::nanos).average().orElse(0) / 1e6;
    err(
        String.format(
            Locale.ROOT,
            "%d queries, %d Pareto vectors, mean %.1f ms a query",
            solved.size(),
            vectors,
            meanMs));
  }

  private void err(String message) {
    var err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
  }
}
