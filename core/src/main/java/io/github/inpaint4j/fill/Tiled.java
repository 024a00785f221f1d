package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a picture of any size with a method for small ones, tile by tile. Tiles overlap by half and
 * are blended by their distance from the tile's centre; tiles without a hole are left out. A tile
 * sees nothing beyond itself: a hole wider than half a tile is filled from little context.
 *
 * @param tile fills pictures of side x side, and no others
 * @param side in pixels, even; smaller pictures are extended to it
 */
public record Tiled(Inpainter tile, int side) implements Inpainter {
  private static final int BATCH = 250;

  @Override
  public Image inpaint(Image image, Mask mask) {
    mask.requireSize(image.height(), image.width());
    if (image.height() == side && image.width() == side) {
      return tile.inpaint(image, mask);
    }
    int height = Math.max(side, image.height());
    int width = Math.max(side, image.width());
    Image padded = Images.padTo(image, height, width);
    Mask hole = padded(mask, height, width);
    List<int[]> corners = new ArrayList<>();
    for (int top : starts(height)) {
      for (int left : starts(width)) {
        if (hole.part(top, left, side, side).area() > 0) {
          corners.add(new int[] {top, left});
        }
      }
    }
    Image sum = new Image(height, width);
    float[] weights = new float[height * width];
    for (int from = 0; from < corners.size(); from += BATCH) {
      fill(
          padded,
          hole,
          corners.subList(from, Math.min(corners.size(), from + BATCH)),
          sum,
          weights);
    }
    for (int i = 0; i < sum.pixels().length; i++) {
      float weight = weights[i % weights.length];
      sum.pixels()[i] = weight > 0 ? sum.pixels()[i] / weight : 0;
    }
    return mask.composite(image, Images.crop(sum, 0, 0, image.height(), image.width()));
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks) {
    boolean tiles =
        images.stream().allMatch(image -> image.height() == side && image.width() == side);
    return tiles ? tile.inpaintAll(images, masks) : Inpainter.super.inpaintAll(images, masks);
  }

  @Override
  public void close() {
    tile.close();
  }

  private void fill(Image image, Mask mask, List<int[]> corners, Image sum, float[] weights) {
    List<Image> images = new ArrayList<>();
    List<Mask> masks = new ArrayList<>();
    for (int[] corner : corners) {
      images.add(Images.crop(image, corner[0], corner[1], side, side));
      masks.add(mask.part(corner[0], corner[1], side, side));
    }
    List<Image> filled = tile.inpaintAll(images, masks);
    for (int t = 0; t < filled.size(); t++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          int at = (corners.get(t)[0] + y) * image.width() + corners.get(t)[1] + x;
          float weight = ramp(y) * ramp(x);
          weights[at] += weight;
          for (int c = 0; c < Image.CHANNELS; c++) {
            sum.pixels()[c * weights.length + at] += weight * filled.get(t).get(c, y, x);
          }
        }
      }
    }
  }

  private float ramp(int i) {
    return Math.min(i + 1, side - i);
  }

  /** Every half tile, and flush with the end. */
  private List<Integer> starts(int length) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < length - side; at += side / 2) {
      starts.add(at);
    }
    starts.add(length - side);
    return starts;
  }

  private static Mask padded(Mask mask, int height, int width) {
    Mask out = new Mask(height, width);
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.isHole(y, x)) {
          out.fill(y, x, 1, 1);
        }
      }
    }
    return out;
  }
}
