package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keruen.server.plan.PlanQuestion;
import org.keruen.server.plan.PlanRoom;
import org.keruen.server.plan.QuestionReader;
import org.keruen.shipment.Plan;
import tools.jackson.databind.json.JsonMapper;

class PlanRoomTest {

  private static final String ASKED =
      """
      {"from": "kz-almaty", "to": "pk-karachi", "goods": "HS 6203", "weightTonnes": 20,
       "depart": "2026-03-02"}
      """;

  @Test
  void whatHasOnlyToBeWrittenGoesBeforeWhatHasToBePlanned() throws Exception {
    PlanQuestion question =
        new QuestionReader(RunningServer.study()).read(JsonMapper.shared().readTree(ASKED));
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (PlanRoom room = new PlanRoom(RunningServer.study(), 1, 4, Duration.ofSeconds(60));
        ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first = askers.submit(() -> room.write(() -> stay(busy, free)));
      busy.await();
      Future<Plan> planned = askers.submit(() -> room.plan("id", question));
      untilWaiting(room, 1);
      Future<Long> written = askers.submit(() -> room.write(room::waiting));
      untilWaiting(room, 2);
      free.countDown();

      assertThat(written.get()).as("plans still waiting when it was written").isEqualTo(1);
      assertThat(planned.get().options()).isNotEmpty();
      assertThat(first.get()).isTrue();
    }
  }

  private static boolean stay(CountDownLatch busy, CountDownLatch free)
      throws InterruptedException {
    busy.countDown();
    free.await();
    return true;
  }

  private static void untilWaiting(PlanRoom room, long count) throws InterruptedException {
    while (room.waiting() < count) {
      Thread.sleep(1);
    }
  }
}
