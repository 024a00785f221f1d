package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Shows a network a picture with a small hole. Under the contract that it keeps to, the known
 * pixels come back; a wrong range, polarity or place of the mask shows at once. What is the same
 * from left to right and from right to left, such as the order of colours, does not.
 */
final class Probe {
  /** The largest distance of known pixels, on average, that a network may leave. */
  static final double NEAR = 0.1;

  private static final int SIDE = 128; // of the picture, if the network takes any

  private final OnnxSession session;
  private final long end;
  private final Map<List<Object>, FloatBuffer> runs = new HashMap<>(); // by what was fed

  /**
   * @param patience for all runs together, in nanoseconds
   */
  Probe(OnnxSession session, long patience) {
    this.session = session;
    end = System.nanoTime() + patience;
  }

  /**
   * How far the known pixels that come back are from what they were, on average.
   *
   * @throws NetworkException if the network cannot be run so, or gives no finite numbers
   * @throws CancellationException if the time is over
   */
  double error(Contract contract) {
    Size size = contract.sizes().shown(new Size(SIDE, SIDE));
    Image picture = picture(size);
    Mask hole = hole(size);
    Coding coding = contract.coding();
    List<Object> fed = List.of(coding.mask(), coding.takes(), coding.order(), contract.prefill());
    FloatBuffer given = runs.get(fed);
    if (given == null) {
      given = run(contract, picture, hole, size);
      runs.put(fed, given);
    }
    return distance(coding.next(given.duplicate(), size), picture, hole);
  }

  private FloatBuffer run(Contract contract, Image picture, Mask hole, Size size) {
    List<Feed> samples = contract.encode(List.of(picture), List.of(hole));
    return session.run(samples, contract.outputShape(1, size), patience(), 0);
  }

  private Progress patience() {
    return share -> {
      if (System.nanoTime() - end > 0) {
        throw new CancellationException("takes long");
      }
    };
  }

  /** Each channel goes another way, from dark to light. */
  private static Image picture(Size size) {
    Image picture = new Image(size.height(), size.width());
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        float down = (y + 0.5f) / size.height();
        float right = (x + 0.5f) / size.width();
        picture.set(0, y, x, right);
        picture.set(1, y, x, down);
        picture.set(2, y, x, 1 - (down + right) / 2);
      }
    }
    return picture;
  }

  private static Mask hole(Size size) {
    int height = Math.max(1, size.height() / 8);
    int width = Math.max(1, size.width() / 8);
    return Mask.rectangle(size.height(), size.width(), height, 2 * width, height, width);
  }

  private static double distance(Image given, Image picture, Mask hole) {
    double sum = 0;
    int area = hole.height() * hole.width();
    for (int i = 0; i < picture.pixels().length; i++) {
      sum += hole.isHole(i % area) ? 0 : Math.abs(given.pixels()[i] - picture.pixels()[i]);
    }
    return sum / (Image.CHANNELS * (double) (area - hole.area()));
  }
}
