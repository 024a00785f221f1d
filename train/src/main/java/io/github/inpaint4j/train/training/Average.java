package io.github.inpaint4j.train.training;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * The moving average of a network's weights (Polyak and Juditsky 1992): less noisy than the weights
 * of any one step. In its first steps it follows faster, so that it forgets the beginning.
 */
final class Average {
  private final Tensor weights;
  private final Tensor average;
  private final double decay;

  /**
   * @param weights all of them, flat
   * @param decay 0 = the average is the weights
   */
  Average(Tensor weights, double decay) {
    this.weights = weights;
    this.average = weights.detach().clone();
    this.decay = decay;
  }

  /** Takes the weights after a step into account; needs a scope without gradients around it. */
  void update(long steps) {
    double now = Math.min(decay, (1.0 + steps) / (10 + steps));
    average.lerp_(weights, new Scalar(1 - (decay == 0 ? 0 : now)));
  }

  /** Exchanges the two: the network is the average until the next call. */
  void swap() {
    Tensor before = weights.clone();
    weights.copy_(average);
    average.copy_(before);
  }

  /** Flat; what a checkpoint keeps. */
  Tensor values() {
    return average;
  }
}
