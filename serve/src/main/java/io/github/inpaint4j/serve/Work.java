package io.github.inpaint4j.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** The queue: a bounded number of places, and the workers behind it. */
final class Work {
  private static final int RETRY_AFTER = 2; // seconds
  private static final long ABORT = 5000; // milliseconds

  private final Semaphore places;
  private final int size;
  private final Workers workers;
  private final Clock clock;
  private volatile boolean stopping;

  Work(Limits limits, Clock clock) {
    size = limits.places();
    places = new Semaphore(size);
    workers = new Workers(limits.workers());
    this.clock = clock;
    clock.atEachTick(() -> workers.tasks().forEach(Task::endIfLate));
  }

  /** One that keeps no program from ending. */
  static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** A request's right to be looked after. Closing gives it back, once. */
  final class Place implements AutoCloseable {
    private final AtomicBoolean held = new AtomicBoolean(true);

    @Override
    public void close() {
      if (held.getAndSet(false)) {
        places.release();
        workers.assign();
      }
    }
  }

  /**
   * @throws Problem 429 if all places are taken, 503 if the server is stopping or has no workers
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
    requireReady();
    if (places.availablePermits() == 0) {
      throw full();
    }
  }

  /**
   * @throws Problem 503 if it will look after nobody any more
   */
  void requireReady() {
    if (stopping) {
      throw stopping();
    }
    if (workers.none()) {
      throw new Problem(Refusal.NO_WORKERS);
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

  /**
   * Begins with it when its turn comes.
   *
   * @param place held until it has ended
   * @param seconds until it has to have ended
   */
  <R> Task<R> start(Task.Body<R> body, Place place, double seconds) {
    Task<R> task = new Task<>(body, place, clock, seconds);
    workers.start(task);
    return task;
  }

  /** Requests that have a place: they wait or they run. */
  int taken() {
    return size - places.availablePermits();
  }

  /** Threads that do not come back from what nobody waits for any more. */
  int lost() {
    return workers.lost();
  }

  Clock clock() {
    return clock;
  }

  boolean isStopping() {
    return stopping;
  }

  /**
   * Takes nothing new, lets everything finish, and cancels what has not after a while.
   *
   * @return true if nothing is at work any more
   */
  boolean stop(Duration grace) throws InterruptedException {
    stopping = true;
    boolean ended = workers.await(grace.toMillis());
    if (!ended) {
      workers.tasks().forEach(Task::cancel);
      ended = workers.await(ABORT);
    }
    clock.close();
    return ended;
  }
}
