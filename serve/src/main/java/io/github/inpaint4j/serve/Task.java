package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One piece of work on its way through the queue: it can be watched, cancelled and waited for, and
 * gives back its place and its memory when it has ended, however that came about.
 */
final class Task<R> implements Progress {
  /** Where it is. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** What is to be done, and what it holds until then. */
  interface Body<R> extends AutoCloseable {
    /**
     * @throws CancellationException if {@code progress} threw it
     * @throws Problem if it cannot be done
     */
    R run(Progress progress) throws Exception;

    @Override
    void close();
  }

  private final Body<R> body;
  private final AutoCloseable place;
  private final long start = System.nanoTime();
  private final long end;
  private final CountDownLatch ended = new CountDownLatch(1);

  private volatile State state = State.QUEUED;
  private volatile double progress;
  private volatile long running = start;
  private volatile long stopped;
  private volatile boolean unwanted;
  private volatile R result;
  private volatile Problem problem;

  /**
   * @param place in the queue, closed at the end
   * @param seconds it may take, from now on
   */
  Task(Body<R> body, Work.Place place, double seconds) {
    this.body = body;
    this.place = place;
    this.end = start + (long) (seconds * 1e9);
  }

  void run() {
    synchronized (this) {
      if (state != State.QUEUED) {
        return;
      }
      state = State.RUNNING;
      running = System.nanoTime();
    }
    try {
      done(0);
      result = body.run(this);
      finish(State.DONE, null);
    } catch (CancellationException e) {
      finish(unwanted ? State.CANCELLED : State.FAILED, unwanted ? null : tooLate());
    } catch (Problem e) {
      finish(State.FAILED, e);
    } catch (Exception | Error e) {
      Log.unexpected(e);
      finish(State.FAILED, new Problem(Refusal.UNEXPECTED));
    }
  }

  private static Problem tooLate() {
    return new Problem(Refusal.TOO_LATE);
  }

  /** The thread that fills tells how far it is, and learns here if nobody wants the result. */
  @Override
  public void done(double share) {
    progress = Math.max(progress, share);
    if (unwanted || System.nanoTime() - end > 0) {
      throw new CancellationException("nobody waits any more");
    }
  }

  private synchronized void finish(State last, Problem why) {
    if (ended.getCount() == 0) {
      return;
    }
    problem = why;
    stopped = System.nanoTime();
    state = last;
    body.close();
    try {
      place.close();
    } catch (Exception e) {
      throw new IllegalStateException("places close quietly", e);
    }
    ended.countDown();
  }

  /** Ends it now if it waits, soon if it runs. */
  synchronized void cancel() {
    unwanted = true;
    if (state == State.QUEUED) {
      finish(State.CANCELLED, null);
    }
  }

  /**
   * @return the result
   * @throws Problem if there is none
   */
  R await() throws InterruptedException {
    if (!ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      cancel();
      throw tooLate();
    }
    if (problem != null) {
      throw problem;
    }
    if (state == State.CANCELLED) {
      throw Work.stopping();
    }
    return result;
  }

  State state() {
    return state;
  }

  /** In [0,1]. */
  double progress() {
    return state == State.DONE ? 1 : progress;
  }

  /** Since it runs, or for as long as it ran. */
  double seconds() {
    return switch (state) {
      case QUEUED -> 0;
      case RUNNING -> (System.nanoTime() - running) / 1e9;
      default -> Math.max(0, stopped - running) / 1e9;
    };
  }

  boolean ended() {
    return ended.getCount() == 0;
  }

  /** When it ended, as {@link System#nanoTime}. */
  long stopped() {
    return stopped;
  }

  /** Null while it is not done. */
  R result() {
    return state == State.DONE ? result : null;
  }

  /** Why it failed, or null. */
  Problem problem() {
    return problem;
  }
}
