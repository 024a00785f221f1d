package io.github.inpaint4j.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the methods that come with inpaint4j scored when they were last measured, inside the hole.
 * {@code bench/run MeasureBuiltIn} writes it anew.
 *
 * @param scores on CIFAR-10's 10,000 test images, by mask set
 * @param photographs on Kodak's 24 photographs, by mask set
 * @param secondsPerMegapixel of a whole picture with a {@code thick} hole, all threads together
 */
public record Measured(
    Map<String, Scores> scores,
    Map<String, OnPhotographs> photographs,
    double secondsPerMegapixel) {
  /** The file, beside this class. */
  public static final String FILE = "measured.json";

  /**
   * Inside the hole.
   *
   * @param psnr pooled, in dB
   * @param ciLow lower end of its 95 % interval
   * @param ciHigh upper end of it
   * @param ssim hole-weighted
   */
  public record Scores(double psnr, double ciLow, double ciHigh, double ssim) {}

  /**
   * Inside the hole, means of the pictures but for the first.
   *
   * @param psnr pooled, in dB; it prefers fog to texture in large holes
   * @param structure how far the edges are from the truth's, 0 to 1
   * @param texture how far the texture is from the truth's, 0 = the same
   */
  public record OnPhotographs(double psnr, double structure, double texture) {}

  /** All methods as a file holds them, by name. */
  public static final class All extends TreeMap<String, Measured> {
    private static final long serialVersionUID = 1;
  }

  private static final All ALL = read();

  /** Nothing if the method is none that comes with inpaint4j. */
  public static Optional<Measured> of(String method) {
    return Optional.ofNullable(ALL.get(method));
  }

  private static All read() {
    try (InputStream in = Measured.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(in, All.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of this program and damaged", e);
    }
  }
}
