package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.Activation.SIGMOID;

import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.nn.UpConv2d;
import io.github.inpaint4j.train.nn.Upsample2x;
import java.util.random.RandomGenerator;

/** The paper's convolutional autoencoder: 13,347 parameters. */
public final class Autoencoder {
  private Autoencoder() {}

  /**
   * As it is trained: ReLU after pooling instead of before it, and every upsampling and its
   * convolution as one transposed convolution. The same function as {@link #plain}, faster.
   */
  public static Network paper(RandomGenerator rng) {
    return network("paper", 3, rng);
  }

  /** The same, told where the hole is. */
  public static Network withMask(RandomGenerator rng) {
    return network("paper-mask", 4, rng);
  }

  private static Network network(String name, int channels, RandomGenerator rng) {
    Parameters p = new Parameters();
    return new Network(
        name,
        new Shape(channels, 32, 32),
        p,
        Sequential.of(
            new Conv2d(p, "encoder1", channels, 32, rng),
            new MaxPool2d(),
            RELU, // (N, 32, 16, 16)
            new Conv2d(p, "encoder2", 32, 16, rng),
            new MaxPool2d(),
            RELU, // (N, 16, 8, 8)
            new Conv2d(p, "decoder1", 16, 16, rng),
            RELU,
            new UpConv2d(p, "decoder2", 16, 32, rng),
            RELU, // (N, 32, 16, 16)
            new UpConv2d(p, "decoder3", 32, 3, rng),
            SIGMOID)); // (N, 3, 32, 32)
  }

  /** As the paper writes it down, in (N, C, H, W) throughout; for comparison. */
  public static Network plain(RandomGenerator rng) {
    Parameters p = new Parameters(false);
    return new Network(
        "paper-plain",
        new Shape(3, 32, 32),
        p,
        Sequential.of(
            new Conv2d(p, "encoder1", 3, 32, rng),
            RELU,
            new MaxPool2d(),
            new Conv2d(p, "encoder2", 32, 16, rng),
            RELU,
            new MaxPool2d(),
            new Conv2d(p, "decoder1", 16, 16, rng),
            RELU,
            new Upsample2x(),
            new Conv2d(p, "decoder2", 16, 32, rng),
            RELU,
            new Upsample2x(),
            new Conv2d(p, "decoder3", 32, 3, rng),
            SIGMOID));
  }
}
