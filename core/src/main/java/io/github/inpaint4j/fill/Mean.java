package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;

/**
 * One colour for every hole: the mean of all known pixels of the picture, channel by channel. The
 * floor that any method has to clear.
 */
public final class Mean extends HoleFill {
  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    int area = image.height() * image.width();
    int known = area - hole.area();
    for (int c = 0; c < Image.CHANNELS; c++) {
      double sum = 0;
      for (int i = 0; i < area; i++) {
        sum += hole.isHole(i) ? 0 : image.pixels()[c * area + i];
      }
      for (int i = 0; i < area; i++) {
        if (hole.isHole(i)) {
          image.pixels()[c * area + i] = (float) (sum / known);
        }
      }
    }
  }
}
