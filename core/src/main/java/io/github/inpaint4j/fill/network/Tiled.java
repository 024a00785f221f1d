package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.List;

/**
 * Fills a picture of any size with a method for pictures of one size, tile by tile. Tiles overlap
 * by half and are blended by their distance from the tile's centre; tiles without a hole are left
 * out. A tile sees nothing beyond itself: a hole wider than half a tile is filled from little
 * context, and where a tile sees nothing known at all, it is the smooth fill of the whole picture.
 */
public final class Tiled extends HoleFill {
  private final Inpainter tile;
  private final Size size;
  private final Corruption removes;

  /**
   * @param tile fills pictures of this size, and no others; closed with this
   * @param size smaller pictures are extended to it by their reflection
   * @param removes what the tiles put right
   */
  Tiled(Inpainter tile, Sizes.Fixed size, Corruption removes) {
    this.tile = tile;
    this.size = size.size();
    this.removes = removes;
  }

  /**
   * Any picture, by a network. One that takes large pictures or any is shown what surrounds the
   * hole.
   */
  public static Inpainter of(OnnxInpainter network) {
    Contract contract = network.contract();
    if (contract.sizes().areLarge() && contract.removes().holes()) {
      return new Squares(network, contract.sizes());
    }
    return contract.sizes() instanceof Sizes.Fixed fixed
        ? new Tiled(network, fixed, contract.removes())
        : new Surroundings(network, (Sizes.MultipleOf) contract.sizes(), contract.removes());
  }

  @Override
  protected boolean looksUnder() {
    return !removes.holes();
  }

  @Override
  protected void paintAll(List<Image> images, List<Mask> holes, Progress progress) {
    if (images.stream().allMatch(this::isTile)) {
      paintAllBy(tile, images, holes, progress);
    } else {
      super.paintAll(images, holes, progress);
    }
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    if (isTile(image)) {
      hole.paste(tile.inpaint(image, hole, progress), image);
      return;
    }
    int rows = Math.max(size.height(), image.height());
    int columns = Math.max(size.width(), image.width());
    Image padded = Images.padTo(image, rows, columns);
    Image all =
        new Tiling(padded, hole.padTo(rows, columns), size).fill(tile, looksUnder(), progress);
    hole.paste(Images.crop(all, Area.of(image.height(), image.width())), image);
  }

  private boolean isTile(Image image) {
    return size.equals(Size.of(image));
  }

  @Override
  public void close() {
    tile.close();
  }
}
