package io.github.inpaint4j.serve;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The queue: a bounded number of places, and the workers behind it. */
final class Work {
  private static final int RETRY_AFTER = 2; // seconds
  private static final long ABORT_SECONDS = 5;

  private final Semaphore places;
  private final int size;
  private final ExecutorService workers;
  private final Set<Task<?>> tasks = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  Work(Limits limits) {
    size = limits.places();
    places = new Semaphore(size);
    workers = Executors.newFixedThreadPool(limits.workers());
  }

  /** A request's right to be looked after. Closing gives it back, once. */
  final class Place implements AutoCloseable {
    private final AtomicBoolean held = new AtomicBoolean(true);

    @Override
    public void close() {
      if (held.getAndSet(false)) {
        places.release();
      }
    }
  }

  /**
   * @throws Problem 429 if all places are taken, 503 if the server is stopping
   */
  Place enter() {
    requireRoom();
    if (!places.tryAcquire()) {
      throw full();
    }
    return new Place();
  }

  /**
   * @throws Problem 429 or 503 if {@link #enter} would
   */
  void requireRoom() {
    if (stopping) {
      throw stopping();
    }
    if (places.availablePermits() == 0) {
      throw full();
    }
  }

  private Problem full() {
    return Problem.busy(Refusal.BUSY, Map.of("places", size), RETRY_AFTER);
  }

  /** For a request that found its memory taken. */
  static Problem noMemory() {
    return Problem.busy(Refusal.NO_MEMORY, Map.of(), RETRY_AFTER);
  }

  static Problem stopping() {
    return new Problem(Refusal.STOPPING);
  }

  void start(Task<?> task) {
    tasks.add(task);
    workers.execute(
        () -> {
          try {
            task.run();
          } finally {
            tasks.remove(task);
          }
        });
  }

  /** Requests that have a place: they wait or they run. */
  int taken() {
    return size - places.availablePermits();
  }

  boolean isStopping() {
    return stopping;
  }

  /** Takes nothing new, lets everything finish, and cancels what has not after a while. */
  void stop(Duration grace) throws InterruptedException {
    stopping = true;
    workers.shutdown();
    if (!workers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      tasks.forEach(Task::cancel);
      workers.awaitTermination(ABORT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
