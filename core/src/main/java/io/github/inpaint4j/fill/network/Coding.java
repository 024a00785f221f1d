package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.nio.FloatBuffer;
import java.util.Locale;

/**
 * How a picture and its mask become the numbers of a network, and its numbers a picture.
 *
 * @param mask where the hole is told
 * @param takes the range of the samples that go in
 * @param gives the range of those that come out
 * @param order of the channels, in and out
 */
public record Coding(Marking mask, Range takes, Range gives, ColourOrder order) {
  /** Of a picture's channels. */
  public enum ColourOrder {
    RGB,
    BGR;

    int place(int channel) {
      return this == RGB ? channel : Image.CHANNELS - 1 - channel;
    }
  }

  /** Ours, for networks that see the mask. */
  public static final Coding SEEING =
      new Coding(Marking.LAST, Range.UNIT, Range.UNIT, ColourOrder.RGB);

  /** Ours, for networks that do not. */
  public static final Coding BLIND =
      new Coding(Marking.NONE, Range.UNIT, Range.UNIT, ColourOrder.RGB);

  /** Channels of the tensor that has the picture. */
  int channels() {
    return Image.CHANNELS + mask.channels();
  }

  /** Puts a picture, and its mask if that is one of the channels. */
  void put(Image image, Mask hole, FloatBuffer to) {
    if (mask.place() == Marking.MaskPlace.FIRST_CHANNEL) {
      put(hole, to);
    }
    int area = image.height() * image.width();
    for (int c = 0; c < Image.CHANNELS; c++) {
      int from = order.place(c) * area;
      for (int i = from; i < from + area; i++) {
        to.put(takes.shown(image.pixels()[i]));
      }
    }
    if (mask.place() == Marking.MaskPlace.LAST_CHANNEL) {
      put(hole, to);
    }
  }

  /** Puts a mask. */
  void put(Mask hole, FloatBuffer to) {
    for (int i = 0; i < hole.height() * hole.width(); i++) {
      to.put(hole.isHole(i) ? mask.hole() : mask.known());
    }
  }

  /** The next picture, its samples as they are, in [0,1] or near it. */
  Image next(FloatBuffer from, Size size) {
    float[] pixels = new float[Image.CHANNELS * size.area()];
    for (int c = 0; c < Image.CHANNELS; c++) {
      int to = order.place(c) * size.area();
      for (int i = to; i < to + size.area(); i++) {
        pixels[i] = gives.read(from.get());
      }
    }
    return new Image(size.height(), size.width(), pixels);
  }

  @Override
  public String toString() {
    String told =
        mask.place() == Marking.MaskPlace.NOWHERE
            ? "no mask"
            : String.format(
                Locale.ROOT,
                "mask as %s (%s = hole, %s = known)",
                mask.place() == Marking.MaskPlace.INPUT ? "input of its own" : mask.place(),
                number(mask.hole()),
                number(mask.known()));
    return "%s %s, %s; gives %s %s".formatted(order, takes, told, order, gives);
  }

  private static String number(float value) {
    return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
  }
}
