package io.github.inpaint4j.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Threads for tasks, so many at a time. A thread whose task has ended without it (native code and
 * libraries need not listen) is lost until it comes back, and another takes its place; but not more
 * than {@link #MOST_LOST} at a time.
 */
final class Workers {
  static final int MOST_LOST = 8;

  private final int size;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(task -> Work.thread(task, "worker"));
  private final Queue<Task<?>> waiting = new ArrayDeque<>();
  private final Set<Task<?>> atWork = new HashSet<>();

  Workers(int size) {
    this.size = size;
  }

  synchronized void start(Task<?> task) {
    waiting.add(task);
    assign();
  }

  /** To be called when a task has ended. */
  synchronized void assign() {
    waiting.removeIf(Task::ended);
    while (!waiting.isEmpty() && busy() < size && atWork.size() < size + MOST_LOST) {
      Task<?> task = waiting.remove();
      atWork.add(task);
      threads.execute(() -> run(task));
    }
  }

  private void run(Task<?> task) {
    try {
      task.run();
    } finally {
      synchronized (this) {
        atWork.remove(task);
        notifyAll();
        assign();
      }
    }
  }

  private int busy() {
    return atWork.size() - lost();
  }

  /** Threads at work for nobody any more. */
  synchronized int lost() {
    return (int) atWork.stream().filter(Task::hasLostItsThread).count();
  }

  /** True if all threads are lost. */
  synchronized boolean none() {
    return lost() >= size + MOST_LOST;
  }

  /** Those that wait or run. */
  synchronized List<Task<?>> tasks() {
    List<Task<?>> all = new ArrayList<>(waiting);
    all.addAll(atWork);
    return all;
  }

  /** True if all threads are back within so many milliseconds. */
  synchronized boolean await(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    for (long left = milliseconds; left > 0 && !(atWork.isEmpty() && waiting.isEmpty()); ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return atWork.isEmpty() && waiting.isEmpty();
  }
}
