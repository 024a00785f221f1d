package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.Activation.SIGMOID;

import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Skip;

/** The paper's network, told where the hole is, with skips: to see what each of them brings. */
final class SkipAutoencoder {
  private SkipAutoencoder() {}

  /** The paper's widths. */
  public static Network narrow(LayerMaker make) {
    return network("paper-skips", 16, make);
  }

  /** Four times as wide. */
  public static Network wide(LayerMaker make) {
    return network("paper-wide", 64, make);
  }

  /**
   * @param c channels of the smallest picture; the others have twice as many
   */
  private static Network network(String name, int c, LayerMaker make) {
    Layer encoder1 = make.conv3x3("encoder1", 4, 2 * c);
    Layer encoder2 = make.conv3x3("encoder2", 2 * c, c);
    Layer decoder1 = Sequential.of(make.conv3x3("decoder1", c, c), RELU);
    Layer decoder2 = make.upConv3x3("decoder2", 2 * c, 2 * c);
    Layer decoder3 = make.upConv3x3("decoder3", 4 * c, 3);
    Layer below =
        Sequential.of(
            encoder2, // (N, c, H/4, W/4) behind the pooling
            new MaxPool2d(),
            RELU,
            new Skip(decoder1),
            decoder2,
            RELU);
    return make.network(name, encoder1, new MaxPool2d(), RELU, new Skip(below), decoder3, SIGMOID);
  }
}
