package io.github.inpaint4j.image.vp8;

import java.io.EOFException;
import java.io.IOException;

/** Bits out of an arithmetic code (RFC 6386, section 7). */
final class BoolDecoder {
  private static final int EVEN = 128;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int value;
  private int range = 254; // less one
  private int bits = -8; // of the value beyond the next eight

  BoolDecoder(byte[] bytes, int start, int length) throws IOException {
    if (start < 0 || length < 0 || start + (long) length > bytes.length) {
      throw new EOFException("a partition is cut off");
    }
    this.bytes = bytes;
    this.at = start;
    this.end = start + length;
  }

  /**
   * @param probability of a 0, of 256
   */
  int bit(int probability) throws IOException {
    if (bits < 0) {
      load();
    }
    int split = range * probability >> 8;
    boolean one = value >> bits > split;
    if (one) {
      range -= split;
      value -= split + 1 << bits;
    } else {
      range = split + 1;
    }
    int shift = Integer.numberOfLeadingZeros(range) - 24;
    range = (range << shift) - 1;
    bits -= shift;
    return one ? 1 : 0;
  }

  private void load() throws IOException {
    if (at == end) {
      throw new EOFException("the samples are cut off");
    }
    value = value << 8 | (bytes[at++] & 255);
    bits += 8;
  }

  boolean flag() throws IOException {
    return bit(EVEN) == 1;
  }

  /** A number of so many bits. */
  int number(int bitCount) throws IOException {
    int number = 0;
    for (int i = 0; i < bitCount; i++) {
      number = 2 * number + bit(EVEN);
    }
    return number;
  }

  /** The same, followed by its sign. */
  int signed(int bitCount) throws IOException {
    int number = number(bitCount);
    return flag() ? -number : number;
  }

  /** A number that need not be there; then it is {@code otherwise}. */
  int optional(int bitCount, int otherwise) throws IOException {
    return flag() ? number(bitCount) : otherwise;
  }

  /** A signed number that need not be there; then it is {@code otherwise}. */
  int optionalSigned(int bitCount, int otherwise) throws IOException {
    return flag() ? signed(bitCount) : otherwise;
  }

  /** A leaf of a tree: positive entries are places in it, others leaves. */
  int leaf(int[] tree, int[] probabilities) throws IOException {
    int at = 0;
    do {
      at = tree[at + bit(probabilities[at >> 1])];
    } while (at > 0);
    return -at;
  }
}
