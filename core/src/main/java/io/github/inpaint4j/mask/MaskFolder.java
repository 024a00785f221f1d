package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Masks that somebody else has made, as the pictures of a folder and of what is below it: a part of
 * one of them, of the picture's size, enlarged or shrunk by up to two, perhaps mirrored or turned.
 * A pixel is hole from a quarter of white on: damage as overlays have it ends softly.
 */
final class MaskFolder implements MaskGenerator {
  private static final float QUARTER = 0.25f;

  private final List<Mask> masks;

  private MaskFolder(List<Mask> masks) {
    this.masks = masks;
  }

  /**
   * @throws IOException in one sentence, if there is no picture, or one cannot be read
   */
  static MaskFolder of(Path folder) throws IOException {
    List<Path> files = PictureFolder.of(folder).all();
    if (files.isEmpty()) {
      throw new IOException("there is no mask in " + folder);
    }
    List<Mask> masks = new ArrayList<>();
    for (Path file : files) {
      masks.add(mask(Picture.read(file).image()));
    }
    return new MaskFolder(masks);
  }

  private static Mask mask(Image image) {
    return Mask.of(
        image.height(),
        image.width(),
        i -> {
          int y = i / image.width();
          int x = i % image.width();
          return image.get(0, y, x) + image.get(1, y, x) + image.get(2, y, x) >= 3 * QUARTER;
        });
  }

  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask whole = masks.get(rng.nextInt(masks.size()));
    double scale = StrictMath.pow(2, rng.nextDouble(-1, 1)); // of this to the file
    int rows = Math.max(1, Math.min(whole.height(), (int) Math.round(height / scale)));
    int columns = Math.max(1, Math.min(whole.width(), (int) Math.round(width / scale)));
    int top = rng.nextInt(whole.height() - rows + 1);
    int left = rng.nextInt(whole.width() - columns + 1);
    boolean turned = rng.nextInt(2) == 1;
    boolean down = rng.nextInt(2) == 1;
    boolean right = rng.nextInt(2) == 1;
    Mask part = whole.part(new Area(top, left, rows, columns));
    Mask scaled = turned ? part.scaled(width, height) : part.scaled(height, width);
    return Mask.of(
        height,
        width,
        i -> {
          int y = down ? height - 1 - i / width : i / width;
          int x = right ? width - 1 - i % width : i % width;
          return turned ? scaled.isHole(x, y) : scaled.isHole(y, x);
        });
  }
}
