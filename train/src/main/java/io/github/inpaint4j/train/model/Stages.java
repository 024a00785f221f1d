package io.github.inpaint4j.train.model;

import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.train.nn.Activation;
import io.github.inpaint4j.train.nn.Gate;
import io.github.inpaint4j.train.nn.GroupNorm;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.PartialSkip;
import io.github.inpaint4j.train.nn.Residual;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.nn.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What flows through a network, stage by stage, for people. What works on single numbers joins the
 * layer before it, residual blocks of one size are a stage each, and where a skip ends there is one
 * that says where it began.
 */
final class Stages {
  private final List<Stage> stages = new ArrayList<>();

  private Stages() {}

  static List<Stage> of(Layer layers, Shape input) {
    Stages all = new Stages();
    all.add("picture", input);
    all.add(layers, input);
    return all.stages;
  }

  private void add(String label, Shape shape) {
    stages.add(new Stage(label, shape.channels(), shape.height(), shape.width()));
  }

  private void add(Layer layer, Shape input) {
    Shape output = layer.outputShape(input);
    if (layer instanceof Activation || layer instanceof Gate || layer instanceof GroupNorm) {
      String before = stages.remove(stages.size() - 1).label();
      add(before + "; " + layer.label(), output);
    } else if (layer instanceof Residual block && isOfOneSize(block.parts(), input)) {
      add("residual block; " + convolutions(block), output);
    } else if (layer instanceof Residual skip) {
      around(skip.inner(), "+", input, output);
    } else if (layer instanceof Skip skip) {
      around(skip.inner(), "concat", input, output);
    } else if (layer instanceof PartialSkip skip) {
      around(skip.inner(), "concat", input, output);
    } else if (layer.parts().isEmpty()) {
      add(layer.label(), output);
    } else {
      addAll(layer.parts(), input);
    }
  }

  private void addAll(List<Layer> parts, Shape input) {
    for (Layer part : parts) {
      add(part, input);
      input = part.outputShape(input);
    }
  }

  private void around(Layer inner, String label, Shape input, Shape output) {
    int from = stages.size() - 1;
    add(inner, input);
    int back = stages.size() - from;
    stages.add(new Stage(label, output.channels(), output.height(), output.width(), back));
  }

  private static boolean isOfOneSize(List<Layer> parts, Shape input) {
    for (Layer part : parts) {
      Shape output = part.outputShape(input);
      if (output.height() != input.height() || !part.parts().isEmpty()) {
        return false;
      }
      input = output;
    }
    return true;
  }

  private static String convolutions(Residual block) {
    return block.parts().stream()
        .filter(part -> !(part instanceof Activation))
        .map(Layer::label)
        .collect(Collectors.joining("; "));
  }
}
