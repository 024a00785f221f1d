package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.CoarseToFine;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.network.Windows.Window;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.List;

/**
 * Fills a picture of any size with a network that invents what is in a hole from what surrounds it:
 * each part of the hole is shown in the middle of a square of which it takes about half the side. A
 * square larger than the network takes is halved until it fits, and what is made of it carried up
 * again; squares that overlap are blended by their distance from the square's border.
 */
final class Squares extends HoleFill {
  /** Of a square's side, what a hole may take. */
  private static final double MOST_HOLE = 0.6;

  /** Of a square's pixels, what other parts of the hole may take. */
  private static final double MOST_ELSE = 0.1;

  /** The longest side of a square for a network that takes any; more would take too much memory. */
  private static final int MOST = 1024;

  private final Inpainter network;
  private final Sizes sizes;

  /**
   * @param network closed with this
   * @param sizes of the pictures it takes
   */
  Squares(Inpainter network, Sizes sizes) {
    this.network = network;
    this.sizes = sizes;
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    List<Window> windows = Windows.over(hole, new Around(hole));
    Blend blend = new Blend(image.height(), image.width());
    double all = windows.size();
    for (int w = 0; w < windows.size(); w++) {
      Area seen = windows.get(w).seen();
      Progress part = progress.part(w / all, (w + 1) / all);
      blend.add(seen.top(), seen.left(), shown(image, hole, seen, part));
    }
    hole.paste(blend.mean(), image);
  }

  private Image shown(Image image, Mask hole, Area seen, Progress progress) {
    Inpainter halving = new CoarseToFine(new Padded(), this::isShownAsItIs);
    return halving.inpaint(Images.crop(image, seen), hole.part(seen), progress);
  }

  private boolean isShownAsItIs(Mask part) {
    return part.height() <= most() && part.width() <= most();
  }

  private int least() {
    return sizes.shown(new Size(1, 1)).shorterSide();
  }

  private int most() {
    return sizes instanceof Sizes.Fixed ? least() : MOST;
  }

  /** Extended to what the network takes by its reflection. */
  private final class Padded extends HoleFill {
    @Override
    protected void paint(Image image, Mask hole, Progress progress) {
      Size size = sizes.shown(Size.of(image));
      Image padded = Images.padTo(image, size.height(), size.width());
      Image filled = network.inpaint(padded, hole.padTo(size.height(), size.width()), progress);
      hole.paste(Images.crop(filled, Area.of(image.height(), image.width())), image);
    }
  }

  /** Squares with cells in their middle, or as near as the picture's border lets them. */
  private final class Around implements Windows.Sight {
    private final Mask hole;

    Around(Mask hole) {
      this.hole = hole;
    }

    @Override
    public int whole() {
      return (int) (MOST_HOLE * least());
    }

    @Override
    public Area seen(Area cell) {
      int side = side((int) Math.ceil(Math.max(cell.height(), cell.width()) / MOST_HOLE));
      int top = start(cell.top(), cell.height(), side, hole.height());
      int left = start(cell.left(), cell.width(), side, hole.width());
      return new Area(top, left, side, side).cut(hole.height(), hole.width());
    }

    /** One that the network takes, or such a one doubled. */
    private int side(int wanted) {
      if (wanted <= most()) {
        return Math.max(least(), wanted);
      }
      int side = most();
      while (side < wanted) {
        side *= 2;
      }
      return side;
    }

    private static int start(int at, int length, int side, int end) {
      return Math.max(0, Math.min(end - side, at + (length - side) / 2));
    }

    @Override
    public boolean mustBeCut(Area seen) {
      return false;
    }

    /** A compact hole does not come apart: little else of the hole is in a part's square. */
    @Override
    public boolean standsApart(Area part) {
      Area seen = seen(part);
      return hole.part(seen).area() - hole.part(part).area() <= MOST_ELSE * seen.pixels();
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
