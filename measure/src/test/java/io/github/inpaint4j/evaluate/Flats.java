package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.Album;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Trained;
import io.github.inpaint4j.method.Traits;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Flat pictures, and methods that are off by a known amount: scores follow by pencil. */
public final class Flats {
  /** By how much a method is off inside the hole of picture 0, 1, 2, 3. */
  public static final double[] OFF = {0.05, 0.1, 0.2, 0.0213};

  private Flats() {}

  /** The grey of a picture; by that a method knows which one it is. */
  public static double truth(int picture) {
    return 0.2 + picture / 10.0;
  }

  public static Image flat(double value) {
    Image image = new Image(32, 32);
    Arrays.fill(image.pixels(), (float) value);
    return image;
  }

  public static Album pictures(int count) {
    return new Album("Flats", IntStream.range(0, count).mapToObj(i -> flat(truth(i))).toList());
  }

  /** Off by so many times {@link #OFF}. */
  public static Method off(String name, double times) {
    return new Method(name, "for tests", off(times));
  }

  /** The same, but trained. */
  public static Method network(String name, double times) {
    Trained trained = new Trained("flat pictures", Optional.empty());
    return new Method(
        name, "for tests", off(times), new Traits(Corruption.MASK, Optional.of(trained)));
  }

  private static Inpainter off(double times) {
    return (image, hole, progress) -> {
      int i = (int) Math.round(10 * (image.get(0, 0, 0) - truth(0)));
      return hole.composite(image, flat(truth(i) + times * OFF[i]));
    };
  }
}
