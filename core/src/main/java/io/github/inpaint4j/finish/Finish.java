package io.github.inpaint4j.finish;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.Locale;

/** What can be done to a fill afterwards, inside the hole. */
public enum Finish {
  /** {@link Poisson} blending: the fill's gradients, without a step at the border. */
  POISSON("blended in: no step at the hole's border", Poisson::blend),

  /** {@link Feather}ing: near the border, what the known pixels lead to expect. */
  FEATHER("with a soft border", Feather::blend);

  private interface Step {
    Image of(Image filled, Mask hole, Progress progress);
  }

  private final String purpose;
  private final Step step;

  Finish(String purpose, Step step) {
    this.purpose = purpose;
    this.step = step;
  }

  /** By which commands know it, behind a plus. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is good for, for people. */
  public String purpose() {
    return purpose;
  }

  /**
   * The picture with a better fill.
   *
   * @param hole neither empty nor the whole picture
   * @param progress may throw to end it
   */
  Image of(Image filled, Mask hole, Progress progress) {
    return hole.composite(filled, step.of(filled, hole, progress));
  }
}
