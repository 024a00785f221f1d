package io.github.inpaint4j.detect;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.DateStamp;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.mask.Parts.Part;
import io.github.inpaint4j.progress.Progress;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What of a picture is to be taken for damage, as a hole to be filled.
 *
 * @param detector not closed
 * @param sensitivity in [0,1]; {@link Likelihood#mask}
 * @param kinds all others are left alone
 */
public record Search(Detector detector, double sensitivity, Set<Look> kinds) {
  /**
   * Pixels by which what was found is grown where it may go on: a soft edge left over would be
   * filled in with.
   */
  private static final int MARGIN = 1;

  /** The least likelihood there. */
  private static final double MAY_GO_ON = 10 / 255.0;

  /** How much longer than thick a scratch is. */
  private static final double LONG = 4;

  /** What damage looks like. */
  public enum Look {
    /** Long and thin: scratches, hairs, cracks, folds. */
    SCRATCHES,
    /** Everything else: dust, spots, stains. */
    DUST,
    /** The date that a camera wrote into a corner; only the picture itself shows it. */
    STAMP;

    /** By which people know it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Look of(Part part) {
      return part.area() >= LONG * part.thickness() * part.thickness() ? SCRATCHES : DUST;
    }
  }

  public Search {
    kinds = Set.copyOf(kinds);
  }

  /** Of everything that is damaged, as sure as is usual. */
  public Search(Detector detector) {
    this(detector, Likelihood.USUAL_SENSITIVITY, EnumSet.allOf(Look.class));
  }

  /**
   * The hole that the damage is.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public Mask mask(Picture picture, Progress progress) {
    Mask damage =
        kinds.equals(EnumSet.of(Look.STAMP))
            ? Mask.none(picture.height(), picture.width())
            : mask(detector.find(picture, progress));
    boolean stamp = kinds.contains(Look.STAMP) && sensitivity > 0;
    return stamp ? damage.union(DateStamp.in(picture)) : damage;
  }

  /** The same of what was found before, without a stamp. */
  public Mask mask(Likelihood likelihood) {
    Mask all = likelihood.mask(sensitivity);
    Mask wanted =
        kinds.containsAll(EnumSet.of(Look.SCRATCHES, Look.DUST))
            ? all
            : Parts.of(all).where(part -> kinds.contains(Look.of(part)));
    Mask near = wanted.grown(MARGIN);
    return Mask.of(
        likelihood.height(),
        likelihood.width(),
        i -> wanted.isHole(i) || near.isHole(i) && likelihood.at(i) >= MAY_GO_ON);
  }
}
