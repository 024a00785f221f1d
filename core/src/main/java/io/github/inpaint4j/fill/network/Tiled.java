package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.List;

/**
 * Fills a picture of any size with a method for pictures of some sizes, tile by tile. Tiles overlap
 * by half and are blended by their distance from the tile's centre; tiles without a hole are left
 * out. A tile sees nothing beyond itself: a hole wider than half a tile is filled from little
 * context, and where a tile sees nothing known at all, it is the smooth fill of the whole picture.
 *
 * @param tile fills pictures of these sizes, and no others
 * @param sizes smaller pictures are extended to them by their reflection
 * @param removes what the tiles put right
 */
public record Tiled(Inpainter tile, Sizes sizes, Corruption removes) implements Inpainter {
  /** Any picture, by a network. */
  public static Tiled of(OnnxInpainter network) {
    Contract contract = network.contract();
    return new Tiled(network, contract.sizes(), contract.removes());
  }

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
    Size size = sizes.shown(Size.of(image));
    int rows = Math.max(size.height(), image.height());
    int columns = Math.max(size.width(), image.width());
    Image padded = Images.padTo(image, rows, columns);
    Image all =
        new Tiling(padded, mask.padTo(rows, columns), size).fill(tile, !removes.holes(), progress);
    progress.done(1);
    return mask.composite(image, Images.crop(all, Area.of(image.height(), image.width())));
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

  private boolean isTile(Image image) {
    return sizes.fit(Size.of(image));
  }
}
