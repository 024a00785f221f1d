package io.github.inpaint4j.mask;

import io.github.inpaint4j.random.Seeded;
import java.util.List;

/**
 * The masks of a training or a test: mask i of epoch e is a pure function of (name, seed, e, i),
 * the same on every machine and for any number of threads.
 *
 * @param name by which {@code --masks} knows it
 * @param description one line for people
 * @param generator the shape of the holes
 * @param drawnOnce true if every epoch sees the same masks
 */
public record Masks(String name, String description, MaskGenerator generator, boolean drawnOnce) {

  /** What the paper's code did. */
  public static final Masks PAPER =
      new Masks(
          "paper",
          "one 8x8 square per image, drawn once, top and left in 0..23",
          new MaskGenerator.Square(8, 1),
          true);

  /** What the paper's text says. */
  public static final Masks RANDOM =
      new Masks(
          "random",
          "a rectangle whose size (1/8 to 1/2 of the side) and place change for every image and"
              + " every epoch",
          new MaskGenerator.Rectangles(1 / 8.0, 1 / 2.0),
          false);

  /** The protocols that can be named for training. */
  public static final List<Masks> TRAINING = List.of(PAPER, RANDOM);

  /**
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  public static Masks named(String name) {
    return TRAINING.stream()
        .filter(m -> m.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no masks named '%s'; there are %s"
                        .formatted(
                            name, String.join(", ", TRAINING.stream().map(Masks::name).toList()))));
  }

  /** Mask {@code index} of epoch {@code epoch}. */
  public Mask mask(long seed, int epoch, int index, int height, int width) {
    return generator.generate(
        height, width, Seeded.of(Seeded.key("mask"), seed, drawnOnce ? 0 : epoch, index));
  }
}
