package io.github.inpaint4j.progress;

import java.util.concurrent.CancellationException;

/**
 * Is told how far a long work is, on the thread that waits for it, and may end it. Fills, solves,
 * evaluations, downloads and jobs all know this listener; the interruption of that thread ends them
 * just as well.
 */
@FunctionalInterface
public interface Progress {
  /** For nobody: the work goes on unless its thread is interrupted. */
  Progress NONE = share -> endIfInterrupted();

  /**
   * @param share of the work that is done, in [0,1], never falling
   * @throws CancellationException to end the work
   */
  void done(double share);

  /**
   * The same, but ended by the thread's interruption, too: who does the work asks for this once.
   */
  default Progress interruptible() {
    return this == NONE ? NONE : part(0, 1);
  }

  /** For a part of the work that leads from one share to another; interruptible. */
  default Progress part(double from, double to) {
    return share -> {
      endIfInterrupted();
      done(from + share * (to - from));
    };
  }

  /**
   * Leaves the thread interrupted, so that who called learns of it.
   *
   * @throws CancellationException if this thread was interrupted
   */
  static void endIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  /** What who was interrupted while it waited should throw; the thread is interrupted again. */
  static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted");
  }
}
