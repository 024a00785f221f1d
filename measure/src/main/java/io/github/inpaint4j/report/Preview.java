package io.github.inpaint4j.report;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The paper's first two figures: ten pictures with their labels, if they have any, and the same ten
 * masked.
 */
public record Preview(BufferedImage pictures, BufferedImage masked) {
  private static final int COUNT = 10;

  public static Preview of(ImageSource source, MaskSet masks, Corruption corruption, long seed)
      throws IOException {
    Figures.requireFonts();
    List<String> labels = new ArrayList<>();
    List<Image> images = new ArrayList<>();
    List<Image> hidden = new ArrayList<>();
    for (int i = 0; i < Math.min(COUNT, source.size()); i++) {
      Image image = source.image(i);
      labels.add(source.label(i));
      images.add(image);
      Mask mask = masks.mask(seed, 1, i, image.height(), image.width());
      hidden.add(corruption.of(image, mask, seed, 1, i));
    }
    return new Preview(
        Figures.grid(labels, List.of(new Figures.Strip("", images))),
        Figures.grid(labels, List.of(new Figures.Strip("", hidden))));
  }
}
