package io.github.inpaint4j.report;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some test images, with masks and noise that no training has seen, and what a network makes of
 * them.
 *
 * @param shown to the network
 * @param outputs of the network, whole pictures
 */
record Sample(List<Image> images, List<Mask> holes, List<Image> shown, List<Image> outputs) {
  /** Images from number {@code from}, inclusive, to {@code to}, exclusive. */
  static Sample of(
      OnnxInpainter network,
      ImageSource test,
      MaskSet masks,
      Corruption corruption,
      long seed,
      int from,
      int to)
      throws IOException {
    long other = seed ^ Seeded.key("report");
    List<Image> images = new ArrayList<>();
    List<Image> shown = new ArrayList<>();
    List<Mask> holes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Image image = test.image(i);
      Mask hole = masks.mask(other, 0, i, test.height(), test.width());
      images.add(image);
      holes.add(hole);
      shown.add(corruption.of(image, hole, other, 0, i));
    }
    return new Sample(images, holes, shown, network.reconstruct(shown, holes));
  }

  /** The outputs with the known pixels pasted back. */
  List<Image> pasted() {
    List<Image> pasted = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      pasted.add(holes.get(i).composite(images.get(i), outputs.get(i)));
    }
    return pasted;
  }
}
