package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills the hole of a picture. Whatever the method: known pixels come back bit for bit, and what
 * lies under the hole never changes the result, unless it removes something else than holes ({@link
 * Method#removes}). Grey pictures are filled grey, flat ones flat, and mid grey is the answer where
 * nothing is known. Implementations are safe for use by several threads; {@link HoleFill} is the
 * door they are written behind.
 */
@FunctionalInterface
public interface Inpainter extends AutoCloseable {
  /**
   * @param mask of the image's size, 1 = hole
   * @param progress told on this thread how far the fill is, at last 1
   * @return a new image in [0,1]
   * @throws IllegalArgumentException if the sizes differ or this method cannot fill such a picture
   * @throws NetworkException if a network that was trained elsewhere gives no picture
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it, or this thread
   *     was interrupted
   */
  Image inpaint(Image image, Mask mask, Progress progress);

  /** The same, for somebody who does not watch. */
  default Image inpaint(Image image, Mask mask) {
    return inpaint(image, mask, Progress.NONE);
  }

  /**
   * Several pictures; methods that gain from it fill them together.
   *
   * @param images of any sizes the method can fill
   * @param masks one for each image, of its size, 1 = hole
   * @return new images in the same order
   * @throws IllegalArgumentException as {@link #inpaint}
   * @throws NetworkException as {@link #inpaint}
   * @throws java.util.concurrent.CancellationException as {@link #inpaint}
   */
  default List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    List<Image> filled = new ArrayList<>(images.size());
    double all = images.size();
    for (int i = 0; i < images.size(); i++) {
      filled.add(inpaint(images.get(i), masks.get(i), progress.part(i / all, (i + 1) / all)));
    }
    return filled;
  }

  /** The same, for somebody who does not watch. */
  default List<Image> inpaintAll(List<Image> images, List<Mask> masks) {
    return inpaintAll(images, masks, Progress.NONE);
  }

  /**
   * Another good fill of the same holes, if this gives more than one.
   *
   * @param number 1 is this one; each always gives the same
   */
  default Optional<Inpainter> variant(int number) {
    return number == 1 ? Optional.of(this) : Optional.empty();
  }

  /** What this would do about a hole, in half a sentence; empty if it treats every hole alike. */
  default String plan(Mask mask) {
    return "";
  }

  /** Frees native memory, if this fill holds any. */
  @Override
  default void close() {}
}
