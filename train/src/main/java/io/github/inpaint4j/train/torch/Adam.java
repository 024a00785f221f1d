package io.github.inpaint4j.train.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Adam (Kingma and Ba 2015), with decoupled weight decay if any (Loshchilov and Hutter 2019), over
 * one flat tensor of all parameters: five passes in place, whatever the number of layers.
 */
public final class Adam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  private final Tensor parameters;
  private final Tensor gradients;
  private final Tensor mean;
  private final Tensor variance;
  private final double epsilon;
  private final double weightDecay;
  private long steps;

  /**
   * @param parameters all of them, flat; changed in place
   * @param gradients of the same shape
   */
  public Adam(Tensor parameters, Tensor gradients, double epsilon, double weightDecay) {
    this.parameters = parameters;
    this.gradients = gradients;
    this.mean = Tensors.zerosLike(parameters);
    this.variance = Tensors.zerosLike(parameters);
    this.epsilon = epsilon;
    this.weightDecay = weightDecay;
  }

  /** One step along the gradients; needs a scope without gradients around it. */
  public void step(double learningRate) {
    steps++;
    double correction1 = 1 - Math.pow(BETA1, steps);
    double correction2 = 1 - Math.pow(BETA2, steps);
    if (weightDecay > 0) {
      parameters.mul_(new Scalar(1 - learningRate * weightDecay));
    }
    mean.lerp_(gradients, new Scalar(1 - BETA1));
    variance.mul_(new Scalar(BETA2)).addcmul_(gradients, gradients, new Scalar(1 - BETA2));
    Tensor deviation =
        variance.sqrt().mul_(new Scalar(1 / Math.sqrt(correction2))).add_(new Scalar(epsilon));
    parameters.addcdiv_(mean, deviation, new Scalar(-learningRate / correction1));
  }

  /** Running mean of the gradients; what a checkpoint keeps. */
  public Tensor mean() {
    return mean;
  }

  /** Running mean of their squares; what a checkpoint keeps. */
  public Tensor variance() {
    return variance;
  }

  public long steps() {
    return steps;
  }

  /** Goes on after a checkpoint. */
  public void restoreSteps(long steps) {
    this.steps = steps;
  }
}
