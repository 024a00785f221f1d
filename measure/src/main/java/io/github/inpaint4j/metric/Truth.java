package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.EnumMap;
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

  public Truth(Image image, Mask hole) {
    hole.requireSize(image.height(), image.width());
    this.image = image;
    this.hole = hole;
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
    Map<Region, Errors> errors = new EnumMap<>(Region.class);
    regions.forEach(
        (region, pixels) -> errors.put(region, errors(filled, region, pixels, similarity)));
    return errors;
  }

  private Errors errors(Image filled, Region region, Mask pixels, float[] similarity) {
    return new Errors(
        pixels.area(),
        Psnr.squaredError(image, filled, pixels),
        L1.sum(image, filled, pixels),
        sum(similarity, pixels),
        entropy.get(region),
        Bce.excess(image, filled, pixels),
        Sharpness.energy(filled, pixels),
        gradient.get(region));
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
