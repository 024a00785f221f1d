package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;

/**
 * One colour for every hole: the mean of all known pixels of the picture, channel by channel. The
 * floor that any method has to clear; mid grey where nothing is known.
 */
public final class Mean implements Inpainter {
  @Override
  public Image inpaint(Image image, Mask mask) {
    mask.requireSize(image.height(), image.width());
    int area = image.height() * image.width();
    int known = area - mask.area();
    if (known == 0) {
      return Grey.of(image.height(), image.width());
    }
    Image mean = new Image(image.height(), image.width());
    for (int c = 0; c < Image.CHANNELS; c++) {
      double sum = 0;
      for (int i = 0; i < area; i++) {
        sum += mask.isHole(i) ? 0 : image.pixels()[c * area + i];
      }
      Arrays.fill(mean.pixels(), c * area, (c + 1) * area, (float) (sum / known));
    }
    return mask.composite(image, mean);
  }
}
