package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.Activation.SIGMOID;

import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.nn.Skip;
import io.github.inpaint4j.train.nn.UpConv2d;
import java.util.random.RandomGenerator;

/** The paper's network, told where the hole is, with skips: to see what each of them brings. */
final class SkipAutoencoder {
  private SkipAutoencoder() {}

  /** The paper's widths. */
  public static Network narrow(RandomGenerator rng) {
    return network("paper-skips", 16, rng);
  }

  /** Four times as wide. */
  public static Network wide(RandomGenerator rng) {
    return network("paper-wide", 64, rng);
  }

  /**
   * @param c channels of the smallest picture; the others have twice as many
   */
  private static Network network(String name, int c, RandomGenerator rng) {
    Parameters p = new Parameters();
    Conv2d encoder1 = new Conv2d(p, "encoder1", 4, 2 * c, rng);
    Conv2d encoder2 = new Conv2d(p, "encoder2", 2 * c, c, rng);
    Layer decoder1 = Sequential.of(new Conv2d(p, "decoder1", c, c, rng), RELU);
    UpConv2d decoder2 = new UpConv2d(p, "decoder2", 2 * c, 2 * c, rng);
    UpConv2d decoder3 = new UpConv2d(p, "decoder3", 4 * c, 3, rng);
    Layer below =
        Sequential.of(
            encoder2, // (N, c, 8, 8) behind the pooling
            new MaxPool2d(),
            RELU,
            new Skip(decoder1),
            decoder2,
            RELU);
    return new Network(
        name,
        new Shape(4, 32, 32),
        p,
        Sequential.of(encoder1, new MaxPool2d(), RELU, new Skip(below), decoder3, SIGMOID));
  }
}
