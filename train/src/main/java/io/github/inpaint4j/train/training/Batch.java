package io.github.inpaint4j.train.training;

import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Tensors;
import org.bytedeco.pytorch.Tensor;

/** Pictures and holes for one step, channels-last, in arrays that are used again and again. */
final class Batch {
  private final int height;
  private final int width;
  private final float[] shown; // (N, H, W, 3), holes prefilled
  private final float[] target; // (N, H, W, 3)
  private final float[] mask; // (N, H, W), 1 = hole
  private int size;

  Batch(int capacity, int height, int width) {
    this.height = height;
    this.width = width;
    shown = new float[capacity * height * width * 3];
    target = new float[shown.length];
    mask = new float[capacity * height * width];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Adds one picture: planar to interleaved. */
  void add(Example example) {
    float[] seen = example.shown().pixels();
    float[] truth = example.truth().pixels();
    int area = height * width;
    int base = size * area;
    for (int i = 0, at = base * 3; i < area; i++) {
      mask[base + i] = example.mask().isHole(i) ? 1 : 0;
      for (int c = 0; c < 3; c++, at++) {
        shown[at] = seen[c * area + i];
        target[at] = truth[c * area + i];
      }
    }
    size++;
  }

  /** (N, 3, H, W), holes prefilled */
  Tensor shown(Device device) {
    return device.bring(Tensors.ofChannelsLast(shown, size, height, width, 3));
  }

  /** (N, 3, H, W) */
  Tensor target(Device device) {
    return device.bring(Tensors.ofChannelsLast(target, size, height, width, 3));
  }

  /** (N, 1, H, W), 1 = hole */
  Tensor mask(Device device) {
    return device.bring(Tensors.ofChannelsLast(mask, size, height, width, 1));
  }
}
