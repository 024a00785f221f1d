package io.github.inpaint4j.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Images to learn from and images to be tested on, of one size. Synthetic pictures are made, and
 * those of a folder read, when they are asked for.
 *
 * @param name what it is and where it came from, for people
 */
public record DataSet(String name, ImageSource training, ImageSource test) {
  /** Why there is no CIFAR-10, and what to do. */
  public static final String NO_CIFAR10 =
      "CIFAR-10 is not on this machine: get it with './inpaint data cifar10' (170 MB), name its"
          + " folder or archive, or take synthetic pictures: deadleaves.";

  /**
   * Opens what is asked for by name: one of {@link DataSets#names}, a folder or archive of
   * CIFAR-10, or a folder of pictures.
   *
   * @param side of the square images that pictures of other sizes are made into
   * @param skipUnreadable true to leave out pictures of a folder that cannot be read
   * @throws IOException in one sentence, if there is nothing there or it is damaged
   */
  public static DataSet open(String data, int side, boolean skipUnreadable) throws IOException {
    Optional<DataSets.Named> named = DataSets.named(data);
    if (named.isPresent()) {
      return named.get().open(side);
    }
    Path path = existing(data);
    if (Cifar10.isAt(path)) {
      return cifar10(path);
    }
    ImageFolder folder = ImageFolder.of(path, side, side, skipUnreadable);
    Subset.Split split = folder.split();
    return new DataSet(folder.counted(), split.training(), split.validation());
  }

  /**
   * Crops of photographs, in memory: of nine tenths of a folder's to learn from, of the others to
   * be tested on.
   *
   * @param side of the crops, in pixels
   * @param skipUnreadable true to leave out pictures that cannot be read
   * @param progress told how many pictures were read
   * @throws IOException as {@link #open}, and if {@code data} is no folder of pictures
   */
  public static DataSet crops(String data, int side, boolean skipUnreadable, IntConsumer progress)
      throws IOException {
    Crops all = Crops.of(photographs(data, side, skipUnreadable), side, progress);
    Subset.Split split = Subset.holdOutForTests(all);
    return new DataSet(all.name() + ": " + all.counted(), split.training(), split.validation());
  }

  /**
   * The fixed crops of all photographs of a folder; of what has a size of its own, its test images.
   *
   * @throws IOException as {@link #open}
   */
  public static ImageSource cropsToMeasureOn(
      String data, int side, boolean skipUnreadable, IntConsumer progress) throws IOException {
    return isFolder(data)
        ? Crops.of(photographs(data, side, skipUnreadable), side, progress)
        : toMeasureOn(data, side, skipUnreadable);
  }

  /** True for a folder of pictures, of which crops can be taken. */
  public static boolean isFolder(String data) throws IOException {
    return DataSets.named(data).isEmpty() && !Cifar10.isAt(existing(data));
  }

  private static ImageFolder photographs(String data, int side, boolean skipUnreadable)
      throws IOException {
    if (!isFolder(data)) {
      throw new IOException(
          "crops are cut from a folder of photographs, which %s is not; ask for none"
              .formatted(data));
    }
    return ImageFolder.of(Path.of(data), side, side, skipUnreadable);
  }

  /**
   * Pictures to measure on: a data set's test images, or all pictures of a folder.
   *
   * @param side of the square images that pictures of other sizes are made into
   * @throws IOException as {@link #open}
   */
  public static ImageSource toMeasureOn(String data, int side, boolean skipUnreadable)
      throws IOException {
    Optional<DataSets.Named> named = DataSets.named(data);
    if (named.isPresent()) {
      return named.get().openTest(side);
    }
    Path path = existing(data);
    return Cifar10.isAt(path)
        ? Cifar10.readTest(path)
        : ImageFolder.of(path, side, side, skipUnreadable);
  }

  static DataSet cifar10(Path path) throws IOException {
    Cifar10 cifar = Cifar10.read(path);
    return new DataSet("CIFAR-10 from " + path, cifar.training(), cifar.test());
  }

  private static Path existing(String data) throws IOException {
    Path path = Path.of(data);
    if (!Files.exists(path)) {
      throw new FileNotFoundException(
          "%s does not exist; give a folder of pictures, CIFAR-10's folder or archive, or one of: %s."
              .formatted(data, String.join(", ", DataSets.names())));
    }
    return path;
  }

  /**
   * The same with all images in memory, for whoever needs them again and again.
   *
   * @param progress told how many training images are there
   * @throws IOException in one sentence that names all pictures that cannot be read
   */
  public DataSet inMemory(IntConsumer progress) throws IOException {
    List<String> unreadable = new ArrayList<>();
    ByteImages some = ByteImages.of(training, progress, unreadable);
    ByteImages others = ByteImages.of(test, i -> {}, unreadable);
    ByteImages.requireNone(unreadable);
    return new DataSet(name, some, others);
  }
}
