package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.ELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Gate;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Skip;

/**
 * Gated convolutions throughout, dilated where the picture is smallest (Yu et al. 2019): their
 * coarse network, one stage, with a skip connection.
 */
final class GatedUnet {
  private static final int WIDE = 32; // at half the resolution
  private static final int DEEP = 64; // at a quarter

  private GatedUnet() {}

  /** As wide and deep as small pictures need it. */
  public static Network small(LayerMaker make) {
    return make.network(
        "gated",
        gated(make.conv(4, 2 * WIDE, kernel(5).stride(2))), // (N, 32, H/2, W/2)
        gated(make.conv(WIDE, 2 * WIDE, kernel(3))),
        new Skip(below(make)), // (N, 64, H/2, W/2)
        gated(make.conv(2 * WIDE, 2 * WIDE, kernel(3))),
        make.head(WIDE));
  }

  private static Layer below(LayerMaker make) {
    return Sequential.of(
        gated(make.conv(WIDE, 2 * DEEP, kernel(3).stride(2))), // (N, 64, H/4, W/4)
        gated(make.conv(DEEP, 2 * DEEP, kernel(3))),
        gated(make.conv(DEEP, 2 * DEEP, kernel(3).dilation(2))),
        gated(make.conv(DEEP, 2 * DEEP, kernel(3).dilation(4))),
        gated(make.conv(DEEP, 2 * DEEP, kernel(3))),
        gated(make.up(DEEP, 2 * WIDE)));
  }

  private static Layer gated(Layer convolution) {
    return Sequential.of(convolution, new Gate(ELU));
  }
}
