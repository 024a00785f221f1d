package io.github.inpaint4j.detect;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;

/** Finds what is damaged in a picture of any size. Threads may share one. */
public interface Detector extends AutoCloseable {
  /**
   * How likely each pixel is damaged.
   *
   * @param progress told how much is done; ends it by throwing
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  Likelihood find(Picture picture, Progress progress);

  /** The same, told to nobody. */
  default Likelihood find(Picture picture) {
    return find(picture, Progress.NONE);
  }

  /** Frees native memory, if it holds any. */
  @Override
  default void close() {}
}
