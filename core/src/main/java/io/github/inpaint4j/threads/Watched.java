package io.github.inpaint4j.threads;

import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work on another thread, such as a network's run that cannot look up while it goes on: who asked
 * for it stays beside it and keeps asking whether it is still wanted.
 */
public final class Watched {
  private static final long MILLIS = 50; // from one look to the next
  private static final Executor OWN =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "watched");
            thread.setDaemon(true);
            return thread;
          });

  private Watched() {}

  /** On a thread of its own; the same otherwise. */
  public static <T> T run(Supplier<T> work, Runnable stop, Runnable look) {
    return run(OWN, work, stop, look);
  }

  /**
   * @param stop asks the work to end soon; it is not waited for
   * @param look is called on this thread again and again; what it throws ends the wait
   * @throws CancellationException if this thread was interrupted
   */
  static <T> T run(Executor threads, Supplier<T> work, Runnable stop, Runnable look) {
    FutureTask<T> result = new FutureTask<>(work::get);
    threads.execute(result);
    try {
      while (true) {
        look.run();
        try {
          return result.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // look again
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      stop.run();
      throw Progress.interrupted();
    } catch (RuntimeException | Error e) {
      stop.run();
      throw e;
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(e);
  }
}
