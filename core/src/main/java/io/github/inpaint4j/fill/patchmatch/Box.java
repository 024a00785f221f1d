package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.mask.Mask;

/** The rectangle of a picture outside of which nothing has to be remembered. */
record Box(int top, int left, int height, int width) {

  /** The smallest around a hole, grown by a margin and cut at the border of the picture. */
  static Box around(Mask hole, int margin) {
    int top = hole.height();
    int bottom = -1;
    int left = hole.width();
    int right = -1;
    for (int y = 0; y < hole.height(); y++) {
      for (int x = 0; x < hole.width(); x++) {
        if (hole.isHole(y, x)) {
          top = Math.min(top, y);
          bottom = y;
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
    }
    int y = Math.max(0, top - margin);
    int x = Math.max(0, left - margin);
    return new Box(
        y,
        x,
        Math.min(hole.height(), bottom + 1 + margin) - y,
        Math.min(hole.width(), right + 1 + margin) - x);
  }

  int area() {
    return height * width;
  }

  /** The number within this box of a pixel of the picture. */
  int index(int y, int x) {
    return (y - top) * width + x - left;
  }

  /** The row of this box nearest to a row of the picture. */
  int cutRow(int y) {
    return Math.max(top, Math.min(top + height - 1, y));
  }

  /** The column of this box nearest to a column of the picture. */
  int cutColumn(int x) {
    return Math.max(left, Math.min(left + width - 1, x));
  }

  boolean contains(int y, int x) {
    return y >= top && x >= left && y < top + height && x < left + width;
  }
}
