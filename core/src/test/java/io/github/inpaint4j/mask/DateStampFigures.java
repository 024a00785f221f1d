package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureFolder;
import io.github.inpaint4j.mask.Stamps.Digits;
import io.github.inpaint4j.mask.Stamps.Stamp;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How many date stamps are found, drawn over every fourth photograph of a folder in three kinds of
 * digits, and how many where there are none. No test: {@code ./mvnw -pl core test
 * -Dtest=DateStampFigures -Dphotos=FOLDER}.
 */
class DateStampFigures {
  private static final int[] COLOURS = {0xff8c1a, 0xff4a14, 0xffb030, 0xff2a10, 0xe07020};
  private static final List<String> TEXTS =
      List.of("'98 10 24", "10 24 '98", "2004 07 15", "24 12 03", "'87 5 9");
  private static final double FOUND = 0.9; // of its pixels

  private final TreeMap<String, int[]> counts = new TreeMap<>();

  @Test
  void figures() throws IOException {
    List<Path> photos = PictureFolder.of(Path.of(System.getProperty("photos"))).all();
    Seeded rng = Seeded.of(1);
    for (int i = 0; i < photos.size(); i++) {
      Image photo = Picture.read(photos.get(i)).image();
      count("nothing there, nothing found", DateStamp.in(Picture.of(photo)).area() == 0);
      for (Digits digits : Digits.values()) {
        if (i % 4 == 0) {
          count(photo, stamp(photo, digits, rng));
        }
      }
    }
    counts.forEach((name, n) -> System.out.printf("%-30s %3d of %3d%n", name, n[1], n[0] + n[1]));
  }

  private static Stamp stamp(Image photo, Digits digits, Seeded rng) {
    double size =
        Math.max(9, Math.min(photo.height(), photo.width()) * (0.02 + 0.04 * rng.nextDouble()));
    return new Stamp(
        TEXTS.get(rng.nextInt(TEXTS.size())),
        digits,
        size,
        COLOURS[rng.nextInt(COLOURS.length)],
        rng.nextInt(3) == 0 ? 0 : size * (0.1 + 0.15 * rng.nextDouble()),
        rng.nextInt(4) > 0,
        rng.nextInt(4) > 0);
  }

  private void count(Image photo, Stamp stamp) {
    Mask truth = stamp.truth(photo.height(), photo.width());
    int hit = DateStamp.in(Picture.of(stamp.over(photo))).intersection(truth).area();
    boolean found = hit > FOUND * truth.area();
    count("stamps found", found);
    count("stamps found: " + stamp.digits(), found);
    count("stamps found: " + (stamp.size() < 12 ? "under" : "over") + " 12 pixels", found);
    count("stamps found: " + (stamp.glow() > 0 ? "glowing" : "not glowing"), found);
  }

  private void count(String name, boolean right) {
    counts.computeIfAbsent(name, n -> new int[2])[right ? 1 : 0]++;
  }
}
