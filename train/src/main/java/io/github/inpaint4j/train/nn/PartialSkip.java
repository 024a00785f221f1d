package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * {@link Skip} for what flows between partial convolutions: features beside features, and as their
 * validity the share of channels that are valid. To a {@link PartialConv2d} that is the same as a
 * mask for each channel, as the paper's authors have it.
 *
 * @param around features that go in, without the validity
 * @param through features that {@code inner} makes of them, without the validity
 */
public record PartialSkip(int around, int through, Layer inner) implements Around {
  private double share() {
    return (double) around / (around + through);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = inner.forward(x);
    Tensor one = x.narrow(1, around, 1).mul(new Scalar(share()));
    Tensor other = y.narrow(1, through, 1).mul(new Scalar(1 - share()));
    return torch.cat(
        new TensorVector(x.narrow(1, 0, around), y.narrow(1, 0, through), one.add(other)), 1);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    String output = inner.toOnnx(graph, input);
    String validity =
        graph.node(
            "Add",
            List.of(part(graph, input, share()), part(graph, output, 1 - share())),
            Map.of());
    return graph.node(
        "Concat",
        List.of(graph.channels(input, 0, around), graph.channels(output, 0, through), validity),
        Map.of("axis", 1L));
  }

  private static String part(OnnxGraph graph, String value, double share) {
    String validity = graph.channels(value, -1, Integer.MAX_VALUE);
    return graph.node("Mul", List.of(validity, graph.constant("share", (float) share)), Map.of());
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, around + 1, input);
    Shape output = new Shape(through + 1, input.height(), input.width());
    if (!inner.outputShape(input).equals(output)) {
      throw new IllegalArgumentException(
          "%s needs %s, got %s".formatted(label(), output, inner.outputShape(input)));
    }
    return new Shape(around + through + 1, input.height(), input.width());
  }

  @Override
  public String label() {
    return "partial skip around " + inner.label();
  }
}
