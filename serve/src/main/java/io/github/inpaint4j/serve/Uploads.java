package io.github.inpaint4j.serve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Bodies on their way in. Where there is no room for one more, the slowest ends: whoever sends
 * slowly keeps nobody out.
 */
final class Uploads {
  /** At the same time; each has a thread. */
  static final int MOST = 64;

  private static final int RETRY_AFTER = 1; // seconds
  private static final long START = TimeUnit.MILLISECONDS.toNanos(100); // nobody is slow before

  private final Budget memory;
  private final long nanos;
  private final Set<Sender> all = new HashSet<>();

  /**
   * @param memory that the bodies take
   * @param seconds until a body has to be there
   */
  Uploads(Budget memory, double seconds) {
    this.memory = memory;
    nanos = (long) (seconds * 1e9);
  }

  /**
   * @throws Problem 429 if there are too many, and none of them slow
   */
  synchronized Sender begin() {
    if (all.size() >= MOST && !endSlowest()) {
      throw Problem.busy(Refusal.BUSY, Map.of("places", MOST), RETRY_AFTER);
    }
    Sender sender = new Sender();
    all.add(sender);
    return sender;
  }

  private synchronized void grow(Sender sender, int bytes) {
    sender.bytes += bytes;
    while (!sender.share.growTo(sender.bytes)) {
      if (!endSlowest()) {
        throw Work.noMemory();
      }
    }
  }

  private boolean endSlowest() {
    long now = System.nanoTime();
    Optional<Sender> slowest =
        all.stream()
            .filter(sender -> now - sender.begun > START)
            .min(Comparator.comparingDouble(sender -> sender.speed(now)));
    slowest.ifPresent(Sender::end);
    return slowest.isPresent();
  }

  private synchronized void remove(Sender sender) {
    all.remove(sender);
  }

  /** One of them. It has the memory that it needs so far; closing it leaves that to the form. */
  final class Sender implements AutoCloseable {
    private final Budget.Share share = memory.share();
    private final long begun = System.nanoTime();
    private long bytes;
    private volatile boolean ended;

    /**
     * @throws Problem 429 if others have all the memory
     */
    void grow(int more) {
      Uploads.this.grow(this, more);
    }

    /**
     * @throws Problem 408 if it has to be there by now, or was the slowest when there was no room
     */
    void requireTime() {
      if (ended || System.nanoTime() - begun > nanos) {
        throw new Problem(Refusal.TOO_SLOW);
      }
    }

    long bytes() {
      return bytes;
    }

    Budget.Share share() {
      return share;
    }

    private double speed(long now) {
      return bytes / (double) (now - begun);
    }

    private void end() {
      ended = true;
      all.remove(this);
      share.close();
    }

    @Override
    public void close() {
      remove(this);
    }
  }
}
