package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.random.Seeded;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Square crops of photographs of any size, which are kept in memory with a byte per sample. A crop
 * is a square of the picture anywhere, its side anything (in equal octaves) from the crop's own to
 * the picture's shorter side, scaled down to the crop: never enlarged and never squashed. Pictures
 * that are smaller than a crop are left out.
 */
final class Crops implements ImageSource {
  private record Photograph(int height, int width, byte[] samples, String label) {}

  private final String name;
  private final List<Photograph> photographs;
  private final int side;
  private final String fingerprint;

  private Crops(String name, List<Photograph> photographs, int side) {
    this.name = name;
    this.photographs = photographs;
    this.side = side;
    fingerprint =
        ByteImages.digest(photographs.stream().map(Photograph::samples).toArray(byte[][]::new));
  }

  /**
   * Reads the pictures of a folder.
   *
   * @param side of the crops, in pixels
   * @param progress told how many were read
   * @throws IOException in one sentence, if one cannot be read or all are too small
   */
  public static Crops of(ImageFolder folder, int side, IntConsumer progress) throws IOException {
    List<Photograph> photographs = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    int tooSmall = 0;
    for (int i = 0; i < folder.size(); i++) {
      try {
        Image image = folder.whole(i);
        if (Math.min(image.height(), image.width()) < side) {
          tooSmall++;
        } else {
          byte[] samples = ByteImages.bytes(image);
          photographs.add(new Photograph(image.height(), image.width(), samples, folder.label(i)));
        }
        progress.accept(i + 1);
      } catch (PictureException e) {
        unreadable.add(e.getMessage());
      }
    }
    ByteImages.requireNone(unreadable);
    if (photographs.isEmpty()) {
      throw new FileNotFoundException(
          "All %d %s are smaller than %dx%d; take smaller crops."
              .formatted(folder.size(), folder.name(), side, side));
    }
    String leftOut =
        tooSmall > 0 ? " less %d smaller than %dx%d".formatted(tooSmall, side, side) : "";
    return new Crops(
        "%dx%d crops of %s%s".formatted(side, side, folder.name(), leftOut), photographs, side);
  }

  /** What was found and what is kept, for people. */
  String counted() {
    long bytes = photographs.stream().mapToLong(p -> p.samples().length).sum();
    return "%d in memory (%d MB)".formatted(size(), bytes >> 20);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return photographs.size();
  }

  @Override
  public int height() {
    return side;
  }

  @Override
  public int width() {
    return side;
  }

  /** The picture's fixed crop, which every measurement sees. */
  @Override
  public Image image(int index) {
    return crop(photographs.get(index), Seeded.of(Seeded.key("fixed crop"), index));
  }

  @Override
  public Image view(long seed, int epoch, int index) {
    return crop(photographs.get(index), Seeded.of(Seeded.key("crop"), seed, epoch, index));
  }

  private Image crop(Photograph photo, RandomGenerator rng) {
    double octaves = rng.nextDouble();
    int shorter = Math.min(photo.height, photo.width);
    int from = (int) Math.round(side * StrictMath.pow((double) shorter / side, octaves));
    int top = rng.nextInt(photo.height - from + 1);
    int left = rng.nextInt(photo.width - from + 1);
    Image square = new Image(from, from);
    for (int c = 0, at = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < from; y++) {
        int row = (c * photo.height + top + y) * photo.width + left;
        for (int x = 0; x < from; x++, at++) {
          square.pixels()[at] = ByteImages.sample(photo.samples[row + x]);
        }
      }
    }
    return from == side ? square : Images.resize(square, side, side);
  }

  @Override
  public String label(int index) {
    return photographs.get(index).label();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
