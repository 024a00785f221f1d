package io.github.inpaint4j.threads;

import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many threads a work may use, and these threads: whoever opens a method hands them in. Several
 * methods may share them, and so may several works at a time. They end by themselves when they have
 * nothing to do for a minute.
 */
public final class Threads {
  private static final Threads ALL = new Threads(Runtime.getRuntime().availableProcessors(), null);

  private final int count;
  private final @Nullable ForkJoinPool
      pool; // null: the caller's thread, and the common pool beside it

  private Threads(int count, @Nullable ForkJoinPool pool) {
    this.count = count;
    this.pool = pool;
  }

  /**
   * Threads for nobody else.
   *
   * @throws IllegalArgumentException if it is none at all
   */
  public static Threads of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a work needs one thread or more, not " + count);
    }
    return new Threads(count, new ForkJoinPool(count));
  }

  /**
   * As many as there are processors, for all who say nothing else: the caller does the work, and
   * the common pool helps. So a work that never ends holds the caller alone.
   */
  public static Threads all() {
    return ALL;
  }

  public int count() {
    return count;
  }

  /**
   * Does a work on these threads, whatever it forks included, such as parallel streams; the caller
   * waits for it. If the caller is one of these threads, it does the work itself, and is told at
   * once how far it is.
   *
   * @param work is told whom to tell how far it is, which ends it when nobody wants it any more
   * @param progress is told so on the caller's thread, now and then
   * @throws CancellationException if {@code progress} threw it, or the caller was interrupted
   */
  public <T> T run(Function<Progress, T> work, Progress progress) {
    if (pool == null || ForkJoinTask.getPool() == pool) {
      return work.apply(progress);
    }
    Relay relay = new Relay();
    Progress watching = progress.interruptible();
    Runnable look = () -> watching.done(relay.share());
    look.run(); // what nobody wants is not begun
    T result = Watched.run(pool, () -> work.apply(relay), relay::end, look);
    look.run();
    return result;
  }

  /** From the thread that works to the one that waits, and back. */
  private static final class Relay implements Progress {
    private volatile double share;
    private volatile boolean unwanted;

    double share() {
      return share;
    }

    void end() {
      unwanted = true;
    }

    @Override
    public void done(double share) {
      if (unwanted) {
        throw new CancellationException("nobody waits for it any more");
      }
      this.share = share;
    }
  }
}
