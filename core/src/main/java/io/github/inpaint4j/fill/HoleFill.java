package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The door of every fill: here sizes are checked, a picture without a hole comes back as a copy and
 * one of which nothing is known mid grey, progress goes from 0 to 1, and an interrupted thread ends
 * the work. What is behind it only paints.
 */
public abstract class HoleFill implements Inpainter {
  /**
   * Gives the hole its pixels.
   *
   * @param image changed in place, but only where the hole is
   * @param hole neither empty nor, unless this {@link #looksUnder looks under it}, the whole image
   * @param progress to be told often
   */
  protected abstract void paint(Image image, Mask hole, Progress progress);

  /** The same for several images; those that gain from it are painted together. */
  protected void paintAll(List<Image> images, List<Mask> holes, Progress progress) {
    double all = images.size();
    for (int i = 0; i < images.size(); i++) {
      paint(images.get(i), holes.get(i), progress.part(i / all, (i + 1) / all));
    }
  }

  /** Gives the holes what another fill makes of them, all together. */
  protected static void paintAllBy(
      Inpainter other, List<Image> images, List<Mask> holes, Progress progress) {
    List<Image> filled = other.inpaintAll(images, holes, progress);
    for (int i = 0; i < images.size(); i++) {
      holes.get(i).paste(filled.get(i), images.get(i));
    }
  }

  /** Whether it goes by what lies under the hole, as who removes noise does. */
  protected boolean looksUnder() {
    return false;
  }

  @Override
  public final Image inpaint(Image image, Mask mask, Progress progress) {
    return inpaintAll(List.of(image), List.of(mask), progress).get(0);
  }

  @Override
  public final List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    if (images.size() != masks.size()) {
      throw new IllegalArgumentException(
          "%d images have %d masks".formatted(images.size(), masks.size()));
    }
    for (int i = 0; i < images.size(); i++) {
      masks.get(i).requireSize(images.get(i).height(), images.get(i).width());
    }
    Progress watched = progress.interruptible();
    watched.done(0);
    List<Image> filled = filled(images, masks, watched);
    watched.done(1);
    return filled;
  }

  private List<Image> filled(List<Image> images, List<Mask> masks, Progress progress) {
    List<Image> filled = new ArrayList<>(images.size());
    List<Image> open = new ArrayList<>(images.size());
    List<Mask> holes = new ArrayList<>(images.size());
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      int hole = masks.get(i).area();
      boolean unknown = hole == image.height() * image.width() && !looksUnder();
      filled.add(unknown ? Grey.of(image.height(), image.width()) : image.copy());
      if (!unknown && hole > 0) {
        open.add(filled.get(i));
        holes.add(masks.get(i));
      }
    }
    if (!open.isEmpty()) {
      paintAll(open, holes, progress);
    }
    return filled;
  }
}
