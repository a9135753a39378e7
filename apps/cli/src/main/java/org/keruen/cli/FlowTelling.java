package org.keruen.cli;

import java.util.Locale;
import org.keruen.study.flows.FlowWatch;

/// Tells a person who waits how far flows are: once a second, and nothing in the first.
final class FlowTelling implements FlowWatch {

  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final Console console;
  private long toldNanos = System.nanoTime();

  FlowTelling(Console console) {
    this.console = console;
  }

  @Override
  public boolean goOn(Progress progress) {
    if (System.nanoTime() - toldNanos > PAUSE_NANOS) {
      toldNanos = System.nanoTime();
      console.err().println("keruen: " + words(progress));
      console.err().flush();
    }
    return !Thread.currentThread().isInterrupted();
  }

  static String words(FlowWatch.Progress progress) {
    String what =
        switch (progress.stage()) {
          case WAYS -> "ways of " + progress.done() + " groups of goods";
          case CHOICE ->
              String.format(
                  Locale.ROOT, "choice, round %d, residual %.1e", progress.done(), progress.gap());
          case MISSING -> "search " + (progress.done() + 1) + " for missing ways";
        };
    return String.format(Locale.ROOT, "%.0f %%, %s", 100 * progress.part(), what);
  }
}
