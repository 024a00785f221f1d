package io.github.inpaint4j.mask;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Path;

/** Masks from pictures and back. */
public final class MaskFiles {
  static final float HALF = 0.5f; // where white begins, and what is opaque

  private MaskFiles() {}

  /** Which colour of a mask file means hole. */
  public enum Polarity {
    /** White = hole: ours, LaMa's, IOPaint's, OpenCV's. */
    WHITE,
    /** Black = hole: MAT's, RePaint's, MI-GAN's, QD-IMD's. */
    BLACK
  }

  /** A mask file; pixels of at least half brightness are white. */
  public static Mask read(Path file, Polarity polarity) throws IOException {
    return of(Picture.read(file), polarity);
  }

  /** The bright (or dark) pixels of a picture; transparent ones mark nothing. */
  public static Mask of(Picture picture, Polarity polarity) {
    return where(
        picture,
        (row, alpha, x) -> {
          boolean white = (row.get(0, 0, x) + row.get(1, 0, x) + row.get(2, 0, x)) / 3 >= HALF;
          return white == (polarity == Polarity.WHITE) && alpha[x] >= HALF;
        });
  }

  /** Where a picture is transparent (alpha below one half). */
  public static Mask ofAlpha(Picture picture) {
    return where(picture, (row, alpha, x) -> alpha[x] < HALF);
  }

  /**
   * Where a picture has a colour.
   *
   * @param rgb 0xRRGGBB
   * @param tolerance largest difference of any channel, of 255
   */
  public static Mask ofColour(Picture picture, int rgb, int tolerance) {
    return where(
        picture,
        (row, alpha, x) -> {
          boolean near = true;
          for (int c = 0; c < Image.CHANNELS; c++) {
            float wanted = rgb >> (16 - 8 * c) & 255;
            near &= Math.abs(row.get(c, 0, x) * 255 - wanted) <= tolerance + 1e-3f;
          }
          return near;
        });
  }

  private interface Test {
    boolean hole(Image row, float[] alpha, int x);
  }

  /** Row by row, so that a large picture is never held as floats. */
  private static Mask where(Picture picture, Test test) {
    int width = picture.width();
    boolean[] hole = new boolean[picture.height() * width];
    for (int y = 0; y < picture.height(); y++) {
      Image row = picture.image(new Area(y, 0, 1, width));
      float[] alpha = picture.alpha(y);
      for (int x = 0; x < width; x++) {
        hole[y * width + x] = test.hole(row, alpha, x);
      }
    }
    return new Mask(picture.height(), width, hole);
  }

  /** White where the hole is, as a lossless picture. */
  public static Picture picture(Mask mask) {
    Image image = new Image(mask.height(), mask.width());
    int area = mask.height() * mask.width();
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] = mask.isHole(i % area) ? 1 : 0;
    }
    return Picture.of(image);
  }

  /** Writes a PNG, white = hole. */
  public static void write(Path file, Mask mask) throws IOException {
    AtomicFile.write(file, picture(mask).encode(Format.PNG));
  }
}
