package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;

/**
 * A loss by name. A jar on the class path brings its own by naming them in {@code
 * META-INF/services}; {@code --loss} knows them like ours.
 */
public interface LossFamily {
  /** By which it is known: small letters, digits and hyphens. */
  String name();

  /**
   * The loss, for one training.
   *
   * @param seed of the training
   * @param precision in which networks that judge compute
   * @param device on which they do, as does all that meets the tensors of a loss
   */
  Loss create(long seed, Precision precision, Device device);
}
