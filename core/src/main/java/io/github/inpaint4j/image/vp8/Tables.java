package io.github.inpaint4j.image.vp8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;

/** The numbers of RFC 6386: quantizer steps and probabilities. */
final class Tables {
  static final int MODES = 10;
  static final int KINDS = 4;
  static final int BANDS = 8;
  static final int CONTEXTS = 3;
  static final int NODES = 11;
  private static final int STEPS = 128;

  static final int[] DC;
  static final int[] AC;

  /** Of the modes of 4x4 pixels, by the modes above and at the left. */
  static final int[][][] MODE_PROBABILITIES;

  /** That a probability of {@link #COEFFICIENTS} is given anew. */
  static final int[][][][] UPDATES;

  /** By kind of block, band, context and node of the tree. */
  private static final int[][][][] COEFFICIENTS;

  static {
    try (InputStream in = Tables.class.getResourceAsStream("tables.txt");
        Scanner numbers = new Scanner(in, StandardCharsets.US_ASCII)) {
      DC = row(named(numbers, "dc"), STEPS);
      AC = row(named(numbers, "ac"), STEPS);
      named(numbers, "modes");
      MODE_PROBABILITIES = new int[MODES][MODES][];
      for (int[][] above : MODE_PROBABILITIES) {
        Arrays.setAll(above, i -> row(numbers, MODES - 1));
      }
      UPDATES = coefficients(named(numbers, "updates"));
      COEFFICIENTS = coefficients(named(numbers, "coefficients"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Tables() {}

  /** The probabilities before a picture changes them, to be changed. */
  static int[][][][] coefficients() {
    int[][][][] copy = new int[KINDS][BANDS][CONTEXTS][];
    for (int kind = 0; kind < KINDS; kind++) {
      for (int band = 0; band < BANDS; band++) {
        for (int context = 0; context < CONTEXTS; context++) {
          copy[kind][band][context] = COEFFICIENTS[kind][band][context].clone();
        }
      }
    }
    return copy;
  }

  private static Scanner named(Scanner numbers, String name) {
    if (!numbers.next().equals(name)) {
      throw new IllegalStateException("tables.txt is not in order");
    }
    return numbers;
  }

  private static int[][][][] coefficients(Scanner numbers) {
    int[][][][] all = new int[KINDS][BANDS][CONTEXTS][];
    for (int[][][] kind : all) {
      for (int[][] band : kind) {
        Arrays.setAll(band, i -> row(numbers, NODES));
      }
    }
    return all;
  }

  private static int[] row(Scanner numbers, int count) {
    int[] row = new int[count];
    Arrays.setAll(row, i -> numbers.nextInt());
    return row;
  }
}
