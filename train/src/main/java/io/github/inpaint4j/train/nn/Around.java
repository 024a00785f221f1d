package io.github.inpaint4j.train.nn;

import java.util.List;

/** A layer that leads past another, and learns nothing of its own. */
interface Around extends Layer {
  Layer inner();

  @Override
  default int weights() {
    return inner().weights();
  }

  @Override
  default long multiplyAdds(Shape input) {
    return inner().multiplyAdds(input);
  }

  @Override
  default double sees(double side) {
    return Math.max(side, inner().sees(side));
  }

  @Override
  default List<Layer> parts() {
    return inner().parts();
  }
}
