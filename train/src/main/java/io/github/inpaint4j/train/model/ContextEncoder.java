package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.LEAKY_RELU;
import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Sequential;

/**
 * The generator of Pathak et al. 2016: strided convolutions down to an eighth (4x4 for CIFAR-10),
 * where each channel is fully connected, a 1x1 convolution across channels, and up again, without
 * skip connections: all that is known goes through the bottleneck. Group instead of batch
 * normalisation, so that pictures of a batch do not see each other; told where the hole is, where
 * theirs got it filled with the mean.
 */
final class ContextEncoder {
  private ContextEncoder() {}

  /** As wide and deep as small pictures need it. */
  public static Network small(LayerMaker make) {
    return make.network(
        "context-encoder",
        make.conv(4, 64, kernel(5).stride(2)), // (N, 64, H/2, W/2)
        LEAKY_RELU,
        down(make, 64, 128),
        down(make, 128, 256), // (N, 256, H/8, W/8)
        make.connected(make.shape(256, 8)),
        make.conv(256, 256, kernel(1)),
        RELU,
        up(make, 256, 128),
        up(make, 128, 64), // (N, 64, H/2, W/2)
        make.head(64));
  }

  private static Layer down(LayerMaker make, int in, int out) {
    return Sequential.of(make.conv(in, out, kernel(3).stride(2)), make.norm(out), LEAKY_RELU);
  }

  private static Layer up(LayerMaker make, int in, int out) {
    return Sequential.of(make.up(in, out), make.norm(out), RELU);
  }
}
