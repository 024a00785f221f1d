package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One piece of work on its way through the queue: it can be watched, cancelled and waited for, and
 * gives back its place when it has ended, however that came about: at the latest when its time is
 * over, be its thread at work or not. What it holds it gives back as soon as no thread needs it.
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

  private final Work.Place place;
  private final Clock clock;
  private final long start;
  private final long end;
  private final CountDownLatch ended = new CountDownLatch(1);

  private volatile State state = State.QUEUED;
  private volatile double progress;
  private volatile long running;
  private volatile long stopped;
  private Body<R> body; // null once it is begun or ended
  private volatile Thread thread; // at work for it, wanted or not; null if there is none
  private volatile R result;
  private volatile Problem problem;

  /**
   * @param place in the queue, closed at the end
   * @param seconds it may take, from now on
   */
  Task(Body<R> body, Work.Place place, Clock clock, double seconds) {
    this.body = body;
    this.place = place;
    this.clock = clock;
    start = clock.now();
    running = start;
    end = start + (long) (seconds * 1e9);
  }

  /** May come back long after it has ended, or never. */
  void run() {
    Body<R> begun = begin();
    if (begun == null) {
      return;
    }
    try {
      end(State.DONE, made(begun), null);
    } catch (CancellationException e) {
      end(State.FAILED, null, new Problem(Refusal.TOO_LATE));
    } catch (Problem e) {
      end(State.FAILED, null, e);
    } catch (NetworkException e) {
      end(State.FAILED, null, Problem.of(e));
    } catch (Exception | Error e) {
      if (end(State.FAILED, null, new Problem(Refusal.UNEXPECTED))) {
        Log.unexpected(e);
      }
    } finally {
      goOn();
    }
  }

  private synchronized Body<R> begin() {
    if (ended()) {
      return null;
    }
    state = State.RUNNING;
    running = clock.now();
    thread = Thread.currentThread();
    Body<R> begun = body;
    body = null;
    return begun;
  }

  private R made(Body<R> begun) throws Exception {
    try (begun) {
      done(0);
      return begun.run(this);
    }
  }

  /** The thread is for others, who are not to be interrupted. */
  private synchronized void goOn() {
    thread = null;
  }

  /** The thread that fills tells how far it is, and learns here if nobody wants the result. */
  @Override
  public void done(double share) {
    progress = Math.max(progress, share);
    if (ended() || isLate()) {
      throw new CancellationException("nobody waits any more");
    }
  }

  private boolean isLate() {
    return clock.now() - end > 0;
  }

  /** Does nothing, and is false, if it has ended before. */
  private synchronized boolean end(State last, R made, Problem why) {
    if (ended()) {
      return false;
    }
    Thread other = thread == Thread.currentThread() ? null : thread;
    thread = other;
    result = made;
    problem = why;
    stopped = clock.now();
    state = last;
    if (body != null) {
      body.close();
      body = null;
    }
    if (other != null) {
      other.interrupt();
    }
    place.close();
    ended.countDown();
    return true;
  }

  /** Ends it now, even if its thread goes on. */
  void cancel() {
    end(State.CANCELLED, null, null);
  }

  /** The same where its time is over. */
  void endIfLate() {
    if (isLate()) {
      end(State.FAILED, null, new Problem(Refusal.TOO_LATE));
    }
  }

  /** Waits for the end, but not for ever: true if it is there. */
  boolean await(long milliseconds) throws InterruptedException {
    return ended.await(milliseconds, TimeUnit.MILLISECONDS);
  }

  /**
   * What an ended one made.
   *
   * @throws Problem if that is nothing
   */
  R get() {
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
      case RUNNING -> (clock.now() - running) / 1e9;
      default -> Math.max(0, stopped - running) / 1e9;
    };
  }

  boolean ended() {
    return state != State.QUEUED && state != State.RUNNING;
  }

  /** True if it has ended without the thread that is still at work for it. */
  boolean hasLostItsThread() {
    return ended() && thread != null;
  }

  /** When it ended, on its clock. */
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
