package io.github.inpaint4j.report;

import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some test pictures and what a network makes of them.
 *
 * @param shown to the network
 * @param outputs of the network, whole pictures
 */
record Sample(List<Image> images, List<Mask> holes, List<Image> shown, List<Image> outputs) {
  /** The first {@code count} pictures of a protocol with one mask set. */
  static Sample first(int count, Protocol protocol, OnnxInpainter network) throws IOException {
    MaskSet masks = protocol.masks().get(0);
    List<Image> images = new ArrayList<>();
    List<Image> shown = new ArrayList<>();
    List<Mask> holes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      images.add(protocol.pictures().image(i));
      holes.add(protocol.hole(masks, i));
      shown.add(protocol.shown(masks, i));
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
