package io.github.inpaint4j.image;

import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

/** Shows which pixels of a picture would be filled. */
public final class Overlay {
  private static final float[] RED = {1, 0, 0};
  private static final float RED_SHARE = 0.6f;

  private Overlay() {}

  /**
   * The picture on white paper, translucent red where the hole is; RGB of eight bits.
   *
   * @param hole by pixel number, row by row
   */
  public static Picture of(Picture picture, IntPredicate hole) {
    int width = picture.width();
    BufferedImage out = new BufferedImage(width, picture.height(), BufferedImage.TYPE_3BYTE_BGR);
    int[] pixel = new int[Image.CHANNELS];
    for (int y = 0; y < picture.height(); y++) {
      Image row = picture.image(new Area(y, 0, 1, width));
      float[] alpha = picture.alpha(y);
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          float value = row.get(c, 0, x) * alpha[x] + 1 - alpha[x];
          if (hole.test(y * width + x)) {
            value += RED_SHARE * (RED[c] - value);
          }
          pixel[c] = Math.round(255 * value);
        }
        out.getRaster().setPixel(x, y, pixel);
      }
    }
    return new Picture(out, Format.PNG);
  }
}
