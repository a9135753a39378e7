package org.keruen.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;

/// The child of [CrashContract]: writes for ever and tells each id after the store acknowledged it.
final class CrashWriter {

  private static final int THREADS = 4;
  private static final Actor ACTOR = new Actor("crash", "crash");

  private CrashWriter() {}

  /// @param args location, and the name of this run
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Store store = Store.open(StoreLocation.parse(args[0]), InstantSource.system());
    out.println("open -");
    Thread last = Thread.currentThread();
    for (int i = 0; i < THREADS; i++) {
      String name = args[1] + "-" + i;
      last = Thread.ofPlatform().start(() -> write(store, name, out));
    }
    last.join();
  }

  private static void write(Store store, String name, PrintStream out) {
    for (int i = 0; ; i++) {
      String id = name + "-" + i;
      store.plans().putIfAbsent(new StoredPlan.Draft(id, "{}", "s", "h", "en"), ACTOR);
      out.println("plan " + id);
      var proposal =
          new BorderReport.Proposal(
              "post:torkham", BorderReport.State.CLOSED, LocalDate.EPOCH, null, id, "radio");
      out.println("report " + store.reports().propose(proposal, ACTOR).id());
      Job job = store.jobs().submit("k", "{}", ACTOR);
      store.jobs().start(job.id());
      out.println("running " + job.id());
      if (i % 2 == 0) {
        store.jobs().finish(job.id(), "{}");
        out.println("done " + job.id());
      }
    }
  }
}
