package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.progress.Progress;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final int DEADLINE = 10; // seconds

  private final ManualClock clock = new ManualClock();
  private final Work work = new Work(Service.LIMITS, clock);
  private final Stuck stuck = new Stuck();
  private final AtomicInteger closed = new AtomicInteger();

  @AfterEach
  void letGo() {
    stuck.release.countDown();
  }

  /** What is to be done: to hold some bytes and do something. */
  private final class Holding implements Task.Body<String> {
    private final byte[] bytes = new byte[100];
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Runnable deed;

    private Holding(Runnable deed) {
      this.deed = deed;
    }

    @Override
    public String run(Progress progress) {
      begun.countDown();
      deed.run();
      return "made of " + bytes.length;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private Task<String> start(Task.Body<String> body) {
    return work.start(body, work.enter(), DEADLINE);
  }

  @Test
  void resultThatComesAfterTheDeadlineIsDropped() throws InterruptedException {
    Holding body = new Holding(stuck::hang);
    Task<String> task = start(body);
    assertThat(body.begun.await(5, TimeUnit.SECONDS)).isTrue();
    clock.pass(Duration.ofSeconds(DEADLINE + 1));
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
    assertThat(work.taken()).isZero();
    assertThat(work.lost()).isEqualTo(1);
    assertThat(closed).as("a thread still needs what it holds").hasValue(0);
    stuck.release.countDown();
    for (int i = 0; i < 500 && work.lost() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(closed.get()).isPositive();
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
    assertThat(task.result()).isNull();
    assertThatThrownBy(task::get).isInstanceOf(Problem.class);
  }

  @Test
  void threadOnItsWayBackIsNotLost() throws InterruptedException {
    Workers workers = new Workers(1);
    Task<String> task = new Task<>(new Holding(() -> {}), work.enter(), clock, DEADLINE);
    synchronized (workers) { // it cannot come back before this is left
      workers.start(task);
      assertThat(task.await(5000)).isTrue();
      assertThat(workers.lost()).isZero();
    }
    assertThat(workers.await(5000)).isTrue();
  }

  @Test
  void endedTaskHoldsNothingOfWhatItWasMadeFrom() throws InterruptedException {
    Holding body = new Holding(() -> {});
    WeakReference<Holding> held = new WeakReference<>(body);
    Task<String> task = start(body);
    body = null;
    assertThat(task.await(5000)).isTrue();
    for (int i = 0; i < 100 && held.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(held.get()).isNull();
    assertThat(task.get()).isEqualTo("made of 100");
  }

  private static Filling filling() {
    Memory memory = Memory.ofHeap(1L << 30);
    Map<String, List<byte[]>> fields =
        Map.of("image", List.of(Service.picture()), "box", List.of("1,1,2,2".getBytes()));
    return Filling.of(
        new Form(fields, memory.bodies().share()),
        new Catalog(
            Map.of(
                Catalog.DEFAULT,
                new Method("black", "for tests", (image, mask, progress) -> mask.hide(image)))),
        new Pictures(Service.LIMITS, memory),
        new Metrics());
  }

  @Test
  void jobsAreForgottenByTheClockAlone() throws InterruptedException {
    Budget results = new Budget(1000_000);
    Jobs jobs = new Jobs(results, Duration.ofMinutes(10), clock);
    Jobs.Kept body = jobs.new Kept(filling());
    Task<Filled> task = work.start(body, work.enter(), DEADLINE);
    jobs.add(body, task);
    assertThat(task.await(5000)).isTrue();
    clock.pass(Duration.ofMinutes(9));
    assertThat(jobs.size()).isEqualTo(1);
    assertThat(results.used()).isPositive();
    clock.pass(Duration.ofMinutes(2));
    assertThat(jobs.size()).isZero();
    assertThat(results.used()).isZero();
  }
}
