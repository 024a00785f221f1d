package io.github.inpaint4j.serve;

/**
 * What one client, and all of them together, may ask for.
 *
 * @param bodyBytes of a request, counted as they are read
 * @param pixels of a picture or a mask
 * @param workers fills that run at the same time
 * @param queue requests that may wait for a worker, or be on their way in, besides those that run
 * @param deadline seconds until a request is answered; a job may take ten times as long
 * @param bodySeconds until a request's body has to be there
 */
public record Limits(
    long bodyBytes, long pixels, int workers, int queue, double deadline, double bodySeconds) {
  /** For a machine of one's own. */
  public static final Limits DEFAULT =
      new Limits(64L << 20, 50_000_000, Runtime.getRuntime().availableProcessors(), 32, 60, 30);

  private static final int JOB_DEADLINES = 10;

  public Limits {
    positive("body bytes", bodyBytes);
    positive("pixels", pixels);
    positive("workers", workers);
    positive("deadline", deadline);
    positive("seconds for a body", bodySeconds);
    if (queue < 0) {
      throw new IllegalArgumentException("queue must not be negative, got " + queue);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }

  /** Requests that are looked after at the same time, waiting or running. */
  int places() {
    return workers + queue;
  }

  double jobDeadline() {
    return JOB_DEADLINES * deadline;
  }

  /** Never more than memory allows. */
  Limits within(Memory memory) {
    return new Limits(
        Math.min(bodyBytes, memory.bodies().total()),
        Math.min(pixels, Memory.pixels(memory.fills().total())),
        workers,
        queue,
        deadline,
        bodySeconds);
  }
}
