package io.github.inpaint4j.train.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Where tensors live and are computed with. It is handed in where a network is made; what is
 * computed from its parameters lives there, too, and what meets them is brought there.
 *
 * @param name libtorch's: "cpu", "cuda:0"
 */
public record Device(String name) {
  /** The processor, and its memory. */
  public static final Device CPU = new Device("cpu");

  /** A tensor of a copy of the values, in row-major order. */
  public Tensor tensor(float[] values, long... shape) {
    Torch.start();
    return bring(Tensors.of(values, shape));
  }

  public Tensor zeros(long... shape) {
    Torch.start();
    return bring(torch.zeros(shape));
  }

  /** The same tensor if it is here, or a copy that is. */
  public Tensor bring(Tensor tensor) {
    return tensor.to(new org.bytedeco.pytorch.Device(name), tensor.scalar_type());
  }
}
