package io.github.inpaint4j.mask;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Path;

/** Masks from pictures and back. */
public final class MaskFiles {
  private static final float HALF = 0.5f;

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
    Image image = picture.image();
    int area = image.height() * image.width();
    float[] p = image.pixels();
    float[] alpha = picture.alpha();
    boolean[] hole = new boolean[area];
    for (int i = 0; i < area; i++) {
      boolean white = (p[i] + p[area + i] + p[2 * area + i]) / 3 >= HALF;
      hole[i] = white == (polarity == Polarity.WHITE) && alpha[i] >= HALF;
    }
    return new Mask(image.height(), image.width(), hole);
  }

  /** Where a picture is transparent (alpha below one half). */
  public static Mask ofAlpha(Picture picture) {
    float[] alpha = picture.alpha();
    boolean[] hole = new boolean[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      hole[i] = alpha[i] < HALF;
    }
    return new Mask(picture.height(), picture.width(), hole);
  }

  /**
   * Where a picture has a colour.
   *
   * @param rgb 0xRRGGBB
   * @param tolerance largest difference of any channel, of 255
   */
  public static Mask ofColour(Picture picture, int rgb, int tolerance) {
    Image image = picture.image();
    int area = image.height() * image.width();
    boolean[] hole = new boolean[area];
    for (int i = 0; i < area; i++) {
      hole[i] = true;
      for (int c = 0; c < Image.CHANNELS; c++) {
        float wanted = rgb >> (16 - 8 * c) & 255;
        hole[i] &= Math.abs(image.pixels()[c * area + i] * 255 - wanted) <= tolerance + 1e-3f;
      }
    }
    return new Mask(image.height(), image.width(), hole);
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
