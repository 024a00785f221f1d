package io.github.inpaint4j.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * Images to learn from and images to be tested on, of one size.
 *
 * @param name what it is and where it came from, for people
 */
public record DataSet(String name, ImageSource training, ImageSource test) {
  private static final int DEAD_LEAVES_TRAINING = 20_000;
  private static final int DEAD_LEAVES_TEST = 2_000;

  /** Why there is no CIFAR-10, and what to do. */
  public static final String NO_CIFAR10 =
      "CIFAR-10 is not on this machine: get it with './inpaint data cifar10' (170 MB), name its"
          + " folder or archive with --data, or train on synthetic pictures with --data deadleaves.";

  /**
   * Opens what {@code --data} names: {@code cifar10} (wherever it is found), {@code deadleaves}, a
   * folder or archive of CIFAR-10, or a folder of pictures.
   *
   * @param side of the square images that a folder of pictures or DeadLeaves is made into
   * @param progress told how many images are prepared
   * @throws IOException in one sentence, if there is nothing there or it is damaged
   */
  public static DataSet open(String data, int side, IntConsumer progress) throws IOException {
    if (data.equals("deadleaves")) {
      return deadLeaves(side, progress);
    }
    if (data.equals("cifar10")) {
      return cifar10(Cifar10.find().orElseThrow(() -> new FileNotFoundException(NO_CIFAR10)));
    }
    Path path = Path.of(data);
    if (!Files.exists(path)) {
      throw new FileNotFoundException(
          "--data "
              + data
              + " does not exist; give a folder of pictures, CIFAR-10's folder or archive,"
              + " 'cifar10' or 'deadleaves'.");
    }
    if (Cifar10.isAt(path)) {
      return cifar10(path);
    }
    Subset.Split split = ImageFolder.of(path, side, side).split();
    return new DataSet(
        "pictures in " + path,
        ByteImages.of(split.training(), progress),
        ByteImages.of(split.validation(), i -> {}));
  }

  /**
   * Pictures to measure on: a data set's test images, or all pictures of a folder.
   *
   * @param side of the square pictures that a folder of pictures or DeadLeaves is made into
   * @throws IOException as {@link #open}
   */
  public static ImageSource toMeasureOn(String data, int side, IntConsumer progress)
      throws IOException {
    boolean named = data.equals("cifar10") || data.equals("deadleaves");
    if (named || !Files.exists(Path.of(data)) || Cifar10.isAt(Path.of(data))) {
      return open(data, side, progress).test();
    }
    return ByteImages.of(ImageFolder.of(Path.of(data), side, side), progress);
  }

  private static DataSet cifar10(Path path) throws IOException {
    Cifar10 cifar = Cifar10.read(path);
    return new DataSet("CIFAR-10 from " + path, cifar.training(), cifar.test());
  }

  private static DataSet deadLeaves(int side, IntConsumer progress) throws IOException {
    return new DataSet(
        "DeadLeaves (synthetic)",
        ByteImages.of(new DeadLeaves(1, DEAD_LEAVES_TRAINING, side, side), progress),
        ByteImages.of(new DeadLeaves(2, DEAD_LEAVES_TEST, side, side), i -> {}));
  }
}
