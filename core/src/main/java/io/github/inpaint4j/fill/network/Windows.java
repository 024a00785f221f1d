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
  private final int margin;
  private final int most;

  /**
   * A cell and what is seen of the picture to fill it.
   *
   * @param cell no two of them overlap
   * @param seen the cell with its margin, within the picture
   */
  record Window(Area cell, Area seen) {}

  private Windows(Mask hole, int margin, int most) {
    this.hole = hole;
    this.margin = margin;
    this.most = most;
  }

  /**
   * @param hole not empty
   * @param margin seen around a cell, in pixels, at least 1
   * @param most pixels of a window, unless the margin alone takes more
   */
  static List<Window> over(Mask hole, int margin, int most) {
    Windows windows = new Windows(hole, margin, most);
    return windows.cut(hole.bounds()).stream()
        .map(cell -> new Window(cell, windows.seen(cell)))
        .toList();
  }

  private List<Area> cut(Area cell) {
    if (Math.max(cell.height(), cell.width()) <= margin) {
      return List.of(cell);
    }
    List<Area> parts = new ArrayList<>();
    for (Area half : halves(cell)) {
      tight(half).ifPresent(tight -> parts.addAll(cut(tight)));
    }
    long shown = parts.stream().mapToLong(part -> seen(part).pixels()).sum();
    return seen(cell).pixels() > most || shown < seen(cell).pixels() ? parts : List.of(cell);
  }

  private Area seen(Area cell) {
    return cell.grown(margin).cut(hole.height(), hole.width());
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
    Mask part = hole.part(area);
    if (part.area() == 0) {
      return Optional.empty();
    }
    Area bounds = part.bounds();
    return Optional.of(
        new Area(
            area.top() + bounds.top(),
            area.left() + bounds.left(),
            bounds.height(),
            bounds.width()));
  }
}
