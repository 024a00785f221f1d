package io.github.inpaint4j.train.model;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.network.Contract;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.fill.network.Sizes;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.train.nn.Activation;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.OnnxGraph;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A network that fills holes: its layers, their parameters and the shape it is made for, or learns
 * on if it fills pictures of any size.
 *
 * @param name its preset's name
 * @param input shape of the picture with its hole prefilled; with a fourth channel, the mask
 * @param prefill of the hole; if it is not black, the layers' output is added to it, unless they
 *     end in a sigmoid
 * @param parameters all of them, flat
 * @param layers from the shown picture to the filled one, or to what its prefill lacks
 * @param multiple of which a picture's height and width must be; 0 = it fills only pictures of the
 *     shape of its input
 */
public record Network(
    String name, Shape input, Prefill prefill, Parameters parameters, Layer layers, int multiple) {

  private static final int LARGEST_MULTIPLE = 64;

  public Network {
    requireFit(name, input, layers);
    parameters.flatten();
  }

  /** One that fills pictures of one shape. */
  public Network(String name, Shape input, Prefill prefill, Parameters parameters, Layer layers) {
    this(name, input, prefill, parameters, layers, 0);
  }

  private static void requireFit(String name, Shape input, Layer layers) {
    if (keepSize(layers, input)) {
      return;
    }
    int multiple = smallestMultiple(layers, input.channels());
    throw new IllegalArgumentException(
        multiple > 0
            ? "%s takes pictures whose height and width are multiples of %d, not %dx%d"
                .formatted(name, multiple, input.width(), input.height())
            : "%s cannot be made for pictures of %dx%d, but for instance for 32x32 or 64x64"
                .formatted(name, input.width(), input.height()));
  }

  /** The same network over another prefill. */
  public Network over(Prefill other) {
    return new Network(name, input, other, parameters, layers, multiple);
  }

  /**
   * The same network for pictures of any size; it learns on those of its input.
   *
   * @throws IllegalArgumentException if its layers are made for one size
   */
  public Network ofAnySize() {
    int smallest = smallestMultiple(layers, input.channels());
    if (smallest == 0) {
      throw new IllegalArgumentException(
          name + " fills pictures of one size only, so it learns on no crops of photographs");
    }
    return new Network(name, input, prefill, parameters, layers, smallest);
  }

  /** The smallest power of two that fits, or 0. */
  private static int smallestMultiple(Layer layers, int channels) {
    for (int m = 1; m <= LARGEST_MULTIPLE; m *= 2) {
      if (keepSize(layers, new Shape(channels, 3 * m, 2 * m))) {
        return m;
      }
    }
    return 0;
  }

  private static boolean keepSize(Layer layers, Shape picture) {
    try {
      Shape output = layers.outputShape(picture);
      return output.height() == picture.height() && output.width() == picture.width();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** On which it computes: what is shown to it must be there. */
  public Device device() {
    return parameters.device();
  }

  /** True if the network is told where the hole is, in a fourth channel. */
  public boolean seesMask() {
    return input.channels() == 4;
  }

  /** True if it says of every pixel how likely it is damaged, and paints none. */
  public boolean finds() {
    return layers.outputShape(input).channels() == 1;
  }

  /**
   * @param shown (N, 3, H, W) with holes prefilled
   * @param mask (N, 1, H, W), 1 = hole
   * @param precision in which the layers compute
   * @return (N, 3, H, W), pixels in [0,1] or near it; of one that {@link #finds} (N, 1, H, W)
   */
  public Tensor forward(Tensor shown, Tensor mask, Precision precision) {
    Tensor x = seesMask() ? torch.cat(new TensorVector(shown, mask), 1) : shown;
    Tensor painted = precision.leave(layers.forward(precision.enter(x)));
    return refines() ? painted.add(shown) : painted;
  }

  private boolean refines() {
    List<Layer> parts = layers.parts();
    return prefill != Prefill.BLACK && parts.get(parts.size() - 1) != Activation.SIGMOID;
  }

  /** What flows through the network, stage by stage, for people. */
  public List<Stage> stages() {
    return Stages.of(layers, input);
  }

  /** The network as an ONNX model that fills holes, for any batch size. */
  public byte[] toOnnx(Map<Fact, String> facts) {
    return toOnnx(Corruption.MASK, facts);
  }

  /**
   * The network as an ONNX model for any batch size.
   *
   * @param removes what it was trained to put right
   * @param facts to be told to people; the network's own are added
   */
  public byte[] toOnnx(Corruption removes, Map<Fact, String> facts) {
    try (Scope scope = Scope.inference()) {
      OnnxGraph graph = new OnnxGraph(name);
      String shown = graph.input(Contract.INPUT, declared(input));
      String painted = layers.toOnnx(graph, shown);
      String filled = refines() ? graph.add(painted, graph.channels(shown, 0, 3)) : painted;
      graph.output(Contract.OUTPUT, filled, declared(layers.outputShape(input)));
      Map<Fact, String> all = new EnumMap<>(Fact.class);
      all.putAll(facts);
      all.put(Fact.NETWORK, name);
      all.put(Fact.PARAMETERS, Integer.toString(parameters.count()));
      return graph.toBytes(contract(removes).metadata(all));
    }
  }

  /** As the file says it. */
  private Shape declared(Shape shape) {
    return multiple > 0 ? new Shape(shape.channels(), Shape.ANY, Shape.ANY) : shape;
  }

  private Contract contract(Corruption removes) {
    Sizes sizes =
        multiple > 0
            ? new Sizes.MultipleOf(multiple)
            : new Sizes.Fixed(new Size(input.height(), input.width()));
    int outputs = layers.outputShape(input).channels();
    return Contract.ours(Contract.INPUT, input.channels(), sizes, prefill, removes, outputs);
  }
}
