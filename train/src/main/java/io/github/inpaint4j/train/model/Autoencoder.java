package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.Activation.SIGMOID;

import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Upsample2x;
import io.github.inpaint4j.train.torch.Device;
import java.util.random.RandomGenerator;

/** The paper's convolutional autoencoder: 13,347 parameters. */
public final class Autoencoder {
  private Autoencoder() {}

  /**
   * As it is trained: ReLU after pooling instead of before it, and every upsampling and its
   * convolution as one transposed convolution. The same function as {@link #plain}, faster.
   */
  public static Network paper(LayerMaker make) {
    return network("paper", Image.CHANNELS, make);
  }

  /** The same, told where the hole is. */
  public static Network withMask(LayerMaker make) {
    return network("paper-mask", Image.CHANNELS + 1, make);
  }

  private static Network network(String name, int channels, LayerMaker make) {
    return make.network(
        name,
        channels,
        Prefill.BLACK,
        make.conv3x3("encoder1", channels, 32),
        new MaxPool2d(),
        RELU, // (N, 32, H/2, W/2)
        make.conv3x3("encoder2", 32, 16),
        new MaxPool2d(),
        RELU, // (N, 16, H/4, W/4)
        make.conv3x3("decoder1", 16, 16),
        RELU,
        make.upConv3x3("decoder2", 16, 32),
        RELU, // (N, 32, H/2, W/2)
        make.upConv3x3("decoder3", 32, 3),
        SIGMOID); // (N, 3, H, W)
  }

  /** As the paper writes it down, in (N, C, H, W) throughout; for comparison. */
  public static Network plain(Size size, RandomGenerator rng) {
    LayerMaker make = new LayerMaker(size, rng, new Parameters(Device.CPU, false));
    return make.network(
        "paper-plain",
        Image.CHANNELS,
        Prefill.BLACK,
        make.conv3x3("encoder1", 3, 32),
        RELU,
        new MaxPool2d(),
        make.conv3x3("encoder2", 32, 16),
        RELU,
        new MaxPool2d(),
        make.conv3x3("decoder1", 16, 16),
        RELU,
        new Upsample2x(),
        make.conv3x3("decoder2", 16, 32),
        RELU,
        new Upsample2x(),
        make.conv3x3("decoder3", 32, 3),
        SIGMOID);
  }
}
