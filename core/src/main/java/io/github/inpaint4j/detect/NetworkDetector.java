package io.github.inpaint4j.detect;

import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;

/**
 * A trained network, whose probabilities become a scale that a person can use: most of what is
 * nearly certain is damage, and at 0.5 (96.9 %) next to nothing else is. It looks at a picture part
 * by part, each with a margin: a scan of twenty megapixels takes no more memory than its bytes and
 * one part.
 */
final class NetworkDetector implements Detector {
  private static final int PART = 768; // pixels, a side

  /** The root of the doubt that is shown; chosen on pictures that no training saw. */
  private static final double DOUBT = 5;

  private static final int MARGIN = 32; // more changes next to nothing

  private final OnnxFinder network;

  /**
   * @param network closed with this
   */
  NetworkDetector(OnnxFinder network) {
    this.network = network;
  }

  @Override
  public Likelihood find(Picture picture, Progress progress) {
    int height = picture.height();
    int width = picture.width();
    Likelihood.Builder found = new Likelihood.Builder(height, width);
    double all = (double) height * width;
    double done = 0;
    for (int top = 0; top < height; top += PART) {
      for (int left = 0; left < width; left += PART) {
        Area part = new Area(top, left, PART, PART).cut(height, width);
        Area seen = part.grown(MARGIN).cut(height, width);
        double end = Math.min(1, done + part.pixels() / all);
        Image image = picture.image(seen);
        float[] likelihood = scaled(network.find(image, progress.part(done, end)));
        found.put(seen, part, SoftEdge.included(image, likelihood));
        done = end;
      }
    }
    return found.build();
  }

  private static float[] scaled(float[] probabilities) {
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) (1 - Math.pow(1 - probabilities[i], 1 / DOUBT));
    }
    return probabilities;
  }

  @Override
  public void close() {
    network.close();
  }
}
