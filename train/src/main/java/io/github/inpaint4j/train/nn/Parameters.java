package io.github.inpaint4j.train.nn;

import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * The named parameters of a network, in the order in which its layers declared them. {@link
 * #flatten} lays them and their gradients into one tensor each, four-dimensional weights
 * channels-last, so that an optimiser, an average or a clip is a few passes over one array.
 */
public final class Parameters {
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Device device;
  private final boolean channelsLast;
  private Tensor flat;
  private Tensor gradients;

  /** On the processor, four-dimensional weights channels-last: what oneDNN runs fastest. */
  public Parameters() {
    this(Device.CPU);
  }

  /**
   * @param device on which the network computes
   */
  public Parameters(Device device) {
    this(device, true);
  }

  /**
   * @param channelsLast false to leave weights as they are declared, for comparison
   */
  public Parameters(Device device, boolean channelsLast) {
    this.device = device;
    this.channelsLast = channelsLast;
  }

  /**
   * A new parameter; the caller keeps the tensor and uses it in its forward pass.
   *
   * @param values in row-major order
   */
  Tensor declare(String name, float[] values, long... shape) {
    Tensor tensor = device.tensor(values, shape);
    tensor.requires_grad_(true);
    if (flat != null || tensors.putIfAbsent(name, tensor) != null) {
      throw new IllegalStateException("parameter " + name + " comes twice or too late");
    }
    return tensor;
  }

  /** A new (out, in, kernel, kernel) parameter. */
  Tensor declareKernel(String name, int out, int in, int kernel, Init init, RandomGenerator rng) {
    int area = kernel * kernel;
    float[] values = init.values(out * in * area, in * area, out * area, rng);
    return declare(name, values, out, in, kernel, kernel);
  }

  /** On which all of them live, and what is computed with them. */
  public Device device() {
    return device;
  }

  /** By name, in order of declaration. */
  public Map<String, Tensor> all() {
    return Collections.unmodifiableMap(tensors);
  }

  /** Number of weights. */
  public int count() {
    return tensors.values().stream().mapToInt(t -> Math.toIntExact(t.numel())).sum();
  }

  /** Lays everything flat, once, before the optimiser is made and outside of every scope. */
  public Parameters flatten() {
    if (flat != null) {
      return this;
    }
    flat = device.zeros(count());
    gradients = device.zeros(count());
    try (Scope scope = Scope.inference()) {
      Map<String, Tensor> into = viewsOf(flat);
      Map<String, Tensor> grads = viewsOf(gradients);
      for (Map.Entry<String, Tensor> e : tensors.entrySet()) {
        Tensor view = into.get(e.getKey());
        view.copy_(e.getValue());
        e.getValue().set_data(view);
        e.getValue().mutable_grad().put(grads.get(e.getKey()));
      }
    }
    return this;
  }

  /** All parameters in one dimension; changing it changes them. */
  public Tensor flat() {
    return flat;
  }

  /** All gradients in one dimension, where the backward pass adds them. */
  public Tensor gradients() {
    return gradients;
  }

  /** Cuts a flat tensor, such as a moving average, into named views of the parameters' shapes. */
  public Map<String, Tensor> viewsOf(Tensor flatTensor) {
    Map<String, Tensor> views = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<String, Tensor> e : tensors.entrySet()) {
      long[] shape = Tensors.shape(e.getValue());
      Tensor part = flatTensor.narrow(0, offset, e.getValue().numel());
      views.put(
          e.getKey(),
          channelsLast && shape.length == 4
              ? part.view(shape[0], shape[2], shape[3], shape[1]).permute(0, 3, 1, 2)
              : part.view(shape));
      offset += e.getValue().numel();
    }
    return views;
  }
}
