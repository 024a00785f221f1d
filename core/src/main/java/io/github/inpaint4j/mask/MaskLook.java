package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * How a mask's picture looks, for people whose mask is not understood: why it marks nothing, and
 * whether it is a photograph. Brightness is the mean of red, green and blue; transparent pixels,
 * which mark nothing, have none.
 */
public final class MaskLook {
  private static final int LEVELS = 256;
  private static final double GREY_FROM =
      0.1; // of 1: darker is black, as much below white is white
  private static final double PHOTOGRAPH_GREY = 0.3; // share of the pixels
  private static final int PHOTOGRAPH_LEVELS = 32;

  private final int largest; // of a sample
  private final BitSet greys = new BitSet(LEVELS); // those that are there, neither black nor white
  private long pixels;
  private long transparent;
  private long grey;
  private float darkest = 1;
  private float brightest;
  private float strongest; // the largest sample of any colour
  private final float[] strongestPixel = new float[Image.CHANNELS];

  private MaskLook(int largest) {
    this.largest = largest;
  }

  public static MaskLook at(Picture mask) {
    MaskLook look = new MaskLook((1 << mask.bits()) - 1);
    for (int y = 0; y < mask.height(); y++) {
      Image row = mask.image(new Area(y, 0, 1, mask.width()));
      float[] alpha = mask.alpha(y);
      for (int x = 0; x < mask.width(); x++) {
        look.see(row.get(0, 0, x), row.get(1, 0, x), row.get(2, 0, x), alpha[x]);
      }
    }
    return look;
  }

  private void see(float red, float green, float blue, float alpha) {
    pixels++;
    if (alpha < MaskFiles.HALF) {
      transparent++;
      return;
    }
    float brightness = (red + green + blue) / 3;
    darkest = Math.min(darkest, brightness);
    brightest = Math.max(brightest, brightness);
    if (brightness > GREY_FROM && brightness < 1 - GREY_FROM) {
      grey++;
      greys.set(Math.round(brightness * (LEVELS - 1)));
    }
    float sample = Math.max(red, Math.max(green, blue));
    if (sample > strongest) {
      strongest = sample;
      strongestPixel[0] = red;
      strongestPixel[1] = green;
      strongestPixel[2] = blue;
    }
  }

  /** Why nothing of it is a hole, as the end of a sentence that begins with its name. */
  public String whyEmpty(Polarity polarity) {
    if (transparent == pixels) {
      return "is transparent all over; what is transparent in a mask marks nothing";
    }
    if (polarity == Polarity.BLACK) {
      return darkest == 1
          ? "is white all over"
          : "has no black: its darkest value is %d of %d".formatted(value(darkest), largest);
    }
    if (strongest >= MaskFiles.HALF) {
      return "has no white: its marks are %s; paint them white".formatted(colour());
    }
    if (strongest > 0) {
      return "has no white: its brightest value is %d of %d, and white begins at %d"
          .formatted(value(brightest), largest, (largest + 1) / 2);
    }
    return transparent == 0
        ? "is black all over"
        : "has no white, it is black and transparent; if the black is the hole, the mask's"
            + " polarity is black, else paint the hole white";
  }

  private int value(float brightness) {
    return Math.round(brightness * largest);
  }

  private String colour() {
    StringBuilder colour = new StringBuilder("#");
    for (float sample : strongestPixel) {
      colour.append(String.format("%02x", Math.round(sample * (LEVELS - 1))));
    }
    return colour.toString();
  }

  /** What speaks against its being a mask, as the end of a sentence that begins with its name. */
  public Optional<String> photograph() {
    double share = grey / (double) Math.max(1, pixels - transparent);
    return share > PHOTOGRAPH_GREY && greys.cardinality() > PHOTOGRAPH_LEVELS
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "looks like a photograph, not like a mask: %.0f %% of it is neither black nor"
                    + " white",
                100 * share))
        : Optional.empty();
  }
}
