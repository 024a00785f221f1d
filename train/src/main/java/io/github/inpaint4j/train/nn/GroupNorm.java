package io.github.inpaint4j.train.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Mean zero and variance one in each group of channels, then a learned scale and shift for each
 * channel (Wu and He 2018). One group for each channel is instance normalisation. Unlike batch
 * normalisation it needs no running statistics, and a picture's fill never depends on what else is
 * in the batch.
 */
public final class GroupNorm implements Layer {
  private static final float EPSILON = 1e-5f;

  private final int channels;
  private final int groups;
  private final String name;
  private final Tensor weight; // (channels)
  private final Tensor bias; // (channels)

  public GroupNorm(Parameters parameters, String name, int channels, int groups) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          "%d channels cannot be cut into %d groups".formatted(channels, groups));
    }
    this.channels = channels;
    this.groups = groups;
    this.name = name;
    weight = parameters.declare(name + ".weight", constant(1, channels), channels);
    bias = parameters.declare(name + ".bias", constant(0, channels), channels);
  }

  private static float[] constant(float value, int n) {
    float[] values = new float[n];
    Arrays.fill(values, value);
    return values;
  }

  @Override
  public Tensor forward(Tensor x) {
    return torch.group_norm(
        x,
        groups,
        new TensorOptional(weight.to(x.scalar_type())),
        new TensorOptional(bias.to(x.scalar_type())),
        EPSILON,
        false);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    String grouped = graph.reshape(input, 0, groups, -1); // (N, groups, values)
    String normal =
        graph.node(
            "InstanceNormalization",
            List.of(
                grouped,
                graph.constant("ones", constant(1, groups)),
                graph.constant("zeros", constant(0, groups))),
            Map.of("epsilon", EPSILON));
    String shape = graph.node("Shape", List.of(input), Map.of());
    String back = graph.node("Reshape", List.of(normal, shape), Map.of());
    String scale = graph.initializer(name + ".weight", weight.view(channels, 1, 1));
    String shift = graph.initializer(name + ".bias", bias.view(channels, 1, 1));
    return graph.node(
        "Add", List.of(graph.node("Mul", List.of(back, scale), Map.of()), shift), Map.of());
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, channels, input);
    return input;
  }

  @Override
  public int weights() {
    return 2 * channels;
  }

  @Override
  public double sees(double side) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public String label() {
    return "norm of %d groups".formatted(groups);
  }
}
