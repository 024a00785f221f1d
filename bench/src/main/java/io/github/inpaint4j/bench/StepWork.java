package io.github.inpaint4j.bench;

import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.ConvTranspose2d;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.nn.UpConv2d;
import java.util.Iterator;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * What a training step cannot do without, for one picture.
 *
 * @param operations multiplications and additions of the convolutions: forward, for the gradient of
 *     the weights, and for that of the input (not the first layer's)
 * @param bytes of what flows between the layers, if each reads its input and writes its output once
 *     forward, and twice as much backward
 */
record StepWork(double operations, double bytes) {

  static StepWork of(Network network) {
    Iterator<Long> weights =
        network.parameters().all().entrySet().stream()
            .filter(e -> e.getKey().endsWith(".weight"))
            .map(Map.Entry::getValue)
            .map(Tensor::numel)
            .iterator();
    Counter counter = new Counter(weights, network.input());
    counter.add(network.layers());
    return new StepWork(
        2 * (3 * counter.products - counter.first), 3.0 * Float.BYTES * counter.values);
  }

  /** Walks the layers in their order, which is also that of their weights. */
  private static final class Counter {
    private final Iterator<Long> weights;
    private Shape shape;
    private double products;
    private double first;
    private double values;

    Counter(Iterator<Long> weights, Shape shape) {
      this.weights = weights;
      this.shape = shape;
    }

    void add(Layer layer) {
      if (!layer.parts().isEmpty()) {
        layer.parts().forEach(this::add);
        return;
      }
      Shape next = layer.outputShape(shape);
      double here = products(layer, next);
      first = first == 0 ? here : first;
      products += here;
      values += size(shape) + size(next);
      shape = next;
    }

    private double products(Layer layer, Shape next) {
      if (layer instanceof Conv2d) {
        return (double) weights.next() * next.height() * next.width();
      }
      double area = (double) shape.height() * shape.width();
      if (layer instanceof ConvTranspose2d) {
        return weights.next() * area;
      }
      return layer instanceof UpConv2d ? weights.next() * area * 16 / 9 : 0;
    }

    private static double size(Shape shape) {
      return (double) shape.channels() * shape.height() * shape.width();
    }
  }
}
