package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One picture, as tiles that overlap by half.
 *
 * @param mask of the picture
 * @param size of a tile, at most the picture's
 */
record Tiling(Image image, Mask mask, Size size) {
  private static final int BATCH = 250 * 32 * 32; // pixels

  /**
   * Fills the tiles with a hole and blends them.
   *
   * @param seesAll whether a tile without anything known is shown, too; else the smooth fill of the
   *     whole picture is put there
   * @return black where no tile is
   */
  Image fill(Inpainter tile, boolean seesAll, Progress progress) {
    Predicate<Area> shown = area -> seesAll || !isBlind(area);
    Blend blend = new Blend(image.height(), image.width());
    List<Area> seeing = areas().stream().filter(shown).toList();
    List<Area> blind = areas().stream().filter(shown.negate()).toList();
    int batch = Math.max(1, BATCH / size.area());
    double all = Math.max(1, seeing.size());
    for (int from = 0; from < seeing.size(); from += batch) {
      List<Area> some = seeing.subList(from, Math.min(seeing.size(), from + batch));
      Progress part = progress.part(from / all, (from + some.size()) / all);
      List<Image> tiles = tile.inpaintAll(images(some), masks(some), part);
      for (int t = 0; t < tiles.size(); t++) {
        blend.add(some.get(t).top(), some.get(t).left(), tiles.get(t));
      }
    }
    if (!blind.isEmpty()) {
      Image smooth = SmoothFill.HARMONIC.inpaint(image, mask, progress.part(1, 1));
      for (Area area : blind) {
        blend.add(area.top(), area.left(), Images.crop(smooth, area));
      }
    }
    return blend.mean();
  }

  private boolean isBlind(Area area) {
    return mask.part(area).area() == size.area();
  }

  private List<Image> images(List<Area> areas) {
    return areas.stream().map(area -> Images.crop(image, area)).toList();
  }

  private List<Mask> masks(List<Area> areas) {
    return areas.stream().map(mask::part).toList();
  }

  /** Of the tiles with a hole. */
  private List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    for (int top : starts(mask.height(), size.height())) {
      for (int left : starts(mask.width(), size.width())) {
        Area area = new Area(top, left, size.height(), size.width());
        if (mask.part(area).area() > 0) {
          areas.add(area);
        }
      }
    }
    return areas;
  }

  /** Every half tile, and flush with the end. */
  private static List<Integer> starts(int length, int side) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < length - side; at += Math.max(1, side / 2)) {
      starts.add(at);
    }
    starts.add(length - side);
    return starts;
  }
}
