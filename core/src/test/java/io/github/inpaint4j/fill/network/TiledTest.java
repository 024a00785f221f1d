package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/**
 * Tiles of 8x6 on pictures of other sizes; what should come out is computed here in another way.
 */
class TiledTest {
  private static final int HEIGHT = 8;
  private static final int WIDTH = 6;
  private static final Sizes.Fixed SIZE = new Sizes.Fixed(new Size(HEIGHT, WIDTH));
  private static final int[] TOPS = {0, 4, 8, 11}; // on a picture of 19 rows
  private static final int[] LEFTS = {0, 3, 6, 8}; // and 14 columns
  private static final Image PICTURE = TestImages.noise(19, 14, 1);
  private static final Mask HOLE =
      Mask.rectangle(19, 14, 5, 7, 6, 4).union(Mask.rectangle(19, 14, 18, 9, 1, 5));

  /** Paints a pattern that is different at each place of a tile, over what it was shown. */
  private static final class Pattern implements Inpainter {
    private final List<Image> shown = new ArrayList<>();
    private final List<Mask> holes = new ArrayList<>();
    private int calls;

    @Override
    public Image inpaint(Image image, Mask mask, Progress progress) {
      throw new AssertionError("tiles come together");
    }

    @Override
    public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
      calls++;
      shown.addAll(images);
      holes.addAll(masks);
      progress.done(0.5);
      return images.stream().map(Pattern::painted).toList();
    }

    private static Image painted(Image tile) {
      Image out = new Image(HEIGHT, WIDTH);
      for (int c = 0; c < Image.CHANNELS; c++) {
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            out.set(c, y, x, painted(tile.get(c, y, x), c, y, x));
          }
        }
      }
      return out;
    }

    private static float painted(float sample, int c, int y, int x) {
      return 0.2f * sample + 0.05f * y + 0.03f * x + 0.1f * c;
    }
  }

  private static Tiled tiled(Inpainter tile) {
    return new Tiled(tile, SIZE, Corruption.Kind.NOISE.usual());
  }

  private static double weight(int y, int x) {
    return Math.min(y + 1, HEIGHT - y) * Math.min(x + 1, WIDTH - x);
  }

  private static double blended(Image picture, int c, int y, int x) {
    double sum = 0;
    double weights = 0;
    for (int top : TOPS) {
      for (int left : LEFTS) {
        if (y >= top && y < top + HEIGHT && x >= left && x < left + WIDTH) {
          double weight = weight(y - top, x - left);
          weights += weight;
          sum += weight * Pattern.painted(picture.get(c, y, x), c, y - top, x - left);
        }
      }
    }
    return sum / weights;
  }

  @Test
  void everyPixelOfTheHoleIsTheWeightedMeanOfItsTiles() {
    Image filled = tiled(new Pattern()).inpaint(PICTURE, HOLE);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < 19; y++) {
        for (int x = 0; x < 14; x++) {
          double expected = HOLE.isHole(y, x) ? blended(PICTURE, c, y, x) : PICTURE.get(c, y, x);
          assertThat((double) filled.get(c, y, x))
              .as("channel %d at %d,%d", c, y, x)
              .isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  @Test
  void tilesAreShownAsTheyAreAndThoseWithoutAHoleAreLeftOut() {
    Pattern pattern = new Pattern();
    tiled(pattern).inpaint(PICTURE, HOLE);
    List<Image> tiles = new ArrayList<>();
    List<Mask> holes = new ArrayList<>();
    for (int top : TOPS) {
      for (int left : LEFTS) {
        Image tile = new Image(HEIGHT, WIDTH);
        int y0 = top;
        int x0 = left;
        Mask hole = Mask.of(HEIGHT, WIDTH, i -> HOLE.isHole(y0 + i / WIDTH, x0 + i % WIDTH));
        for (int i = 0; i < HEIGHT * WIDTH; i++) {
          int y = i / WIDTH;
          int x = i % WIDTH;
          for (int c = 0; c < Image.CHANNELS; c++) {
            tile.set(c, y, x, PICTURE.get(c, top + y, left + x));
          }
        }
        if (hole.area() > 0) {
          tiles.add(tile);
          holes.add(hole);
        }
      }
    }
    assertThat(tiles).hasSizeLessThan(TOPS.length * LEFTS.length);
    assertThat(pattern.shown).isEqualTo(tiles);
    assertThat(pattern.holes).isEqualTo(holes);
  }

  @Test
  void aSmallPictureIsExtendedByItsReflectionAndItsHoleToo() {
    int[] rows = {0, 1, 2, 2, 1, 0, 0, 1};
    int[] columns = {0, 1, 2, 3, 3, 2};
    Image small = TestImages.noise(3, 4, 1);
    Mask hole = Mask.rectangle(3, 4, 1, 3, 1, 1);
    Pattern pattern = new Pattern();
    Image filled = tiled(pattern).inpaint(small, hole);
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      int y = i / WIDTH;
      int x = i % WIDTH;
      assertThat(pattern.shown.get(0).get(1, y, x)).isEqualTo(small.get(1, rows[y], columns[x]));
      assertThat(pattern.holes.get(0).isHole(y, x)).isEqualTo(hole.isHole(rows[y], columns[x]));
    }
    assertThat(filled.get(2, 1, 3))
        .isCloseTo(Pattern.painted(small.get(2, 1, 3), 2, 1, 3), within(1e-6f));
    assertThat(hole.hide(filled)).isEqualTo(hole.hide(small));
  }

  @Test
  void whereATileSeesNothingKnownThePictureIsSmooth() {
    Mask large = Mask.rectangle(19, 14, 1, 1, 18, 13);
    Pattern pattern = new Pattern();
    Image filled = new Tiled(pattern, SIZE, Corruption.MASK).inpaint(PICTURE, large);
    assertThat(pattern.holes).isNotEmpty().noneMatch(hole -> hole.area() == HEIGHT * WIDTH);
    Image smooth = SmoothFill.HARMONIC.inpaint(PICTURE, large);
    assertThat(filled.get(1, 18, 13)).isCloseTo(smooth.get(1, 18, 13), within(1e-6f));
  }

  @Test
  void whoRemovesSomethingElseSeesEverything() {
    Mask everything = Mask.whole(19, 14);
    Pattern pattern = new Pattern();
    Image filled = tiled(pattern).inpaint(PICTURE, everything);
    assertThat(pattern.shown).hasSize(TOPS.length * LEFTS.length);
    assertThat((double) filled.get(1, 9, 9)).isCloseTo(blended(PICTURE, 1, 9, 9), within(1e-6));
  }

  @Test
  void picturesOfATilesSizeGoTogether() {
    Image tile = TestImages.noise(HEIGHT, WIDTH, 2);
    Mask hole = Mask.rectangle(HEIGHT, WIDTH, 1, 1, 2, 2);
    Pattern pattern = new Pattern();
    tiled(pattern).inpaintAll(List.of(tile, tile, tile), List.of(hole, hole, hole));
    assertThat(pattern.calls).isEqualTo(1);
  }

  @Test
  void manyTilesComeInBatchesAndProgressRisesToOne() {
    Image large = TestImages.noise(400, 400, 1);
    Mask hole = Mask.whole(400, 400);
    Pattern pattern = new Pattern();
    List<Double> shares = new ArrayList<>();
    tiled(pattern).inpaint(large, hole, shares::add);
    assertThat(pattern.calls).isGreaterThan(1);
    assertThat(pattern.shown).hasSize(99 * 133);
    assertThat(shares).isSorted().endsWith(1.0);
    assertThat(shares.get(0)).isBetween(0.0, 0.5);
  }

  @Test
  void progressCanEndIt() {
    Progress impatient =
        share -> {
          throw new CancellationException();
        };
    assertThatThrownBy(() -> tiled(new Pattern()).inpaint(PICTURE, HOLE, impatient))
        .isInstanceOf(CancellationException.class);
  }
}
