package io.github.inpaint4j.serve;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** CIFAR-10's test images, read when first asked for; synthetic ones where it is not at hand. */
final class SmallPictures {
  private static final int SYNTHETIC = 2000;

  private ImageSource images;

  SmallPictures() {}

  /** Those of a source. */
  SmallPictures(ImageSource images) {
    this.images = images;
  }

  /**
   * @throws UncheckedIOException if CIFAR-10 is there, but damaged
   */
  synchronized ImageSource get() {
    if (images == null) {
      images = read(Cifar10.find());
    }
    return images;
  }

  static ImageSource read(Optional<Path> cifar) {
    try {
      return cifar.isPresent()
          ? Cifar10.readTest(cifar.get())
          : new DeadLeaves(2, SYNTHETIC, Cifar10.SIDE, Cifar10.SIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
