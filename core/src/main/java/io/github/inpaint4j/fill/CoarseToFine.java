package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.progress.Progress;
import java.util.function.Predicate;

/**
 * What a hole shows from afar: the picture is halved until another fill sees both sides of the hole
 * at once, and what that makes of it is carried up again, so that it meets the known pixels of each
 * size without a seam. It has shapes and colours, and no detail.
 */
public final class CoarseToFine extends HoleFill {
  /** Holes of up to this thickness are filled as they are, in pixels. */
  private static final double THIN = 16;

  private final Inpainter near;
  private final Predicate<Mask> isNear;

  /**
   * @param thin fills the hole where it is thin; closed with this
   */
  public CoarseToFine(Inpainter thin) {
    this(thin, hole -> Parts.of(hole).thickest() <= THIN);
  }

  /**
   * @param near fills the hole where it is near enough; closed with this
   * @param isNear whether this hole is filled as it is; true of small ones
   */
  public CoarseToFine(Inpainter near, Predicate<Mask> isNear) {
    this.near = near;
    this.isNear = isNear;
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    hole.paste(
        isNear.test(hole) ? near.inpaint(image, hole, progress) : carriedUp(image, hole, progress),
        image);
  }

  /** The difference to the known pixels goes on smoothly into the hole. */
  private Image carriedUp(Image image, Mask hole, Progress progress) {
    Half half = Half.of(image, hole);
    Image shape = inpaint(half.means(), half.hole(), progress);
    Image fill = Images.resize(shape, image.height(), image.width());
    Image lacking = new Image(image.height(), image.width());
    for (int i = 0; i < lacking.pixels().length; i++) {
      lacking.pixels()[i] = image.pixels()[i] - fill.pixels()[i];
    }
    Image added = SmoothFill.HARMONIC.inpaint(lacking, hole);
    for (int i = 0; i < lacking.pixels().length; i++) {
      fill.pixels()[i] += added.pixels()[i];
    }
    return Known.of(image, hole).held(fill);
  }

  @Override
  public void close() {
    near.close();
  }
}
