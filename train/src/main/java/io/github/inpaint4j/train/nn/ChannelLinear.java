package io.github.inpaint4j.train.nn;

import io.github.inpaint4j.train.torch.Tensors;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * All pixels of a channel fully connected among themselves, every channel by itself: what one end
 * of the picture knows reaches the other at the price of (pixels)^2 weights for each channel (the
 * bottleneck of Pathak et al. 2016).
 */
public final class ChannelLinear implements Layer {
  private final Shape shape;
  private final String name;
  private final Tensor weight; // (channels, pixels in, pixels out)
  private final Tensor bias; // (channels, 1, pixels out)

  public ChannelLinear(
      Parameters parameters, String name, Shape shape, Init init, RandomGenerator rng) {
    this.shape = shape;
    this.name = name;
    int c = shape.channels();
    int pixels = shape.height() * shape.width();
    weight =
        parameters.declare(
            name + ".weight",
            init.values(shape.requireConnectable(), pixels, pixels, rng),
            c,
            pixels,
            pixels);
    bias = parameters.declare(name + ".bias", new float[c * pixels], c, 1, pixels);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor rows = x.flatten(2, 3).transpose(0, 1); // (C, N, pixels)
    Tensor connected = rows.matmul(weight.to(x.scalar_type())).add(bias.to(x.scalar_type()));
    return connected.transpose(0, 1).reshape(Tensors.shape(x));
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    Map<String, long[]> swap = Map.of("perm", new long[] {1, 0, 2});
    String flat = graph.reshape(input, 0, shape.channels(), -1);
    String rows = graph.node("Transpose", List.of(flat), swap);
    String product =
        graph.node("MatMul", List.of(rows, graph.initializer(name + ".weight", weight)), Map.of());
    String sum =
        graph.node("Add", List.of(product, graph.initializer(name + ".bias", bias)), Map.of());
    String back = graph.node("Transpose", List.of(sum), swap);
    return graph.reshape(back, 0, shape.channels(), shape.height(), shape.width());
  }

  @Override
  public Shape outputShape(Shape input) {
    if (!input.equals(shape)) {
      throw new IllegalArgumentException("%s takes %s, got %s".formatted(label(), shape, input));
    }
    return input;
  }

  @Override
  public int weights() {
    return (int) (shape.size() * shape.height() * shape.width() + shape.size());
  }

  @Override
  public long multiplyAdds(Shape input) {
    return input.size() * shape.height() * shape.width();
  }

  @Override
  public double sees(double side) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public String label() {
    return "channels fully connected";
  }
}
