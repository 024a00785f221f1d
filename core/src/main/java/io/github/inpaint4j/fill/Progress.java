package io.github.inpaint4j.fill;

/** Is told how far a long fill is, on the thread that fills. */
@FunctionalInterface
public interface Progress {
  /** For nobody. */
  Progress NONE = share -> {};

  /**
   * @param share of the work that is done, in [0,1], never falling
   * @throws java.util.concurrent.CancellationException to end the fill
   */
  void done(double share);
}
