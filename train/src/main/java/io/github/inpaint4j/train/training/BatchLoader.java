package io.github.inpaint4j.train.training;

import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Prepares the batches of an epoch on a thread of its own, a few ahead of the training step. The
 * same few batches serve every epoch, so that memory stays flat however long a training is.
 */
final class BatchLoader implements AutoCloseable {
  private static final int AHEAD = 4;
  private static final Batch FAILED = new Batch(0, 1, 1);

  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(AHEAD);
  private final Examples examples;
  private final int batchSize;
  private Thread thread;
  private volatile Throwable failure;

  BatchLoader(Examples examples, int batchSize) {
    this.examples = examples;
    this.batchSize = batchSize;
    for (int i = 0; i < AHEAD; i++) {
      free.add(new Batch(batchSize, examples.images().height(), examples.images().width()));
    }
  }

  /**
   * Begins an epoch; the one before has been taken and released to its end.
   *
   * @param order of the examples; batch b has those from b * batchSize on, the last may be smaller
   * @param firstBatch where to begin, after a resumed start
   */
  void start(int epoch, int[] order, int firstBatch) {
    thread = new Thread(() -> prepare(epoch, order, firstBatch), "batch loader");
    thread.setDaemon(true);
    thread.start();
  }

  private void prepare(int epoch, int[] order, int firstBatch) {
    try {
      for (int from = firstBatch * batchSize; from < order.length; from += batchSize) {
        Batch batch = free.take();
        batch.clear();
        for (int i = from; i < Math.min(order.length, from + batchSize); i++) {
          batch.add(examples.example(epoch, order[i]));
        }
        ready.put(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      ready.clear();
      ready.add(FAILED);
    }
  }

  /**
   * The next batch; hand it back with {@link #release}.
   *
   * @throws IOException if a picture could not be read
   * @throws java.util.concurrent.CancellationException if this thread was interrupted
   */
  Batch next() throws IOException {
    Batch batch = taken();
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("preparing a batch failed", failure);
    }
    return batch;
  }

  private Batch taken() {
    try {
      return ready.take();
    } catch (InterruptedException e) {
      throw Progress.interrupted();
    }
  }

  void release(Batch batch) {
    free.add(batch);
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
