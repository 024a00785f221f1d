package io.github.inpaint4j.image.vp8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the macroblocks (RFC 6386, section 9).
 *
 * @param segmentMap probabilities of the tree of segments; null if the blocks do not say theirs
 * @param segments what differs between them
 * @param simple true for the filter of luma alone
 * @param sharpness of the filter
 * @param parts in which the coefficients lie, a power of two
 * @param coefficients probabilities
 * @param skip the probability that a block says it has no coefficients; -1 if none says so
 */
record Header(
    int @Nullable [] segmentMap,
    Segment[] segments,
    boolean simple,
    int sharpness,
    int parts,
    int[][][][] coefficients,
    int skip) {
  private static final int SEGMENTS = 4;
  private static final int MOST = 127;
  private static final int MOST_CHROMA_DC = 117;

  /**
   * @param steps of the quantizer, {DC, AC} by kind: luma with its DC elsewhere, DCs of luma,
   *     chroma, luma
   * @param level of the filter, in [0,63]
   * @param levelOfSmall of the filter, for blocks predicted in 4x4 pixels
   */
  record Segment(int[][] steps, int level, int levelOfSmall) {}

  static Header read(BoolDecoder in) throws IOException {
    in.number(2); // colour space and clamping
    boolean segmented = in.flag();
    int @Nullable [] segmentMap = null;
    boolean absolute = true;
    int[] quantizers = new int[SEGMENTS];
    int[] levels = new int[SEGMENTS];
    if (segmented) {
      boolean mapped = in.flag();
      if (in.flag()) {
        absolute = in.flag();
        optionals(in, 7, quantizers);
        optionals(in, 6, levels);
      }
      segmentMap = mapped ? probabilities(in) : null;
    }
    boolean simple = in.flag();
    int level = in.number(6);
    int sharpness = in.number(3);
    int[] deltas = deltas(in);
    int parts = 1 << in.number(2);
    int[] steps = {in.number(7), 0, 0, 0, 0, 0};
    for (int i = 1; i < steps.length; i++) {
      steps[i] = in.optionalSigned(4, 0);
    }
    Segment[] segments = new Segment[SEGMENTS];
    for (int i = 0; i < SEGMENTS; i++) {
      int quantizer = quantizers[i] + (absolute ? 0 : steps[0]);
      int filter = levels[i] + (absolute ? 0 : level);
      segments[i] =
          new Segment(
              steps(segmented ? quantizer : steps[0], steps),
              level == 0 ? 0 : clamp((segmented ? filter : level) + deltas[0], 63),
              level == 0 ? 0 : clamp((segmented ? filter : level) + deltas[0] + deltas[1], 63));
    }
    in.flag(); // what becomes of the probabilities afterwards
    int[][][][] coefficients = coefficients(in);
    int skip = in.optional(8, -1);
    return new Header(segmentMap, segments, simple, sharpness, parts, coefficients, skip);
  }

  private static void optionals(BoolDecoder in, int bits, int[] into) throws IOException {
    for (int i = 0; i < into.length; i++) {
      into[i] = in.optionalSigned(bits, 0);
    }
  }

  private static int[] probabilities(BoolDecoder in) throws IOException {
    int[] probabilities = new int[SEGMENTS - 1];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = in.optional(8, 255);
    }
    return probabilities;
  }

  /** What is added to the filter's level in a still picture: always, and for 4x4 prediction. */
  private static int[] deltas(BoolDecoder in) throws IOException {
    int[] references = new int[4];
    int[] modes = new int[4];
    boolean used = in.flag();
    if (used && in.flag()) { // the second says that they are given here
      optionals(in, 6, references);
      optionals(in, 6, modes);
    }
    return new int[] {references[0], modes[0]};
  }

  /**
   * @param deltas of luma's DC, then DC and AC of the DCs, then of chroma, from place 1
   */
  private static int[][] steps(int quantizer, int[] deltas) {
    int[] luma = {Tables.DC[clamp(quantizer + deltas[1], MOST)], Tables.AC[clamp(quantizer, MOST)]};
    int[] dcs = {
      2 * Tables.DC[clamp(quantizer + deltas[2], MOST)],
      Math.max(8, Tables.AC[clamp(quantizer + deltas[3], MOST)] * 155 / 100)
    };
    int[] chroma = {
      Tables.DC[clamp(quantizer + deltas[4], MOST_CHROMA_DC)],
      Tables.AC[clamp(quantizer + deltas[5], MOST)]
    };
    return new int[][] {luma, dcs, chroma, luma};
  }

  private static int clamp(int value, int most) {
    return Math.max(0, Math.min(most, value));
  }

  private static int[][][][] coefficients(BoolDecoder in) throws IOException {
    int[][][][] all = Tables.coefficients();
    for (int kind = 0; kind < Tables.KINDS; kind++) {
      for (int band = 0; band < Tables.BANDS; band++) {
        for (int context = 0; context < Tables.CONTEXTS; context++) {
          for (int node = 0; node < Tables.NODES; node++) {
            if (in.bit(Tables.UPDATES[kind][band][context][node]) == 1) {
              all[kind][band][context][node] = in.number(8);
            }
          }
        }
      }
    }
    return all;
  }
}
