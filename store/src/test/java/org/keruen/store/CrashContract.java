package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Kills a writing process at random moments and looks for everything that it was promised.
abstract class CrashContract {

  private static final int RUNS = 6;
  private static final int MOST_MILLIS = 600;

  abstract StoreLocation newLocation();

  @Test
  void whatWasAcknowledgedSurvivesKillMinusNine() throws IOException, InterruptedException {
    long seed = Long.getLong("keruen.seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    StoreLocation location = newLocation();
    List<String> promised = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      // The first may die while it makes the tables, the others while they write.
      List<String> lines = writeAndKill(location, run, random.nextInt(MOST_MILLIS));
      promised.addAll(lines);
      assertKept(location, promised, "seed " + seed + " run " + run);
    }
    assertThat(promised).as("seed " + seed + ": rows written").hasSizeGreaterThan(RUNS);
    System.out.println(
        "killed " + RUNS + " times, " + promised.size() + " promises kept, seed " + seed);
  }

  /// The child tells its promises into a file: a pipe would be closed, unread, by the kill.
  private static List<String> writeAndKill(StoreLocation location, int run, int millis)
      throws IOException, InterruptedException {
    Path told = Files.createTempFile("keruen-promises", ".txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                TestSql.url(location),
                "run" + run)
            .redirectError(Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    try {
      while (run > 0 && Files.size(told) == 0) { // it is not open yet
        assertThat(child.isAlive()).as("the writer runs").isTrue();
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(millis);
      child.destroyForcibly().waitFor();
      return whole(Files.readAllLines(told));
    } finally {
      child.destroyForcibly();
      Files.delete(told);
    }
  }

  /// A line that the kill cut short tells no id.
  private static List<String> whole(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches("(plan .*-\\d+-\\d+|[a-z]+ [0-9a-f-]{36})"))
        .toList();
  }

  private static void assertKept(StoreLocation location, List<String> promised, String when) {
    try (Store store = Store.open(location, new SettableClock())) {
      Set<String> done = new HashSet<>();
      for (String line : promised.reversed()) {
        String id = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
          case "plan" -> assertThat(store.plans().find(id)).as(when).isNotNull();
          case "report" -> assertThat(store.reports().find(id)).as(when).isNotNull();
          case "done" -> {
            done.add(id);
            assertThat(store.jobs().get(id).state()).as(when).isEqualTo(Job.State.DONE);
          }
          default -> assertEnded(store.jobs().get(id), done.contains(id), when);
        }
      }
    }
    assertSound(location, promised, when);
  }

  /// A job that was running and not told to be done: it may have been just before the kill.
  private static void assertEnded(Job job, boolean toldDone, String when) {
    assertThat(job.state().hasEnded()).as(when).isTrue();
    if (!toldDone && job.state() != Job.State.DONE) {
      assertThat(job.state()).as(when).isEqualTo(Job.State.INTERRUPTED);
      assertThat(job.outcome().error()).as(when).contains("server stopped");
    }
  }

  private static void assertSound(StoreLocation location, List<String> promised, String when) {
    if (location instanceof StoreLocation.SqliteFile) {
      assertThat(TestSql.ask(location, "pragma integrity_check")).as(when).isEqualTo("ok");
    }
    String lone =
        TestSql.ask(
            location,
            "select count(*) from plan where id not in"
                + " (select subject from audit where action = 'plan.put')");
    assertThat(lone).as(when + ": plans without a line in the audit").isEqualTo("0");
    long plans = promised.stream().filter(line -> line.startsWith("plan ")).count();
    assertThat(Long.parseLong(TestSql.ask(location, "select count(*) from plan")))
        .as(when)
        .isGreaterThanOrEqualTo(plans);
  }
}
