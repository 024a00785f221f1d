package io.github.inpaint4j.fill.finish;

import io.github.inpaint4j.fill.Progress;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** Unsharp masking: what a blur takes away is added. */
final class Sharpen {
  private static final Gaussian BLUR = new Gaussian(1);
  private static final float AMOUNT = 0.5f;

  private Sharpen() {}

  static Image unsharp(Image filled, Mask hole, Progress progress) {
    Image out = BLUR.blurred(filled);
    for (int i = 0; i < out.pixels().length; i++) {
      float value = filled.pixels()[i];
      out.pixels()[i] = Math.max(0, Math.min(1, value + AMOUNT * (value - out.pixels()[i])));
    }
    return out;
  }
}
