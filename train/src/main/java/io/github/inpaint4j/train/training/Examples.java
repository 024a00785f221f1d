package io.github.inpaint4j.train.training;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.fill.Underpainting;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Masks;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;

/**
 * The pictures of a source with their masks, for one purpose. Example i of an epoch is a pure
 * function of (seed, epoch, i).
 *
 * @param seed of the masks and of the order
 * @param flips true if half of the pictures are mirrored
 * @param underpainting of the holes
 */
record Examples(
    ImageSource images, Masks masks, long seed, boolean flips, Underpainting underpainting) {

  /** Masks and order for validation: another seed, so that they never repeat the training's. */
  static Examples validation(
      ImageSource images, Masks masks, long seed, Underpainting underpainting) {
    return new Examples(images, masks, seed ^ Seeded.key("validation"), false, underpainting);
  }

  int size() {
    return images.size();
  }

  /** The order in which an epoch shows the pictures. */
  int[] order(int epoch) {
    return Seeded.of(Seeded.key("order"), seed, epoch).permutation(size());
  }

  Example example(int epoch, int index) throws IOException {
    Image image = images.image(index);
    boolean flip = flips && Seeded.of(Seeded.key("flip"), seed, epoch, index).nextInt(2) == 1;
    Image truth = flip ? Images.mirrored(image) : image;
    Mask mask = masks.mask(seed, epoch, index, images.height(), images.width());
    return new Example(underpainting.under(truth, mask), truth, mask);
  }
}
