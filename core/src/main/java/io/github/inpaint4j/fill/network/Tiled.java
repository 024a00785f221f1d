package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills a picture of any size with a method for pictures of one size, tile by tile. Tiles overlap
 * by half and are blended by their distance from the tile's centre; tiles without a hole are left
 * out. A tile sees nothing beyond itself: a hole wider than half a tile is filled from little
 * context, and where a tile sees nothing known at all, it is the smooth fill of the whole picture.
 *
 * @param tile fills pictures of height x width, and no others
 * @param height in pixels; lower pictures are extended to it by their reflection
 * @param width in pixels; the same
 * @param removes what the tiles put right
 */
public record Tiled(Inpainter tile, int height, int width, Corruption removes)
    implements Inpainter {
  private static final int BATCH = 250 * 32 * 32; // pixels

  /** Tiles that fill holes. */
  public Tiled(Inpainter tile, int height, int width) {
    this(tile, height, width, Corruption.MASK);
  }

  private record Corner(int top, int left) {}

  @Override
  public Image inpaint(Image image, Mask mask) {
    return inpaint(image, mask, Progress.NONE);
  }

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    mask.requireSize(image.height(), image.width());
    if (isTile(image)) {
      return tile.inpaint(image, mask, progress);
    }
    int rows = Math.max(height, image.height());
    int columns = Math.max(width, image.width());
    Image all = fill(Images.padTo(image, rows, columns), mask.padTo(rows, columns), progress);
    progress.done(1);
    return mask.composite(image, Images.crop(all, 0, 0, image.height(), image.width()));
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    return images.stream().allMatch(this::isTile)
        ? tile.inpaintAll(images, masks, progress)
        : Inpainter.super.inpaintAll(images, masks, progress);
  }

  @Override
  public void close() {
    tile.close();
  }

  /** Whether it is filled as it is. */
  public boolean isTile(Image image) {
    return image.height() == height && image.width() == width;
  }

  private Image fill(Image image, Mask mask, Progress progress) {
    Map<Boolean, List<Corner>> corners =
        corners(mask).stream().collect(Collectors.partitioningBy(corner -> isBlind(mask, corner)));
    Blend blend = new Blend(image.height(), image.width());
    List<Corner> seeing = corners.get(false);
    int batch = Math.max(1, BATCH / (height * width));
    double all = Math.max(1, seeing.size());
    for (int from = 0; from < seeing.size(); from += batch) {
      List<Corner> some = seeing.subList(from, Math.min(seeing.size(), from + batch));
      double before = from / all;
      blend.add(
          some,
          tiles(image, mask, some, share -> progress.done(before + share * some.size() / all)));
    }
    if (!corners.get(true).isEmpty()) {
      Image smooth = SmoothFill.HARMONIC.inpaint(image, mask, share -> progress.done(1));
      corners.get(true).forEach(corner -> blend.add(corner, part(smooth, corner)));
    }
    return blend.mean();
  }

  private List<Image> tiles(Image image, Mask mask, List<Corner> corners, Progress progress) {
    return tile.inpaintAll(
        corners.stream().map(corner -> part(image, corner)).toList(),
        corners.stream().map(corner -> part(mask, corner)).toList(),
        progress);
  }

  private boolean isBlind(Mask mask, Corner corner) {
    return removes.holes() && part(mask, corner).area() == height * width;
  }

  private Image part(Image image, Corner corner) {
    return Images.crop(image, corner.top, corner.left, height, width);
  }

  private Mask part(Mask mask, Corner corner) {
    return mask.part(corner.top, corner.left, height, width);
  }

  /** Of the tiles with a hole. */
  private List<Corner> corners(Mask mask) {
    List<Corner> corners = new ArrayList<>();
    for (int top : starts(mask.height(), height)) {
      for (int left : starts(mask.width(), width)) {
        Corner corner = new Corner(top, left);
        if (part(mask, corner).area() > 0) {
          corners.add(corner);
        }
      }
    }
    return corners;
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

  /** The weighted mean of tiles. */
  private final class Blend {
    private final Image sum;
    private final float[] weights;

    Blend(int height, int width) {
      sum = new Image(height, width);
      weights = new float[height * width];
    }

    void add(List<Corner> corners, List<Image> tiles) {
      for (int t = 0; t < tiles.size(); t++) {
        add(corners.get(t), tiles.get(t));
      }
    }

    void add(Corner corner, Image tile) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int at = (corner.top + y) * sum.width() + corner.left + x;
          float weight = ramp(y, height) * ramp(x, width);
          weights[at] += weight;
          for (int c = 0; c < Image.CHANNELS; c++) {
            sum.pixels()[c * weights.length + at] += weight * tile.get(c, y, x);
          }
        }
      }
    }

    private static float ramp(int i, int side) {
      return Math.min(i + 1, side - i);
    }

    /** Black where no tile is. */
    Image mean() {
      for (int i = 0; i < sum.pixels().length; i++) {
        float weight = weights[i % weights.length];
        sum.pixels()[i] = weight > 0 ? sum.pixels()[i] / weight : 0;
      }
      return sum;
    }
  }
}
