package io.github.inpaint4j.report;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Mask sets to look at: a row for each, white = hole. */
public final class MaskSheet {
  private static final int COUNT = 10;

  private MaskSheet() {}

  /**
   * The first ten frozen masks of every set.
   *
   * @param side of the masks, in pixels
   */
  public static BufferedImage draw(List<MaskSet> sets, long seed, int side) throws IOException {
    Figures.requireFonts();
    return Figures.grid(List.of(), sets.stream().map(masks -> row(masks, seed, side)).toList());
  }

  private static Figures.Strip row(MaskSet masks, long seed, int side) {
    List<Image> pictures =
        IntStream.range(0, COUNT)
            .mapToObj(i -> MaskFiles.picture(masks.frozen(seed, i, side, side)).image())
            .toList();
    return new Figures.Strip(masks.name(), pictures);
  }
}
