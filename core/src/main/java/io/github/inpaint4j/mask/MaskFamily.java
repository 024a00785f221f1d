package io.github.inpaint4j.mask;

/**
 * Masks of a kind with a name. A jar on the class path can bring more of them: it names a class
 * with a public constructor without parameters in {@code
 * META-INF/services/io.github.inpaint4j.mask.MaskFamily} (see {@link java.util.ServiceLoader}), and
 * wherever masks are asked for by name, its name is one. Every epoch of a training draws new masks.
 */
public interface MaskFamily extends MaskGenerator {
  /** By which {@code --masks} knows it: small letters, digits and hyphens. */
  String name();

  /** One line for people. */
  String description();
}
