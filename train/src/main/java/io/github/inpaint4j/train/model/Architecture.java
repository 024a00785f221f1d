package io.github.inpaint4j.train.model;

/**
 * A network that can be trained, with all its widths and depths. A jar on the class path brings its
 * own by naming them in {@code META-INF/services}; {@code --model} knows them like ours.
 */
public interface Architecture {
  /** By which it is known: small letters, digits and hyphens. Model files remember it. */
  String name();

  /**
   * A new network of this name; if its layers are of any size, others can be made of it by {@link
   * Network#ofAnySize}.
   *
   * @param make makes its layers, for pictures of the size that is asked for
   */
  Network create(LayerMaker make);
}
