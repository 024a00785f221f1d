package io.github.inpaint4j.train.training;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;

/**
 * The pictures of a source with their masks, for one purpose. Example i of an epoch is a pure
 * function of (seed, epoch, i).
 *
 * @param seed of the masks, the corruption and the order
 * @param flips true if half of the pictures are mirrored
 * @param corruption of what is inside the masks
 * @param prefill of the holes
 */
record Examples(
    ImageSource images,
    MaskSet masks,
    Corruption corruption,
    long seed,
    boolean flips,
    Prefill prefill) {

  /** Masks and order for validation: another seed, so that they never repeat the training's. */
  static Examples validation(
      ImageSource images, MaskSet masks, Corruption corruption, long seed, Prefill prefill) {
    long other = seed ^ Seeded.key("validation");
    return new Examples(images, masks, corruption, other, false, prefill);
  }

  int size() {
    return images.size();
  }

  /** Of each of them. */
  int pixels() {
    return images.height() * images.width();
  }

  /** The order in which an epoch shows the pictures. */
  int[] order(int epoch) {
    return Seeded.of(Seeded.key("order"), seed, epoch).permutation(size());
  }

  /**
   * @param epoch from 1; 0 sees the images themselves, the others views of them
   */
  Example example(int epoch, int index) throws IOException {
    Image image = epoch == 0 ? images.image(index) : images.view(seed, epoch, index);
    boolean flip = flips && Seeded.of(Seeded.key("flip"), seed, epoch, index).nextInt(2) == 1;
    Image truth = flip ? Images.mirrored(image) : image;
    Mask mask = masks.mask(seed, epoch, index, images.height(), images.width());
    Image corrupted = corruption.of(truth, mask, seed, epoch, index);
    return new Example(prefill.shown(corrupted, mask), truth, mask);
  }
}
