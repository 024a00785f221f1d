package io.github.inpaint4j.run;

/**
 * What comes out of one stage of a network.
 *
 * @param label what the stage does
 * @param back if a skip ends here, how many stages before this one it begins; 0 = none does
 */
public record Stage(String label, int channels, int height, int width, int back) {
  /** One to which no skip leads. */
  public Stage(String label, int channels, int height, int width) {
    this(label, channels, height, width, 0);
  }
}
