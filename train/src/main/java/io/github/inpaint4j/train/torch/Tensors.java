package io.github.inpaint4j.train.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Between Java's arrays and libtorch's tensors. What is made here lies in the processor's memory,
 * as arrays do; {@link Device#bring} takes it where it is needed.
 */
public final class Tensors {
  private Tensors() {}

  /** A tensor of a copy of the values, in row-major order. */
  public static Tensor of(float[] values, long... shape) {
    Tensor tensor = torch.empty(shape);
    if (tensor.numel() != values.length) {
      throw new IllegalArgumentException(
          "%d values do not fill a tensor of %d".formatted(values.length, tensor.numel()));
    }
    tensor.data_ptr_float().put(values);
    return tensor;
  }

  /** Of the shape of another, and where that lives. */
  public static Tensor zerosLike(Tensor other) {
    return torch.zeros_like(other);
  }

  /** The values in row-major order, wherever and however the tensor lies in memory. */
  public static float[] values(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.numel())];
    tensor.detach().cpu().contiguous().data_ptr_float().get(values);
    return values;
  }

  public static long[] shape(Tensor tensor) {
    long[] shape = new long[(int) tensor.dim()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = tensor.size(i);
    }
    return shape;
  }

  /** A batch of channels-last pixels, (N, H, W, C) in the array and (N, C, H, W) as a tensor. */
  public static Tensor ofChannelsLast(float[] nhwc, int n, int height, int width, int channels) {
    Tensor tensor = torch.empty(n, height, width, channels);
    tensor.data_ptr_float().put(nhwc, 0, n * height * width * channels);
    return tensor.permute(0, 3, 1, 2);
  }
}
