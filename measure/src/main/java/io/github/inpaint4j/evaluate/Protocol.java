package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import java.io.IOException;
import java.util.List;

/**
 * What is measured on: every picture of a source, once with its frozen mask of every set. The same
 * protocol shows every method the same pictures.
 *
 * @param corruption of what is inside the masks
 * @param seed of the masks and of the corruption
 */
public record Protocol(
    ImageSource pictures, List<MaskSet> masks, Corruption corruption, long seed) {
  public Protocol {
    if (masks.isEmpty()) {
      throw new IllegalArgumentException("measuring needs a mask set at least");
    }
    if (pictures.size() == 0) {
      throw new IllegalArgumentException(pictures.name() + " has no picture to measure on");
    }
    masks = List.copyOf(masks);
  }

  /** With holes. */
  public Protocol(ImageSource pictures, List<MaskSet> masks, long seed) {
    this(pictures, masks, Corruption.MASK, seed);
  }

  Image picture(int index) throws IOException {
    return pictures.image(index);
  }

  /** Where a picture is to be put right. */
  public Mask hole(MaskSet set, int index) {
    return set.frozen(seed, index, pictures.height(), pictures.width());
  }

  /** What methods are shown of a picture. */
  public Image shown(MaskSet set, int index) throws IOException {
    return corruption.frozen(picture(index), hole(set, index), seed, index);
  }
}
