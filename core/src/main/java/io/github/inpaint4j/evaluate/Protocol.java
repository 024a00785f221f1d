package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Masks;
import java.io.IOException;
import java.util.List;

/**
 * What is measured on: every picture of a source, once with its frozen mask of every set. The same
 * protocol gives every method the same holes.
 *
 * @param seed of the masks
 */
public record Protocol(ImageSource pictures, List<Masks> masks, long seed) {
  public Protocol {
    if (masks.isEmpty()) {
      throw new IllegalArgumentException("measuring needs a mask set at least");
    }
    if (pictures.size() == 0) {
      throw new IllegalArgumentException(pictures.name() + " has no picture to measure on");
    }
    masks = List.copyOf(masks);
  }

  Image picture(int index) throws IOException {
    return pictures.image(index);
  }

  Mask hole(Masks set, int index) {
    return set.frozen(seed, index, pictures.height(), pictures.width());
  }
}
