package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How finely JPEG files are written. */
final class JpegOption {
  @Option(
      names = "--quality",
      paramLabel = "N",
      description =
          "Of .jpg files that are written, from 1 (small) to 100 (fine). Default: what was a JPEG"
              + " is coded as it was, all else with 95.")
  private Integer percent;

  /**
   * @throws IllegalArgumentException if it is given for a file that is to be no JPEG
   */
  void requireFor(Path output) {
    if (percent != null && (output == null || Format.toWrite(output) != Format.JPEG)) {
      throw new IllegalArgumentException(
          "--quality is for .jpg files" + (output == null ? "" : ", " + output + " is none"));
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such quality
   */
  Picture coded(Picture picture) {
    return percent == null ? picture : picture.withQuality(percent);
  }
}
