package io.github.inpaint4j.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when a test says so. */
final class ManualClock implements Clock {
  private final List<Runnable> atEachTick = new ArrayList<>();
  private volatile long now;

  void pass(Duration time) {
    now += time.toNanos();
    atEachTick.forEach(Runnable::run);
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void atEachTick(Runnable what) {
    atEachTick.add(what);
  }

  @Override
  public void close() {}
}
