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
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A network that fills holes: its layers, their parameters and the shape it is made for.
 *
 * @param name its preset's name
 * @param input shape of the picture with its hole prefilled; with a fourth channel, the mask
 * @param prefill of the hole; if it is not black, the layers' output is added to it, unless they
 *     end in a sigmoid
 * @param parameters all of them, flat
 * @param layers from the shown picture to the filled one, or to what its prefill lacks
 */
public record Network(
    String name, Shape input, Prefill prefill, Parameters parameters, Layer layers) {

  public Network {
    layers.outputShape(input);
    parameters.flatten();
  }

  /** One that sees black holes. */
  public Network(String name, Shape input, Parameters parameters, Layer layers) {
    this(name, input, Prefill.BLACK, parameters, layers);
  }

  /** The same network over another prefill. */
  public Network over(Prefill other) {
    return new Network(name, input, other, parameters, layers);
  }

  /** True if the network is told where the hole is, in a fourth channel. */
  public boolean seesMask() {
    return input.channels() == 4;
  }

  /**
   * @param shown (N, 3, H, W) with holes prefilled
   * @param mask (N, 1, H, W), 1 = hole
   * @param precision in which the layers compute
   * @return (N, 3, H, W), pixels in [0,1] or near it
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

  /** What flows through the network, stage by stage; activations join the layer before them. */
  public List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage("picture", input.channels(), input.height(), input.width()));
    Shape shape = input;
    for (Layer layer : layers.parts()) {
      shape = layer.outputShape(shape);
      String label = layer.label();
      if (layer instanceof Activation) {
        label = stages.remove(stages.size() - 1).label() + "; " + label;
      }
      stages.add(new Stage(label, shape.channels(), shape.height(), shape.width()));
    }
    return stages;
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
      String shown = graph.input(Contract.INPUT, input);
      String painted = layers.toOnnx(graph, shown);
      String filled = refines() ? graph.add(painted, graph.channels(shown, 0, 3)) : painted;
      graph.output(Contract.OUTPUT, filled, layers.outputShape(input));
      Map<Fact, String> all = new EnumMap<>(Fact.class);
      all.putAll(facts);
      all.put(Fact.NETWORK, name);
      all.put(Fact.PARAMETERS, Integer.toString(parameters.count()));
      return graph.toBytes(contract(removes).metadata(all));
    }
  }

  private Contract contract(Corruption removes) {
    Sizes sizes = new Sizes.Fixed(new Size(input.height(), input.width()));
    return new Contract(Contract.INPUT, input.channels(), sizes, prefill, removes);
  }
}
