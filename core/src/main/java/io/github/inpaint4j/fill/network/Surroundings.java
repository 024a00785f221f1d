package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.network.Windows.Window;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a picture of any size with a network that takes any: it is shown what surrounds the hole,
 * and no more, so a scratch costs as much on a large picture as on a small one. The thicker the
 * hole, the farther it sees; a window in which nothing is known is the smooth fill of the whole
 * picture.
 */
final class Surroundings extends HoleFill {
  /** In pixels, to which twice the thickness is added; more changes no fill (decision 97). */
  private static final int LEAST_MARGIN = 16;

  private static final int MOST_MARGIN = 96;

  /** A picture of so many pixels is shown as a whole, together with others. */
  private static final int SMALL = 256 * 256;

  /** More pixels at a time would take too much memory. */
  private static final int MOST = 1 << 20;

  private final Inpainter network;
  private final Sizes sizes;
  private final Corruption removes;

  /**
   * @param network closed with this
   * @param sizes a window is extended to them by its reflection
   * @param removes what the network puts right
   */
  Surroundings(Inpainter network, Sizes.MultipleOf sizes, Corruption removes) {
    this.network = network;
    this.sizes = sizes;
    this.removes = removes;
  }

  @Override
  protected boolean looksUnder() {
    return !removes.holes();
  }

  @Override
  protected void paintAll(List<Image> images, List<Mask> holes, Progress progress) {
    if (images.stream().map(Size::of).allMatch(s -> s.area() <= SMALL && sizes.fit(s))) {
      paintAllBy(network, images, holes, progress);
    } else {
      super.paintAll(images, holes, progress);
    }
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    List<Window> windows = windows(hole);
    double all = windows.stream().mapToDouble(window -> window.seen().pixels()).sum();
    boolean anyBlind = windows.stream().anyMatch(window -> isBlind(hole, window));
    Image smooth = anyBlind ? SmoothFill.HARMONIC.inpaint(image, hole, progress.part(0, 0)) : image;
    List<Image> fills = new ArrayList<>(windows.size());
    double done = 0;
    for (Window window : windows) {
      double share = window.seen().pixels() / all;
      Progress part = progress.part(done, Math.min(1, done + share));
      fills.add(
          isBlind(hole, window)
              ? Images.crop(smooth, window.seen())
              : shown(image, hole, window.seen(), part));
      done = Math.min(1, done + share);
    }
    for (int w = 0; w < fills.size(); w++) {
      paste(fills.get(w), windows.get(w), image, hole);
    }
  }

  /** Noise is everywhere: how thick the hole is says nothing. */
  private int margin(Mask hole) {
    return looksUnder()
        ? MOST_MARGIN
        : (int) Math.min(MOST_MARGIN, LEAST_MARGIN + 2 * Parts.of(hole).thickest());
  }

  private List<Window> windows(Mask hole) {
    if (hole.height() * hole.width() <= SMALL) {
      Area all = Area.of(hole.height(), hole.width());
      return List.of(new Window(all, all));
    }
    return Windows.over(hole, margin(hole), MOST);
  }

  private boolean isBlind(Mask hole, Window window) {
    return !looksUnder() && hole.part(window.seen()).area() == window.seen().pixels();
  }

  /** What the network makes of what it is shown. */
  private Image shown(Image image, Mask hole, Area seen, Progress progress) {
    Mask part = hole.part(seen);
    Image crop = Images.crop(image, seen);
    Size size = sizes.shown(Size.of(crop));
    Image padded = Images.padTo(crop, size.height(), size.width());
    return network.inpaint(padded, part.padTo(size.height(), size.width()), progress);
  }

  private static void paste(Image fill, Window window, Image image, Mask hole) {
    Area cell = window.cell();
    Area seen = window.seen();
    for (int y = cell.top(); y < cell.bottom(); y++) {
      for (int x = cell.left(); x < cell.right(); x++) {
        if (hole.isHole(y, x)) {
          for (int c = 0; c < Image.CHANNELS; c++) {
            image.set(c, y, x, fill.get(c, y - seen.top(), x - seen.left()));
          }
        }
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
