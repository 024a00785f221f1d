package io.github.inpaint4j.train.model;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;

/** A batch for tests: 32x32 pictures, each with a hole. */
record FewPictures(List<Image> pictures, List<Mask> masks) {
  private static final int SIDE = 32;

  static FewPictures of(int n) {
    DeadLeaves leaves = new DeadLeaves(1, n, SIDE, SIDE);
    return new FewPictures(
        IntStream.range(0, n).mapToObj(leaves::image).toList(),
        IntStream.range(0, n).mapToObj(i -> MaskSet.MIXED.mask(1, 0, i, SIDE, SIDE)).toList());
  }

  /** (n, 3, 32, 32) */
  Tensor target() {
    return tensor(pictures);
  }

  /** (n, 3, 32, 32), as the network sees them. */
  Tensor shown(Network network) {
    return tensor(
        IntStream.range(0, pictures.size())
            .mapToObj(i -> network.prefill().shown(pictures.get(i), masks.get(i)))
            .toList());
  }

  /** (n, 1, 32, 32), 1 = hole */
  Tensor mask() {
    float[] all = new float[masks.size() * SIDE * SIDE];
    for (int i = 0; i < all.length; i++) {
      all[i] = masks.get(i / (SIDE * SIDE)).isHole(i % (SIDE * SIDE)) ? 1 : 0;
    }
    return Tensors.of(all, masks.size(), 1, SIDE, SIDE);
  }

  private static Tensor tensor(List<Image> images) {
    return Tensors.of(planes(images), images.size(), 3, SIDE, SIDE);
  }

  /** One after another. */
  static float[] planes(List<Image> images) {
    int size = 3 * SIDE * SIDE;
    float[] all = new float[images.size() * size];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i).pixels(), 0, all, i * size, size);
    }
    return all;
  }
}
