package io.github.inpaint4j.solve;

import io.github.inpaint4j.mask.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The parts of a hole that do not see each other. */
public final class Components {
  private final int height;
  private final int width;
  private final int reach;
  private final BitSet waiting;
  private int[] found = new int[64];
  private int size;

  private Components(Mask mask, int reach) {
    height = mask.height();
    width = mask.width();
    this.reach = reach;
    waiting = new BitSet(height * width);
    for (int i = 0; i < height * width; i++) {
      waiting.set(i, mask.isHole(i));
    }
  }

  /**
   * The pixels {@code y * width + x} of each part in ascending order. Pixels at most {@code reach}
   * steps (up, down, left, right) apart are in the same part.
   */
  public static List<int[]> of(Mask mask, int reach) {
    Components components = new Components(mask, reach);
    List<int[]> all = new ArrayList<>();
    for (int i = components.first(); i >= 0; i = components.first()) {
      all.add(components.grow(i));
    }
    return all;
  }

  private int first() {
    return waiting.nextSetBit(0);
  }

  private int[] grow(int seed) {
    size = 0;
    take(seed);
    for (int next = 0; next < size; next++) {
      takeAround(found[next] / width, found[next] % width);
    }
    int[] pixels = Arrays.copyOf(found, size);
    Arrays.sort(pixels);
    return pixels;
  }

  private void takeAround(int y, int x) {
    for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      int far = reach - Math.abs(v - y);
      for (int u = Math.max(0, x - far); u <= Math.min(width - 1, x + far); u++) {
        if (waiting.get(v * width + u)) {
          take(v * width + u);
        }
      }
    }
  }

  private void take(int pixel) {
    waiting.clear(pixel);
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = pixel;
  }
}
