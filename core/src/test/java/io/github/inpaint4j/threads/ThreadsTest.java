package io.github.inpaint4j.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadsTest {
  private static Set<Thread> workers(Threads threads) {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    threads.run(
        progress -> {
          IntStream.range(0, 20_000).parallel().forEach(i -> seen.add(Thread.currentThread()));
          return null;
        },
        Progress.NONE);
    return seen;
  }

  @Test
  void whatAWorkForksIsDoneByTheseThreadsAlone() {
    assertThat(workers(Threads.of(1))).hasSize(1);
    Threads three = Threads.of(3);
    assertThat(workers(three))
        .hasSizeBetween(1, 3)
        .noneMatch(thread -> thread.getName().contains("common"));
    assertThat(three.count()).isEqualTo(3);
  }

  @Test
  void aWorkWithinAWorkIsDoneOnTheSameThread() {
    Threads one = Threads.of(1);
    Thread inner = one.run(p -> one.run(q -> Thread.currentThread(), Progress.NONE), Progress.NONE);
    assertThat(inner).isNotEqualTo(Thread.currentThread());
  }

  @Test
  void progressIsToldOnTheCallersThreadAndAtTheEnd() {
    Set<Thread> told = ConcurrentHashMap.newKeySet();
    List<Double> shares = new ArrayList<>();
    String result =
        Threads.of(2)
            .run(
                progress -> {
                  progress.done(0.5);
                  progress.done(1);
                  return "result";
                },
                share -> {
                  told.add(Thread.currentThread());
                  shares.add(share);
                });
    assertThat(result).isEqualTo("result");
    assertThat(told).containsOnly(Thread.currentThread());
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @Test
  void whoWaitsCanEndIt() {
    CountDownLatch ended = new CountDownLatch(1);
    assertThatThrownBy(() -> Threads.of(1).run(progress -> endless(progress, ended), this::enough))
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
    assertThat(ended).satisfies(CountDownLatch::await);
  }

  private void enough(double share) {
    if (share > 0) {
      throw new CancellationException("enough");
    }
  }

  private static Void endless(Progress progress, CountDownLatch ended) {
    try {
      while (true) {
        progress.done(0.1);
      }
    } finally {
      ended.countDown();
    }
  }

  @Test
  void interruptingWhoWaitsEndsIt() {
    CountDownLatch ended = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                Threads.of(1)
                    .run(
                        progress -> {
                          caller.interrupt();
                          return endless(progress, ended);
                        },
                        Progress.NONE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended).satisfies(CountDownLatch::await);
  }

  @Test
  void whatTheWorkThrowsArrivesAsItIs() {
    IllegalArgumentException thrown = new IllegalArgumentException("no");
    assertThatThrownBy(
            () ->
                Threads.of(1)
                    .run(
                        progress -> {
                          throw thrown;
                        },
                        Progress.NONE))
        .isSameAs(thrown);
  }

  @Test
  void whatNobodyWantsIsNotBegun() {
    AtomicBoolean begun = new AtomicBoolean();
    Progress nobody =
        share -> {
          throw new CancellationException("nobody");
        };
    Threads one = Threads.of(1);
    assertThatThrownBy(() -> one.run(inner -> begun.getAndSet(true), nobody))
        .isInstanceOf(CancellationException.class);
    one.run(inner -> null, Progress.NONE); // its only thread is done with what came before
    assertThat(begun).isFalse();
  }

  @Test
  void noThreadsAreRefused() {
    assertThatThrownBy(() -> Threads.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a work needs one thread or more, not 0");
  }
}
