package io.github.inpaint4j.train.model;

import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network is made of, and what that costs, for one picture of the size that it is made for.
 *
 * @param lines its layers in the order in which a picture goes through them
 * @param weights that it learns
 * @param multiplyAdds of one fill
 * @param sees side of the square around a pixel that decides it, at most; infinite = the whole
 *     picture
 */
public record Summary(List<LayerCost> lines, int weights, long multiplyAdds, double sees) {
  private static final int BYTES = 4; // of a number
  private static final int PER_WEIGHT = 4; // itself, its gradient, and Adam's two moments

  /**
   * One layer.
   *
   * @param depth how many skips and blocks it lies in
   * @param leaf false if it is only a frame around the deeper ones that follow
   */
  public record LayerCost(
      int depth, boolean leaf, String label, Shape output, int weights, long multiplyAdds) {}

  public static Summary of(Network network) {
    List<LayerCost> lines = new ArrayList<>();
    Layer layers = network.layers();
    add(lines, 0, layers.parts(), network.input());
    return new Summary(
        lines, layers.weights(), layers.multiplyAdds(network.input()), layers.sees(1));
  }

  private static void add(List<LayerCost> lines, int depth, List<Layer> parts, Shape input) {
    for (Layer part : parts) {
      Shape output = part.outputShape(input);
      if (part instanceof Sequential) {
        add(lines, depth, part.parts(), input);
      } else if (part.parts().isEmpty()) {
        lines.add(
            new LayerCost(
                depth, true, part.label(), output, part.weights(), part.multiplyAdds(input)));
      } else {
        lines.add(new LayerCost(depth, false, part.label(), output, 0, 0));
        add(lines, depth + 1, part.parts(), input);
      }
      input = output;
    }
  }

  /**
   * Bytes that a training step holds at least: four numbers for each weight, and what comes out of
   * each layer, which the way back needs.
   *
   * @param batch pictures of a step
   */
  public long stepBytes(int batch) {
    long values = lines.stream().filter(LayerCost::leaf).mapToLong(l -> l.output.size()).sum();
    return BYTES * (PER_WEIGHT * (long) weights + batch * values);
  }
}
