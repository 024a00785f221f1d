package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.mask.MaskLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A mask as it was given, with sentences about it. */
record MaskFile(Path path, Picture picture, Polarity polarity) {
  static MaskFile read(Path path, Polarity polarity) throws IOException {
    return new MaskFile(path, Picture.read(path), polarity);
  }

  /**
   * @param fit true to scale it
   * @throws IllegalArgumentException if it is of another size and may not be scaled
   */
  Mask fitted(Picture of, Path image, boolean fit) {
    Mask mask = MaskFiles.of(picture, polarity);
    if (fit) {
      return mask.scaled(of.height(), of.width());
    }
    if (mask.height() == of.height() && mask.width() == of.width()) {
      return mask;
    }
    String sizes =
        "%s is %dx%d, but %s is %dx%d"
            .formatted(path, mask.width(), mask.height(), image, of.width(), of.height());
    boolean turned = mask.height() == of.width() && mask.width() == of.height();
    throw new IllegalArgumentException(
        sizes + (turned ? quarterTurn(of) : "; give --fit-mask to scale the mask"));
  }

  private String quarterTurn(Picture of) {
    if (of.turned()) {
      return ", since its Exif orientation turned it upright; turn the mask by a quarter, too";
    }
    return picture.turned()
        ? ": the mask's Exif orientation turned it by a quarter; it should say that it is upright"
        : ": one of them is turned by a quarter";
  }

  String whyEmpty() {
    return path + " " + MaskLook.at(picture).whyEmpty(polarity);
  }

  Optional<String> photograph() {
    return MaskLook.at(picture).photograph().map(why -> path + " " + why);
  }

  /** What to do if black and white mean the opposite. */
  String otherWay() {
    return " If the mask is meant the other way round, give --mask-polarity "
        + (polarity == Polarity.WHITE ? "black." : "white.");
  }
}
