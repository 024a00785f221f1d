package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.util.Arrays;
import java.util.Set;

/** Walks through a JPEG stream, from its frame over all its scans, without decoding any. */
final class JpegScans {
  private static final int MOST_SCANS = 100; // programs write up to twenty
  private static final long MOST_WORK_FOR_A_BYTE = 6000; // pixels times scans; blank ones have 1200

  private static final int FRAME = 0xc0;
  private static final int LAST_FRAME = 0xcf;
  private static final int LOSSLESS = 0xc3;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final Set<Integer> NO_FRAMES = Set.of(0xc4, 0xc8, 0xcc); // tables

  private final byte[] bytes;
  private final int end;
  private final String name;
  private int at;
  private int scans;
  private long pixels;

  private JpegScans(byte[] bytes, int start, int end, String name) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.name = name;
  }

  /**
   * Refuses kinds of JPEG that we do not read, and more work than its bytes are worth: decoders go
   * through all pixels for every scan, and scans of a few bytes can be had by the thousand.
   */
  static void require(byte[] bytes, int start, int end, String name) throws PictureException {
    new JpegScans(bytes, start, end, name).require();
  }

  /** The same file without the bytes that may pad its markers: decoders stumble over them. */
  static byte[] withoutPadding(byte[] bytes) {
    int to = 0;
    int from = 0;
    while (from < bytes.length) {
      int marker = bytes[from] == -1 && from + 1 < bytes.length ? bytes[from + 1] & 255 : 0;
      if (marker == 0xff) {
        from++;
        continue;
      }
      int length = marker == END ? bytes.length - from : length(bytes, from, marker);
      if (to < from) {
        System.arraycopy(bytes, from, bytes, to, length);
      }
      from += length;
      to += length;
    }
    return to == bytes.length ? bytes : Arrays.copyOf(bytes, to);
  }

  /** Of a marker and its segment, or of a byte of samples. */
  private static int length(byte[] bytes, int at, int marker) {
    boolean alone = marker >= 0xd0 && marker <= START || marker == 1;
    int length = marker == 0 ? 1 : 2;
    if (marker != 0 && !alone && at + 4 <= bytes.length) {
      length += Math.max(2, (bytes[at + 2] & 255) << 8 | (bytes[at + 3] & 255));
    }
    return Math.min(length, bytes.length - at);
  }

  private void require() throws PictureException {
    int begin = at;
    int marker = 0;
    while (at + 1 < end && marker != END) {
      marker = bytes[at] == -1 ? bytes[at + 1] & 255 : 0;
      scans += marker == SCAN ? 1 : 0;
      if (marker >= FRAME && marker <= LAST_FRAME && !NO_FRAMES.contains(marker)) {
        requireFrame(marker);
      }
      at += marker == 0xff ? 1 : length(bytes, at, marker);
    }
    if (scans > MOST_SCANS || pixels * scans > MOST_WORK_FOR_A_BYTE * (end - begin)) {
      throw new PictureException(
          Reason.TOO_LARGE,
          "%s has %d scans, which would keep a computer busy for longer than so few bytes are worth."
              .formatted(name, scans));
    }
  }

  private void requireFrame(int marker) throws PictureException {
    if (at + 9 > end) {
      return;
    }
    int bits = bytes[at + 4] & 255;
    if (marker > LOSSLESS) {
      throw unsupported("is a JPEG with arithmetic coding or of several frames");
    }
    if (bits != 8) {
      throw unsupported("is a JPEG of %d bits".formatted(bits));
    }
    pixels = Math.max(pixels, (long) number(at + 5) * number(at + 7));
  }

  private int number(int place) {
    return (bytes[place] & 255) << 8 | (bytes[place + 1] & 255);
  }

  private PictureException unsupported(String what) {
    return new PictureException(
        Reason.UNSUPPORTED, "%s %s, which we do not read; convert it first.".formatted(name, what));
  }
}
