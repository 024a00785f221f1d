package io.github.inpaint4j.image;

import java.awt.image.BufferedImage;

/**
 * Where a GIF file's frames are; the file is not decoded, and what is broken in it is the decoder's
 * to find.
 */
final class Gif {
  private static final int HEAD = 13;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;

  private final byte[] bytes;
  private int frames;
  private int first; // where the first one's description stands

  private Gif(byte[] bytes) {
    this.bytes = bytes;
  }

  static Gif of(byte[] bytes) {
    Gif gif = new Gif(bytes);
    try {
      gif.walk();
    } catch (IndexOutOfBoundsException e) {
      return gif; // it is cut off
    }
    return gif;
  }

  private void walk() {
    int at = HEAD + table(10);
    while (bytes[at] == EXTENSION || bytes[at] == FRAME) {
      if (bytes[at] == FRAME) {
        first = frames++ == 0 ? at : first;
        at += 11 + table(at + 9);
      } else {
        at += 2;
      }
      while (bytes[at] != 0) {
        at += 1 + (bytes[at] & 255);
      }
      at++;
    }
  }

  /** Bytes of a table of colours, by the flags before it. */
  private int table(int flags) {
    return (bytes[flags] & 0x80) == 0 ? 0 : 3 << (bytes[flags] & 7) + 1;
  }

  boolean severalFrames() {
    return frames > 1;
  }

  int left() {
    return frames == 0 ? 0 : number(first + 1);
  }

  int top() {
    return frames == 0 ? 0 : number(first + 3);
  }

  /** Of the canvas, which no frame leaves. */
  int width() {
    return Math.max(number(6), frames == 0 ? 0 : left() + number(first + 5));
  }

  /** Of the canvas, which no frame leaves. */
  int height() {
    return Math.max(number(8), frames == 0 ? 0 : top() + number(first + 7));
  }

  BufferedImage onCanvas(BufferedImage frame) {
    return Samples.placed(frame, height(), width(), top(), left());
  }

  private int number(int at) {
    return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8;
  }
}
