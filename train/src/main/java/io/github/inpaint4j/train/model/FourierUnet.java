package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Residual;
import io.github.inpaint4j.train.nn.Sequential;
import java.util.ArrayList;
import java.util.List;

/**
 * Down, residual blocks of which every second works on the whole spectrum, and up again: the idea
 * of LaMa (Suvorov et al. 2021), where their blocks do both on parts of the channels. The way down
 * and up is a residual, too; all that is added begins as zero.
 */
final class FourierUnet {
  private static final int WIDE = 48; // at half the resolution
  private static final int DEEP = 96; // at a quarter
  private static final int BLOCKS = 3;

  private FourierUnet() {}

  /** As wide and deep as small pictures need it. */
  public static Network small(LayerMaker make) {
    return make.network(
        "fourier",
        make.conv(4, WIDE, kernel(5).stride(2)),
        new Residual(below(make)),
        RELU,
        make.head(WIDE));
  }

  private static Layer below(LayerMaker make) {
    List<Layer> parts = new ArrayList<>();
    parts.add(make.conv(WIDE, DEEP, kernel(3).stride(2)));
    for (int i = 0; i < BLOCKS; i++) {
      parts.add(block(make, Sequential.of(make.conv(DEEP, DEEP, kernel(3)), RELU), 3));
      parts.add(block(make, make.fourier(make.shape(DEEP, 4)), 1));
    }
    parts.add(RELU);
    parts.add(make.up(DEEP, WIDE));
    return new Sequential(parts);
  }

  private static Layer block(LayerMaker make, Layer first, int side) {
    Layer last = make.conv(DEEP, DEEP, kernel(side).init(Init.ZERO));
    return new Residual(Sequential.of(RELU, first, last));
  }
}
