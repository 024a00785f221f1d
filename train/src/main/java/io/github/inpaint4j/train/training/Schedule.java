package io.github.inpaint4j.train.training;

/** How the learning rate goes over a training, after its warm-up. */
public enum Schedule {
  /** It stays. */
  CONSTANT,
  /** It falls to zero along a half cosine, so all epochs must be asked for at the start. */
  COSINE,
  /**
   * It stays, and in the last third falls to zero in a straight line (Hägele et al. 2024). Stopped
   * before that, a run can be resumed with more epochs as if they had been asked for at the start.
   */
  TRAPEZOID;

  private static final double STAYS = 2 / 3.0;

  /**
   * @param done share of the training, 0 to 1
   * @return share of the highest learning rate, 0 to 1
   */
  double rate(double done) {
    return switch (this) {
      case CONSTANT -> 1;
      case COSINE -> 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, done));
      case TRAPEZOID -> Math.max(0, Math.min(1, (1 - done) / (1 - STAYS)));
    };
  }
}
