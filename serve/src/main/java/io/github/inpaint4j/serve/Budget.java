package io.github.inpaint4j.serve;

import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many bytes, and the shares taken of them; first come, first served. */
final class Budget {
  private static final int UNIT = 1024; // bytes
  private static final int LOOK_UP = 50; // milliseconds

  private final int units;
  private final Semaphore free;

  Budget(long bytes) {
    units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    free = new Semaphore(units, true);
  }

  /** In bytes. */
  long total() {
    return (long) units * UNIT;
  }

  /** In bytes. */
  long used() {
    return (long) (units - free.availablePermits()) * UNIT;
  }

  /** A share of nothing as yet. */
  Share share() {
    return new Share();
  }

  /** What somebody holds of it. Closing gives it back, once. */
  final class Share implements AutoCloseable {
    private int held;
    private boolean closed;

    /**
     * True if it now has as many bytes; false, and unchanged, if others have them. After closing it
     * is true and nothing is held: what it was for is dropped anyway.
     */
    synchronized boolean growTo(long bytes) {
      if (closed) {
        return true;
      }
      int more = missing(bytes);
      boolean had = more <= 0 || free.tryAcquire(more);
      held += had ? Math.max(0, more) : 0;
      return had;
    }

    /**
     * Waits until it has as many bytes, of which it had none.
     *
     * @param waiting is asked again and again whether to go on
     */
    void await(long bytes, Progress waiting) {
      int more = missing(Math.min(bytes, total()));
      try {
        while (!free.tryAcquire(more, LOOK_UP, TimeUnit.MILLISECONDS)) {
          waiting.done(0);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
      synchronized (this) {
        held += more;
      }
    }

    private int missing(long bytes) {
      long wanted = (bytes + UNIT - 1) / UNIT;
      return (int) Math.min(Integer.MAX_VALUE, wanted) - held;
    }

    @Override
    public synchronized void close() {
      free.release(held);
      held = 0;
      closed = true;
    }
  }
}
