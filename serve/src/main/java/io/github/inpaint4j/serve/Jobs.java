package io.github.inpaint4j.serve;

import io.github.inpaint4j.progress.Progress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills that nobody waits for, until they are fetched or forgotten. Oldest first. */
final class Jobs {
  private static final int MOST = 1000;
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Budget memory;
  private final Clock clock;
  private final long keepNanos;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  /**
   * @param memory for results
   * @param keep for how long an ended job is remembered
   */
  Jobs(Budget memory, Duration keep, Clock clock) {
    this.memory = memory;
    this.clock = clock;
    keepNanos = keep.toNanos();
    clock.atEachTick(this::forgetOld);
  }

  /** One of them. */
  record Job(String id, String method, Task<Filled> task, Budget.Share share) {}

  /** A fill whose result is kept: it needs memory for it. */
  final class Kept implements Task.Body<Filled> {
    private final Filling filling;
    private final Budget.Share share = memory.share();

    Kept(Filling filling) {
      this.filling = filling;
    }

    @Override
    public Filled run(Progress progress) throws Exception {
      Filled filled = filling.run(progress);
      progress.done(1); // nobody makes room for what is not wanted
      makeRoom(share, filled.bytes().length);
      return filled;
    }

    @Override
    public void close() {
      filling.close();
    }

    String method() {
      return filling.method().name();
    }

    Budget.Share share() {
      return share;
    }
  }

  synchronized Job add(Kept body, Task<Filled> task) {
    while (jobs.size() >= MOST && forgetOldestEnded()) {}
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Job job = new Job(HexFormat.of().formatHex(id), body.method(), task, body.share());
    jobs.put(job.id(), job);
    return job;
  }

  /**
   * @throws Problem 404 if there is none, or none any more
   */
  synchronized Job find(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw new Problem(Refusal.NO_JOB);
    }
    return job;
  }

  /** Cancels it, if it has not ended. */
  synchronized void forget(Job job) {
    jobs.remove(job.id());
    job.task().cancel();
    job.share().close();
  }

  private synchronized void makeRoom(Budget.Share share, long bytes) {
    while (!share.growTo(bytes)) {
      if (!forgetOldestEnded()) {
        throw Work.noMemory();
      }
    }
  }

  private boolean forgetOldestEnded() {
    for (Job job : jobs.values()) {
      if (job.task().ended()) {
        forget(job);
        return true;
      }
    }
    return false;
  }

  private synchronized void forgetOld() {
    long now = clock.now();
    for (Iterator<Job> all = jobs.values().iterator(); all.hasNext(); ) {
      Job job = all.next();
      if (job.task().ended() && now - job.task().stopped() > keepNanos) {
        all.remove();
        job.share().close();
      }
    }
  }

  synchronized int size() {
    return jobs.size();
  }
}
