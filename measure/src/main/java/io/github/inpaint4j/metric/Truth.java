package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A picture and its hole: scores fills of it, region by region. What is the same for all fills is
 * computed once.
 */
public final class Truth {
  private final Image image;
  private final Mask hole;
  private final Map<Region, Mask> regions = new EnumMap<>(Region.class);
  private final Map<Region, Double> entropy = new EnumMap<>(Region.class);
  private final Map<Region, Double> gradient = new EnumMap<>(Region.class);
  private final List<Plane> pyramid;
  private final List<Plane> weights;

  public Truth(Image image, Mask hole) {
    hole.requireSize(image.height(), image.width());
    this.image = image;
    this.hole = hole;
    pyramid = Plane.luma(image).pyramid(Structure.LEVELS);
    weights = Plane.weights(hole).pyramid(Structure.LEVELS);
    for (Region region : Region.values()) {
      Mask pixels = region.of(hole);
      regions.put(region, pixels);
      entropy.put(region, Bce.entropy(image, pixels));
      gradient.put(region, Sharpness.energy(image, pixels));
    }
  }

  public Image image() {
    return image;
  }

  public Mask hole() {
    return hole;
  }

  /**
   * The errors of a fill, in every region.
   *
   * @throws IllegalArgumentException if it has another size
   */
  public Map<Region, Errors> errors(Image filled) {
    hole.requireSize(filled.height(), filled.width());
    float[] similarity = Ssim.map(image, filled, changed(filled));
    Seen seen = seen(filled);
    Map<Region, Errors> errors = new EnumMap<>(Region.class);
    regions.forEach(
        (region, pixels) ->
            errors.put(
                region,
                errors(filled, region, pixels, similarity, pixels.equals(hole) ? seen : Seen.NOT)));
    return errors;
  }

  /** What eyes see of a fill, which is measured in the hole alone. */
  private record Seen(double structure, double texture) {
    static final Seen NOT = new Seen(Double.NaN, Double.NaN);
  }

  private Seen seen(Image filled) {
    if (hole.area() == 0) {
      return Seen.NOT;
    }
    List<Plane> fill = Plane.luma(filled).pyramid(Structure.LEVELS);
    return new Seen(Structure.error(pyramid, fill, weights), Texture.error(pyramid, fill, weights));
  }

  private Errors errors(Image filled, Region region, Mask pixels, float[] similarity, Seen seen) {
    return new Errors(
        pixels.area(),
        Psnr.squaredError(image, filled, pixels),
        L1.sum(image, filled, pixels),
        sum(similarity, pixels),
        entropy.get(region),
        Bce.excess(image, filled, pixels),
        Sharpness.energy(filled, pixels),
        gradient.get(region),
        seen.structure,
        seen.texture);
  }

  /** The pixels that differ: the hole's, unless a method breaks its promise. */
  private Mask changed(Image filled) {
    int area = image.height() * image.width();
    boolean[] changed = new boolean[area];
    for (int i = 0; i < image.pixels().length; i++) {
      changed[i % area] |= image.pixels()[i] != filled.pixels()[i];
    }
    return Mask.of(image.height(), image.width(), i -> changed[i]);
  }

  private static double sum(float[] map, Mask pixels) {
    double sum = 0;
    for (int i = 0; i < map.length; i++) {
      sum += pixels.isHole(i) ? map[i] : 0;
    }
    return sum;
  }
}
