package io.github.inpaint4j.fill.patchmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchesTest {
  private static final int HEIGHT = 40;
  private static final int WIDTH = 70;
  private static final int RADIUS = 3;
  private static final Mask HOLE = Mask.rectangle(HEIGHT, WIDTH, 13, 40, 14, 17);

  private static Level level(Image picture) {
    return new Level(List.of(picture), HOLE, RADIUS, Expected.NOTHING);
  }

  /** Of the best source, by trying all. */
  private static float least(Level level, int target) {
    float least = Float.MAX_VALUE;
    for (int s = level.sources().nextSetBit(0); s >= 0; s = level.sources().nextSetBit(s + 1)) {
      least = Math.min(least, level.distance(target, s, least));
    }
    return least;
  }

  /** How much more the matches cost than the best there are. */
  private static double excess(Level level, Matches matches) {
    double sum = 0;
    double best = 0;
    Area box = level.box();
    for (int i = 0; i < box.pixels(); i++) {
      if (matches.match(i) != Matches.NONE) {
        sum += matches.cost(i);
        best += least(level, matches.center(i));
      }
    }
    return sum / best - 1;
  }

  @Test
  void targetsHaveSourcesAndNothingElseHas() {
    Level level = level(TestImages.noise(HEIGHT, WIDTH, 1));
    Matches matches = Matches.random(level, 1);
    matches.measure();
    Area box = level.box();
    for (int i = 0; i < box.pixels(); i++) {
      int y = box.top() + i / box.width();
      int x = box.left() + i % box.width();
      boolean target = level.isTarget(y, x);
      assertThat(matches.match(i) != Matches.NONE).isEqualTo(target);
      if (target) {
        int source = matches.match(i);
        assertThat(level.isSource(source / WIDTH, source % WIDTH)).isTrue();
        assertThat(matches.cost(i))
            .isEqualTo(level.distance(y * WIDTH + x, source, Float.MAX_VALUE));
      }
    }
  }

  @Test
  void searchComesNearTheBestThereIsAndNeverGoesBack() {
    Level level = level(TestImages.pattern(HEIGHT, WIDTH));
    Matches matches = Matches.random(level, 1);
    matches.measure();
    double before = excess(level, matches);
    for (int pass = 0; pass < 8; pass++) {
      matches.search(pass);
      double after = excess(level, matches);
      assertThat(after).isLessThanOrEqualTo(before);
      before = after;
    }
    assertThat(before).isLessThan(0.25);
  }

  @Test
  void aGoodSourceSpreadsToItsNeighbours() {
    Image twice = TestImages.noise(HEIGHT, WIDTH, 1);
    Image moved = new Image(HEIGHT, WIDTH);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int i = 0; i < HEIGHT * WIDTH; i++) {
        moved.set(c, i / WIDTH, i % WIDTH, twice.get(c, i / WIDTH, Math.max(0, i % WIDTH - 30)));
      }
    }
    Mask right = Mask.rectangle(HEIGHT, WIDTH, 0, 36, HEIGHT, WIDTH);
    Level level = level(right.composite(twice, moved)); // the hole is 30 columns farther left, too
    Matches matches = Matches.random(level, 1);
    matches.measure();
    for (int pass = 0; pass < 10; pass++) {
      matches.search(pass);
    }
    int found = 0;
    int targets = 0;
    for (int i = 0; i < level.box().pixels(); i++) {
      targets += matches.match(i) != Matches.NONE ? 1 : 0;
      found += matches.match(i) == matches.center(i) - 30 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(9 * targets / 10);
  }

  @Test
  void atTwiceTheScaleSourcesAreTheSameOnes() {
    Level fine = level(TestImages.pattern(HEIGHT, WIDTH));
    Level coarse = Halving.of(fine, SmoothFill.HARMONIC);
    Matches matches = Matches.random(coarse, 1);
    Matches finer = matches.finer(fine);
    int same = 0;
    int targets = 0;
    Area box = fine.box();
    for (int i = 0; i < box.pixels(); i++) {
      int y = box.top() + i / box.width();
      int x = box.left() + i % box.width();
      int from = coarse.box().index(y / 2, x / 2);
      if (finer.match(i) != Matches.NONE
          && coarse.box().contains(y / 2, x / 2)
          && matches.match(from) != Matches.NONE) {
        int half = coarse.width();
        int sourceY = y + 2 * (matches.match(from) / half - y / 2);
        int sourceX = x + 2 * (matches.match(from) % half - x / 2);
        targets++;
        same += finer.match(i) == sourceY * WIDTH + sourceX ? 1 : 0;
      }
    }
    assertThat(same).isGreaterThan(8 * targets / 10); // others would touch the hole
  }

  @Test
  void votesOfEqualSourcesAreWhatTheyShow() {
    Image flat = new Image(HEIGHT, WIDTH);
    java.util.Arrays.fill(flat.pixels(), 0.4f);
    Level level = level(HOLE.composite(flat, TestImages.noise(HEIGHT, WIDTH, 1)));
    Matches matches = Matches.random(level, 1);
    matches.measure();
    Vote.fill(level, matches, 1);
    for (float value : level.layers().get(0).pixels()) {
      assertThat(value).isCloseTo(0.4f, within(0.0701f)); // tone may move it
    }
  }
}
