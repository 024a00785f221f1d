package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import java.io.IOException;
import java.util.List;

/**
 * What is measured on: every picture of a source, once with its own mask of every set. The same
 * protocol shows every method the same pictures.
 *
 * @param corruption of what is inside the masks
 * @param draw of the masks and of the corruption
 * @param seed of them
 */
public record Protocol(
    ImageSource pictures, List<MaskSet> masks, Corruption corruption, Draw draw, long seed) {
  /** From which random numbers. */
  public enum Draw {
    /** Those that no training has, whatever its seed. */
    FROZEN,
    /** Those of a training with that seed in epoch 0, which none has; for the report of a run. */
    TRAINING
  }

  public Protocol {
    if (masks.isEmpty()) {
      throw new IllegalArgumentException("measuring needs a mask set at least");
    }
    if (pictures.size() == 0) {
      throw new IllegalArgumentException(pictures.name() + " has no picture to measure on");
    }
    masks = List.copyOf(masks);
  }

  /** Frozen. */
  public Protocol(ImageSource pictures, List<MaskSet> masks, Corruption corruption, long seed) {
    this(pictures, masks, corruption, Draw.FROZEN, seed);
  }

  /** With frozen holes. */
  public Protocol(ImageSource pictures, List<MaskSet> masks, long seed) {
    this(pictures, masks, Corruption.MASK, seed);
  }

  Image picture(int index) throws IOException {
    return pictures.image(index);
  }

  /** Where a picture is to be put right. */
  public Mask hole(MaskSet set, int index) {
    int height = pictures.height();
    int width = pictures.width();
    return draw == Draw.FROZEN
        ? set.frozen(seed, index, height, width)
        : set.mask(seed, 0, index, height, width);
  }

  /** What methods are shown of a picture. */
  public Image shown(MaskSet set, int index) throws IOException {
    Image truth = picture(index);
    Mask hole = hole(set, index);
    return draw == Draw.FROZEN
        ? corruption.frozen(truth, hole, seed, index)
        : corruption.of(truth, hole, seed, 0, index);
  }
}
