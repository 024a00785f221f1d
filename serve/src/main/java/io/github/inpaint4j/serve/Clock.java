package io.github.inpaint4j.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Time, and somebody who looks at it now and then. */
interface Clock extends AutoCloseable {
  Duration TICK = Duration.ofMillis(50);

  /** As {@link System#nanoTime}. */
  long now();

  /** Does it at every tick, all on one thread: it must be quick. */
  void atEachTick(Runnable what);

  @Override
  void close();

  /** The one on the wall. */
  static Clock real() {
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(task -> Work.thread(task, "clock"));
    return new Clock() {
      @Override
      public long now() {
        return System.nanoTime();
      }

      @Override
      public void atEachTick(Runnable what) {
        long tick = TICK.toNanos();
        ticks.scheduleWithFixedDelay(() -> carefully(what), tick, tick, TimeUnit.NANOSECONDS);
      }

      @Override
      public void close() {
        ticks.shutdownNow();
      }
    };
  }

  private static void carefully(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException | Error e) {
      Log.unexpected(e); // and it is done again at the next tick
    }
  }
}
