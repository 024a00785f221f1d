package io.github.inpaint4j.metric;

import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.mask.Mask;

/**
 * How well damage was found, counted in pixels over pictures. A found pixel is right if damage is
 * within two pixels of it, and damage is found if a found pixel is: where exactly a soft edge ends
 * nobody knows.
 */
public final class Finding {
  /** In pixels, eight neighbours at a time. */
  public static final int TOLERANCE = 2;

  private static final int STEPS = 256; // of a likelihood

  private long found;
  private long right; // of those found
  private long damaged;
  private long recalled; // of those damaged
  private long pixels;
  private long alarms; // found in pictures without damage
  private double worst;
  private final long[] damagedAt = new long[STEPS]; // by likelihood
  private final long[] soundAt = new long[STEPS];

  /** Adds a picture with damage. */
  public void add(Likelihood likelihood, Mask damage, double sensitivity) {
    damage.requireSize(likelihood.height(), likelihood.width());
    Mask mask = likelihood.mask(sensitivity);
    Mask nearDamage = damage.grown(TOLERANCE);
    Mask nearFound = mask.grown(TOLERANCE);
    for (int i = 0; i < damage.height() * damage.width(); i++) {
      found += mask.isHole(i) ? 1 : 0;
      right += mask.isHole(i) && nearDamage.isHole(i) ? 1 : 0;
      damaged += damage.isHole(i) ? 1 : 0;
      recalled += damage.isHole(i) && nearFound.isHole(i) ? 1 : 0;
      (damage.isHole(i) ? damagedAt : soundAt)[(int) Math.round(likelihood.at(i) * (STEPS - 1))]++;
    }
  }

  /** Adds a picture that has none. */
  public void addSound(Likelihood likelihood, double sensitivity) {
    Mask mask = likelihood.mask(sensitivity);
    pixels += (long) mask.height() * mask.width();
    alarms += mask.area();
    worst = Math.max(worst, mask.coverage());
  }

  /** Share of what was found that is damage; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : right / (double) found;
  }

  /** Share of the damage that was found; 1 if there is none. */
  public double recall() {
    return damaged == 0 ? 1 : recalled / (double) damaged;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /**
   * Area under the curve of precision over recall, all sensitivities, pixel by pixel without
   * tolerance; as scikit-learn's {@code average_precision_score} has it.
   */
  public double averagePrecision() {
    double area = 0;
    double truly = 0;
    double all = 0;
    for (int step = STEPS - 1; step >= 0; step--) {
      truly += damagedAt[step];
      all += damagedAt[step] + soundAt[step];
      area += all == 0 ? 0 : damagedAt[step] * truly / all;
    }
    return truly == 0 ? 1 : area / truly;
  }

  /** Share of the pixels of pictures without damage that were found nevertheless. */
  public double falseAlarms() {
    return pixels == 0 ? 0 : alarms / (double) pixels;
  }

  /** The same of the picture that had most. */
  public double worstFalseAlarms() {
    return worst;
  }
}
