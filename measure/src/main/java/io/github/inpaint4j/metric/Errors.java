package io.github.inpaint4j.metric;

import java.util.List;

/**
 * How far a fill is from the truth within a region, as sums: those of several pictures can be
 * added, and every score is a ratio of two of them.
 *
 * @param pixels of the region
 * @param squared error, over all samples (three per pixel)
 * @param absolute error, over all samples
 * @param similarity structural, over all pixels
 * @param entropy of the true samples, in nats
 * @param excess of the cross-entropy over that, in nats
 * @param gradient energy of the fill
 * @param trueGradient energy of the truth
 * @param structure error of what eyes see, {@link Structure}; a number only inside the hole
 * @param texture likewise, {@link Texture}
 */
public record Errors(
    long pixels,
    double squared,
    double absolute,
    double similarity,
    double entropy,
    double excess,
    double gradient,
    double trueGradient,
    double structure,
    double texture) {

  /** Of no picture. */
  public static final Errors NONE = new Errors(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Errors plus(Errors other) {
    return new Errors(
        pixels + other.pixels,
        squared + other.squared,
        absolute + other.absolute,
        similarity + other.similarity,
        entropy + other.entropy,
        excess + other.excess,
        gradient + other.gradient,
        trueGradient + other.trueGradient,
        structure + other.structure,
        texture + other.texture);
  }

  private double samples() {
    if (pixels == 0) {
      throw new IllegalStateException("a score of no pixels");
    }
    return 3.0 * pixels;
  }

  /** Of several pictures: their errors together. */
  public static Errors sum(List<Errors> pictures) {
    return pictures.stream().reduce(NONE, Errors::plus);
  }

  /**
   * The mean of the pictures' own PSNR, in dB; another number than that of their {@link #sum},
   * which is called pooled.
   */
  public static double meanPsnr(List<Errors> pictures) {
    return pictures.stream().mapToDouble(Errors::psnr).sum() / pictures.size();
  }

  /** In dB. */
  public double psnr() {
    return Psnr.of(squared / samples());
  }

  /** Mean absolute error, in [0,1]. */
  public double l1() {
    return absolute / samples();
  }

  /** Mean structural similarity, in [-1,1]. */
  public double ssim() {
    return 3 * similarity / samples();
  }

  /** Mean binary cross-entropy, in nats. */
  public double bce() {
    return bceExcess() + entropy / samples();
  }

  /** What of the cross-entropy a perfect fill would not have, in nats. */
  public double bceExcess() {
    return excess / samples();
  }

  /** Gradient energy over that of the truth: 1 = as sharp; of flat truth, 1 if the fill is flat. */
  public double sharpness() {
    double smallest = samples() / 255 / 255 / 12; // rounding to eight bits
    return (gradient + smallest) / (trueGradient + smallest);
  }
}
