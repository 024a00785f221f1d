package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import java.util.ArrayList;
import java.util.List;

/** What stands beside each other in a line, told apart by the empty columns between. */
final class DigitLine {
  private static final int FEWEST = 4; // digits of a date
  private static final double UNEVEN = 0.12; // a digit may be less high than the line
  private static final double WIDTH = 0.75; // of a digit with the space behind it, of its height
  private static final int TOUCHING = 4; // digits, at most
  private static final double GAP = 0.1; // within a digit of dots, of its height
  private static final double THINNEST = 0.1; // share of a digit that is ink
  private static final double THICKEST = 0.88;
  private static final double ALONE = 0.05; // share that may glow above and below

  private final Mask bright;
  private final Area line;
  private final List<Area> signs = new ArrayList<>();

  private DigitLine(Mask bright, Area line) {
    this.bright = bright;
    this.line = line;
  }

  static DigitLine of(Mask bright, Area area) {
    DigitLine line = new DigitLine(bright, area);
    int gap = (int) Math.max(1, Math.round(GAP * area.height()));
    int start = area.left();
    int end = start; // of the sign that begins there
    for (int x = area.left(); x < area.right(); x++) {
      if (line.isEmpty(x)) {
        continue;
      }
      if (x - end > gap) {
        line.add(start, end);
        start = x;
      }
      end = x + 1;
    }
    line.add(start, end);
    return line;
  }

  private boolean isEmpty(int x) {
    for (int y = line.top(); y < line.bottom(); y++) {
      if (bright.isHole(y, x)) {
        return false;
      }
    }
    return true;
  }

  private void add(int start, int end) {
    Area columns = new Area(line.top(), start, line.height(), end - start);
    Area inner = bright.bounds(columns);
    signs.add(new Area(inner.top(), start, inner.height(), end - start));
  }

  /** At least four digits, besides them only small signs, and nothing above and below. */
  boolean isDate() {
    List<Area> high = signs.stream().filter(this::isHigh).toList();
    return high.stream().mapToLong(this::digits).sum() >= FEWEST
        && high.size() >= FEWEST - 1
        && signs.size() < 2 * high.size()
        && signs.stream().allMatch(sign -> isHigh(sign) || isSmall(sign))
        && isAlone();
  }

  /** That touch each other. */
  private long digits(Area sign) {
    return Math.max(1, Math.round(sign.width() / (WIDTH * line.height())));
  }

  private boolean isHigh(Area sign) {
    double ink = bright.part(sign).coverage();
    boolean narrow = sign.width() < 0.4 * sign.height(); // a one is all ink
    return isWhole(sign)
        && digits(sign) <= TOUCHING
        && ink >= THINNEST
        && (narrow || ink <= THICKEST);
  }

  private boolean isWhole(Area sign) {
    return sign.height() >= line.height() - Math.max(1, UNEVEN * line.height());
  }

  /** A stroke, a dot or an apostrophe. */
  private boolean isSmall(Area sign) {
    return !isWhole(sign) && sign.width() <= line.height() / 2.0;
  }

  private boolean isAlone() {
    int strip = Math.max(2, line.height() / 2);
    Area above = new Area(line.top() - strip, line.left(), strip, line.width());
    Area below = new Area(line.bottom(), line.left(), strip, line.width());
    return share(above) <= ALONE && share(below) <= ALONE;
  }

  private double share(Area area) {
    boolean outside = area.top() >= bright.height() || area.bottom() <= 0;
    return outside ? 0 : bright.part(area.cut(bright.height(), bright.width())).coverage();
  }
}
