package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The date that a camera wrote into a picture: a line of glowing orange or red digits in a corner,
 * upright or along a side. It would rather miss one than take something else for one.
 */
public final class DateStamp {
  private static final int LARGEST = 1200; // of the longer side; larger pictures are shrunk first
  private static final double HIGHEST = 0.1; // of a digit, of the shorter side
  private static final double LEAST = 5; // of a digit, in pixels
  private static final double STEP = 1.3; // from one height of digits that is tried to the next
  private static final double BESIDE = 0.7; // half the space between two groups, of their height
  private static final double ABOVE = 0.15; // half the space between pieces of a digit
  private static final double ROWS = 0.3; // of a corner, of the height
  private static final double COLUMNS = 0.65;
  private static final double NEAR = 0.2; // to the border, of the side

  private DateStamp() {}

  /** All that glows of the stamp, or no hole if there is none. */
  public static Mask in(Picture picture) {
    double scale = Math.min(1, LARGEST / (double) Math.max(picture.height(), picture.width()));
    if (scale == 1) {
      return inSmall(picture.image());
    }
    int height = (int) Math.max(1, Math.round(scale * picture.height()));
    int width = (int) Math.max(1, Math.round(scale * picture.width()));
    return inSmall(shrunk(picture, height, width))
        .scaled(picture.height(), picture.width())
        .grown((int) Math.ceil(1 / scale));
  }

  /** Row by row, so that a large picture is never held as floats. */
  private static Image shrunk(Picture picture, int height, int width) {
    Image small = new Image(height, width);
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * picture.height() / height);
      int bottom = (int) ((y + 1L) * picture.height() / height);
      Image rows = picture.image(new Area(top, 0, bottom - top, picture.width()));
      Images.paste(Images.resize(rows, 1, width), small, new Area(y, 0, 1, width));
    }
    return small;
  }

  private static Mask inSmall(Image image) {
    Glow glow = Glow.of(image);
    Mask bright = glow.bright();
    return line(bright)
        .or(() -> line(bright.transposed()).map(DateStamp::transposed))
        .map(line -> glow.within(line.grown(Math.min(line.height(), line.width()))).grown(1))
        .orElseGet(() -> Mask.none(image.height(), image.width()));
  }

  private static Area transposed(Area area) {
    return new Area(area.left(), area.top(), area.width(), area.height());
  }

  private static Optional<Area> line(Mask bright) {
    int height = bright.height();
    int width = bright.width();
    int rows = (int) Math.ceil(ROWS * height);
    int columns = (int) Math.ceil(COLUMNS * width);
    return Stream.of(
            new Area(height - rows, width - columns, rows, columns),
            new Area(height - rows, 0, rows, columns),
            new Area(0, width - columns, rows, columns),
            new Area(0, 0, rows, columns))
        .map(corner -> line(bright, corner))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first one in a corner. */
  private static Optional<Area> line(Mask bright, Area corner) {
    if (bright.part(corner).area() == 0) {
      return Optional.empty();
    }
    Area inner = bright.bounds(corner);
    Mask seen = bright.part(inner);
    double highest = HIGHEST * Math.min(bright.height(), bright.width());
    for (double size = highest; size >= LEAST; size /= STEP) {
      Optional<Area> line = line(seen, size).map(found -> moved(found, inner));
      if (line.isPresent() && isNearBorder(line.get(), bright)) {
        return line;
      }
    }
    return Optional.empty();
  }

  private static Area moved(Area area, Area to) {
    return new Area(to.top() + area.top(), to.left() + area.left(), area.height(), area.width());
  }

  /** The first line of about that height. */
  private static Optional<Area> line(Mask bright, double height) {
    int rows = (int) Math.round(ABOVE * height);
    int columns = (int) Math.ceil(BESIDE * height);
    return Parts.of(bright.grown(rows, columns)).list().stream()
        .map(part -> bright.bounds(part.bounds()))
        .filter(area -> area.height() >= height / STEP && area.height() <= height * STEP)
        .filter(area -> DigitLine.of(bright, area).isDate())
        .findFirst();
  }

  private static boolean isNearBorder(Area line, Mask bright) {
    int rows = Math.min(line.top(), bright.height() - line.bottom());
    int columns = Math.min(line.left(), bright.width() - line.right());
    return rows <= NEAR * bright.height() && columns <= NEAR * bright.width();
  }
}
