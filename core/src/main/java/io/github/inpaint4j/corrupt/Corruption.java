package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Jpeg;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What is wrong with the pixels inside a mask and is to be put right. A mask says where, a
 * corruption says what stands there: nothing, which is what a hole is, or the picture with noise, a
 * blur, JPEG artefacts or a mixture. Corrupted picture i is a pure function of (seed, epoch, i),
 * and so is the frozen one of (seed, i).
 *
 * @param strength as its kind says
 */
public record Corruption(Kind kind, double strength) {
  /** Holes. */
  public static final Corruption MASK = new Corruption(Kind.MASK, 0);

  /** What happens to the pixels. */
  public enum Kind {
    /** They are missing, and black. Has no strength. */
    MASK(
        "holes",
        "masked",
        0,
        0,
        (image, mask, strength, rng) -> new Image(image.height(), image.width())),

    /**
     * Gaussian noise on every sample; strength is its standard deviation, of samples in [0,1]. With
     * none, what removes it is seen to leave good pictures alone.
     */
    NOISE("noise", "noisy", 0.1, 1, (image, mask, strength, rng) -> Noise.of(image, strength, rng)),

    /** Strength is the sigma of the Gaussian, in pixels. */
    BLUR(
        "blur",
        "blurred",
        1,
        20,
        (image, mask, strength, rng) -> new Gaussian(strength).blurred(image)),

    /** Strength is one minus the encoder's quality. */
    JPEG(
        "JPEG artefacts",
        "compressed",
        0.9,
        1,
        (image, mask, strength, rng) -> Jpeg.roundTrip(image, 1 - strength)),

    /**
     * What a photograph may bring, of unknown strength: {@link Wear}. Strength 1 is the whole range
     * of it, less is proportionally weaker.
     */
    MIXED(
        "noise and JPEG artefacts",
        "noisy or compressed",
        1,
        1,
        (image, mask, strength, rng) -> Wear.of(image, strength, rng)),

    /** Dust, scratches and cracks of the mask's form: {@link Damage}. Strength is their share. */
    DAMAGE("damage", "damaged", 1, 1, Damage::of),

    /**
     * Old photographs: {@link Age} everywhere, and damage of the mask's form. Strength is the share
     * of the damage.
     */
    OLD("age and damage", "old", 1, 1, Age::of);

    private final String removed;
    private final String adjective;
    private final double usual;
    private final double most;
    private final Effect effect;

    Kind(String removed, String adjective, double usual, double most, Effect effect) {
      this.removed = removed;
      this.adjective = adjective;
      this.usual = usual;
      this.most = most;
      this.effect = effect;
    }

    /** By which {@code --corruption} knows it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What is gone if it is put right, in words. */
    public String removed() {
      return removed;
    }

    /** What such pictures are, in words. */
    public String adjective() {
      return adjective;
    }

    /** Whether who puts this right puts that right, too. */
    public boolean includes(Kind other) {
      return this == other || this == MIXED && (other == NOISE || other == JPEG);
    }

    /** Whether it is where a mask says; else it is everywhere. */
    public boolean hasMasks() {
      return this == MASK || this == DAMAGE || this == OLD;
    }

    private boolean mayBeNone() {
      return this == MASK || this == NOISE;
    }

    /** Of the strength that is usual. */
    public Corruption usual() {
      return new Corruption(this, usual);
    }
  }

  private interface Effect {
    Image of(Image image, Mask mask, double strength, RandomGenerator rng);
  }

  /**
   * @throws IllegalArgumentException if the kind has no such strength
   */
  public Corruption {
    boolean enough = strength > 0 || strength == 0 && kind.mayBeNone();
    if (!enough || strength > kind.most) {
      throw new IllegalArgumentException(
          kind == Kind.MASK
              ? "strength is for what has more and less of it, such as noise; a hole has none"
              : "strength of %s is %s and at most %s, not %s"
                  .formatted(
                      kind.word(),
                      kind.mayBeNone() ? "at least 0" : "above 0",
                      kind.most,
                      strength));
    }
  }

  /** False if it is everywhere: then the mask is the whole picture. */
  public boolean holes() {
    return kind == Kind.MASK;
  }

  /** Picture {@code index} of epoch {@code epoch} as a network sees it, for training. */
  public Image of(Image truth, Mask mask, long seed, int epoch, int index) {
    return inside(mask, truth, Seeded.of(Seeded.key("corruption"), seed, epoch, index));
  }

  /** Picture {@code index} for measuring; no training draws from the same random numbers. */
  public Image frozen(Image truth, Mask mask, long seed, int index) {
    return inside(mask, truth, Seeded.of(Seeded.key("frozen corruption"), seed, index));
  }

  private Image inside(Mask mask, Image truth, RandomGenerator rng) {
    Image corrupted = kind.effect.of(truth, mask, strength, rng);
    return kind == Kind.OLD ? corrupted : mask.composite(truth, corrupted);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return holes() ? "mask" : "%s, strength %s".formatted(kind.word(), strength);
  }
}
