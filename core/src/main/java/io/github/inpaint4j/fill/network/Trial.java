package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A first run of a network that somebody else may have made, on a black and a white picture: what
 * only shows in a run, such as samples that are not in [0,1], is better known now than at the first
 * fill. A network that takes long is let off, for who waits for a fill can end it.
 */
final class Trial {
  private static final long PATIENCE = 2_000_000_000; // nanoseconds

  private Trial() {}

  /**
   * @throws NetworkException if it fills no pictures
   */
  static void of(OnnxInpainter network, String name) {
    Contract contract = network.contract();
    Size least = contract.sizes().shown(new Size(1, 1));
    Image black = new Image(least.height(), least.width());
    Image white = black.copy();
    Arrays.fill(white.pixels(), 1);
    Mask hole = Mask.rectangle(black.height(), black.width(), 0, 0, 1, 1);
    try {
      List<Image> given = network.uncut(List.of(black, white), List.of(hole, hole), patience());
      requireFromZeroToOne(given.get(0).pixels(), given.get(1).pixels(), name);
    } catch (CancellationException e) {
      // let off
    }
  }

  private static Progress patience() {
    long end = System.nanoTime() + PATIENCE;
    return share -> {
      if (System.nanoTime() - end > 0) {
        throw new CancellationException("takes long");
      }
    };
  }

  private static void requireFromZeroToOne(float[] black, float[] white, String name) {
    if (mean(white) > 10) {
      throw new NetworkException(
          "%s cannot be used: it makes a white picture %.0f, as if samples went up to 255, not 1"
              .formatted(name, mean(white)));
    }
    if (mean(black) < -0.5 && least(black) > -1.1) {
      throw new NetworkException(
          "%s cannot be used: it makes a black picture %.1f, as if samples went from -1, not 0"
              .formatted(name, mean(black)));
    }
  }

  private static double mean(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample;
    }
    return sum / samples.length;
  }

  private static float least(float[] samples) {
    float least = Float.POSITIVE_INFINITY;
    for (float sample : samples) {
      least = Math.min(least, sample);
    }
    return least;
  }
}
