package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.mask.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a picture into what must be seen of it to fill its hole: cells that hold the hole, each seen
 * with a margin. A cell is halved as long as its parts show less than it does, so specks are seen
 * alone, a long scratch in pieces, and a compact hole as one.
 */
final class Windows {
  private final Mask hole;
  private final Sight sight;

  /**
   * A cell and what is seen of the picture to fill it.
   *
   * @param cell no two of them overlap
   * @param seen the cell with its margin, within the picture
   */
  record Window(Area cell, Area seen) {}

  /** What is seen of a picture to fill a part of its hole. */
  interface Sight {
    /** Cells whose sides are no longer than this stay as they are. */
    int whole();

    /** What is seen to fill a cell. */
    Area seen(Area cell);

    /** Whether so much cannot be shown at a time. */
    boolean mustBeCut(Area seen);

    /** Whether a part of a larger cell may be filled without the rest. */
    boolean standsApart(Area part);
  }

  /** A cell with a margin. */
  private record Margin(Mask hole, int whole, int most) implements Sight {
    @Override
    public Area seen(Area cell) {
      return cell.grown(whole).cut(hole.height(), hole.width());
    }

    @Override
    public boolean mustBeCut(Area seen) {
      return seen.pixels() > most;
    }

    @Override
    public boolean standsApart(Area part) {
      return true;
    }
  }

  private Windows(Mask hole, Sight sight) {
    this.hole = hole;
    this.sight = sight;
  }

  /**
   * @param hole not empty
   * @param margin seen around a cell, in pixels, at least 1
   * @param most pixels of a window, unless the margin alone takes more
   */
  static List<Window> over(Mask hole, int margin, int most) {
    return over(hole, new Margin(hole, margin, most));
  }

  /**
   * @param hole not empty
   */
  static List<Window> over(Mask hole, Sight sight) {
    return new Windows(hole, sight)
        .cut(hole.bounds()).stream().map(cell -> new Window(cell, sight.seen(cell))).toList();
  }

  private List<Area> cut(Area cell) {
    if (Math.max(cell.height(), cell.width()) <= sight.whole()) {
      return List.of(cell);
    }
    List<Area> parts = new ArrayList<>();
    for (Area half : halves(cell)) {
      tight(half).ifPresent(tight -> parts.addAll(cut(tight)));
    }
    Area all = sight.seen(cell);
    return sight.mustBeCut(all) || isBetter(parts, all) ? parts : List.of(cell);
  }

  private boolean isBetter(List<Area> parts, Area all) {
    return parts.stream().mapToLong(part -> sight.seen(part).pixels()).sum() < all.pixels()
        && parts.stream().allMatch(sight::standsApart);
  }

  /** Across its longer side. */
  private static List<Area> halves(Area cell) {
    int height = cell.height();
    int width = cell.width();
    if (height >= width) {
      int upper = height / 2;
      return List.of(
          new Area(cell.top(), cell.left(), upper, width),
          new Area(cell.top() + upper, cell.left(), height - upper, width));
    }
    int left = width / 2;
    return List.of(
        new Area(cell.top(), cell.left(), height, left),
        new Area(cell.top(), cell.left() + left, height, width - left));
  }

  /** The smallest area that holds what of the hole is in this one. */
  private Optional<Area> tight(Area area) {
    return hole.part(area).area() == 0 ? Optional.empty() : Optional.of(hole.bounds(area));
  }
}
