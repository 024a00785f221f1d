package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureFolder;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often the margin of a hole is right: silhouettes filled with other photographs, and overlays
 * in one colour, put on photographs with edges of known softness, and masks that cover them but for
 * some pixels or by some pixels too much. A margin is right if it leaves out less than a twentieth
 * of the ring beyond it, and takes at most three pixels more than that. No test: {@code ./mvnw -pl
 * core test -Dtest=MarginFigures -Dphotos=FOLDER -Doverlays=FOLDER}.
 */
class MarginFigures {
  private static final double[] SOFTNESS = {0.5, 1, 2, 3}; // sigma, in pixels
  private static final int[] GROWN = {-3, -1, 0, 2, 5}; // the mask, from half of the edge
  private static final List<String> KINDS = List.of("smut", "lint", "scratches", "spots");
  private static final int MOST = 3;
  private static final int FEWEST = 30; // pixels of a mask
  private static final float LEFT = 0.1f;

  private final TreeMap<String, int[]> counts = new TreeMap<>();

  @Test
  void figures() throws IOException {
    List<Path> photos = PictureFolder.of(Path.of(System.getProperty("photos"))).all();
    List<List<Path>> overlays = new ArrayList<>();
    for (String kind : KINDS) {
      overlays.add(PictureFolder.of(Path.of(System.getProperty("overlays"), kind)).all());
    }
    for (int i = 0; i < photos.size(); i++) {
      Image photo = Picture.read(photos.get(i)).image();
      Seeded rng = Seeded.of(i + 1);
      double softness = SOFTNESS[i % SOFTNESS.length];
      int kind = i / SOFTNESS.length % (KINDS.size() + 3);
      if (kind < KINDS.size()) {
        List<Path> files = overlays.get(kind);
        Image overlay = Picture.read(files.get(rng.nextInt(files.size()))).image();
        Image flat = new Image(photo.height(), photo.width());
        Arrays.fill(flat.pixels(), rng.nextInt(2) == 0 ? 0.95f : 0.05f);
        put(
            "overlay",
            photo,
            flat,
            bright(Images.resize(overlay, photo.height(), photo.width())),
            softness);
      } else {
        Image other = Picture.read(photos.get((i * 37 + 11) % photos.size())).image();
        Image inside = Images.resize(other, photo.height(), photo.width());
        Mask shape = new Silhouette(0.03, 0.1).generate(photo.height(), photo.width(), rng);
        put(kind == KINDS.size() ? "nothing" : "object", photo, inside, shape, softness);
      }
    }
    counts.forEach((name, n) -> System.out.printf("%-40s %3d of %3d%n", name, n[1], n[0] + n[1]));
  }

  private static Mask bright(Image overlay) {
    float most = 0;
    for (float value : overlay.pixels()) {
      most = Math.max(most, value);
    }
    float half = most / 2.6f;
    return Mask.of(overlay.height(), overlay.width(), i -> overlay.pixels()[i] >= half);
  }

  private void put(String kind, Image photo, Image inside, Mask shape, double softness) {
    int area = photo.height() * photo.width();
    Image soft = new Gaussian(softness).blurred(MaskFiles.picture(shape).image());
    float[] alpha = Arrays.copyOf(soft.pixels(), area);
    if (kind.equals("nothing")) {
      Arrays.fill(alpha, 0);
    }
    Image shown = photo.copy();
    for (int i = 0; i < shown.pixels().length; i++) {
      float share = alpha[i % area];
      shown.pixels()[i] = photo.pixels()[i] * (1 - share) + inside.pixels()[i] * share;
    }
    Mask half = Mask.of(photo.height(), photo.width(), i -> soft.pixels()[i] >= 0.5f);
    for (int grown : GROWN) {
      Mask mask = grown < 0 ? half.inverted().grown(-grown).inverted() : half.grown(grown);
      boolean tooThin = kind.equals("overlay") && grown < -1; // nothing is left of most
      if (mask.area() >= FEWEST && !tooThin) {
        count(kind, Picture.of(shown), mask, alpha);
      }
    }
  }

  private void count(String kind, Picture picture, Mask mask, float[] alpha) {
    Rim rim = Rim.of(picture, mask);
    int needed = 0;
    while (needed < 2 * Rim.WIDEST && ring(mask.grown(needed), alpha, LEFT) > 0.05) {
      needed++;
    }
    count(kind + ": margin right", rim.margin() >= needed && rim.margin() <= needed + MOST);
    count(kind + ": margin wide enough", rim.margin() >= needed);
    boolean inside = ring(mask, alpha, 0.5f) >= 0.5;
    count(
        kind + (inside ? ": ends inside, said" : ": ends outside, not said"),
        rim.isInside() == inside);
  }

  /** The share of the pixels beside a mask that have more than so much of what it covers. */
  private static double ring(Mask mask, float[] alpha, float least) {
    Mask ring = mask.grown(1).intersection(mask.inverted());
    Mask more = Mask.of(mask.height(), mask.width(), i -> ring.isHole(i) && alpha[i] > least);
    return more.area() / (double) Math.max(1, ring.area());
  }

  private void count(String name, boolean right) {
    counts.computeIfAbsent(name, n -> new int[2])[right ? 1 : 0]++;
  }
}
