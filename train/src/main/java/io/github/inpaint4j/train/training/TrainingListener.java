package io.github.inpaint4j.train.training;

import io.github.inpaint4j.run.Epoch;

/**
 * Is told how a training goes, on the training thread. By throwing a {@link
 * java.util.concurrent.CancellationException} it ends the training as a progress does: what was
 * learned is kept.
 */
public interface TrainingListener {
  /**
   * After each step.
   *
   * @param images of this epoch learned from so far
   * @param loss mean over them
   */
  default void step(int epoch, int images, double loss) {}

  /** After each epoch and its validation. */
  default void epoch(Epoch result, boolean best) {}
}
