package io.github.inpaint4j.train.model;

import java.util.random.RandomGenerator;

/**
 * A network that can be trained, with all its widths and depths. A jar on the class path brings its
 * own by naming them in {@code META-INF/services}; {@code --model} knows them like ours.
 */
public interface Architecture {
  /** By which it is known: small letters, digits and hyphens. Model files remember it. */
  String name();

  /**
   * A new network of this name, for 32x32 pictures; if its layers are of any size, others can be
   * made of it by {@link Network#ofAnySize}. {@link LayerMaker} makes the layers.
   *
   * @param rng of the first weights
   */
  Network create(RandomGenerator rng);
}
