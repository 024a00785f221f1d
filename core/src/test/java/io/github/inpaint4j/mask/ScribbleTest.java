package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScribbleTest {
  /** A dark disc on a bright, uneven ground. */
  private static Mask disc(int height, int width, double radius) {
    return Mask.of(
        height,
        width,
        i -> {
          double y = i / width - height / 2.0;
          double x = i % width - width / 2.0;
          return y * y + x * x <= radius * radius;
        });
  }

  private static Picture picture(Mask object, double softness) {
    int height = object.height();
    int width = object.width();
    Image alpha = new Gaussian(softness).blurred(object.inverted().hide(white(height, width)));
    Image image = TestImages.noise(height, width, 1);
    for (int i = 0; i < image.pixels().length; i++) {
      float ground = 0.75f + 0.1f * image.pixels()[i];
      image.pixels()[i] = ground * (1 - alpha.pixels()[i]) + 0.2f * alpha.pixels()[i];
    }
    return Picture.of(image);
  }

  private static Image white(int height, int width) {
    Image image = new Image(height, width);
    Arrays.fill(image.pixels(), 1);
    return image;
  }

  private static Mask object(Picture picture, Mask strokes) {
    return object(picture, strokes, Mask.whole(picture.height(), picture.width()));
  }

  private static Mask object(Picture picture, Mask strokes, Mask inside) {
    return new Scribble(strokes, inside).object(picture, Progress.NONE);
  }

  /** Across the middle of a picture. */
  private static Mask stroke(int height, int width, int length, int thickness) {
    return Mask.rectangle(
        height, width, (height - thickness) / 2, (width - length) / 2, thickness, length);
  }

  @ParameterizedTest
  @CsvSource({"61,97,14,20", "200,210,60,90", "1030,1021,250,360"})
  void aStrokeBecomesTheWholeObjectWithItsRim(int height, int width, int radius, int length) {
    Mask disc = disc(height, width, radius);
    Mask found = object(picture(disc, 1), stroke(height, width, length, 3));
    assertThat(found.intersection(disc.grown(1))).isEqualTo(disc.grown(1));
    assertThat(found.union(disc.grown(6))).isEqualTo(disc.grown(6));
  }

  @Test
  void nothingOutsideOfTheLassoIsTheObjects() {
    Mask disc = disc(90, 90, 30);
    Mask inside = Lasso.around(new Area(0, 0, 45, 90)).in(90, 90);
    Mask found = object(picture(disc, 0.5), stroke(90, 90, 30, 8), inside);
    assertThat(found.union(inside)).isEqualTo(inside);
    Mask upper = disc.intersection(Mask.rectangle(90, 90, 0, 0, 35, 90));
    assertThat(found.intersection(upper)).isEqualTo(upper);
  }

  @Test
  void theScribbleItselfIsAlwaysTheObjects() {
    Picture noise = Picture.of(TestImages.noise(17, 33, 5));
    Mask strokes = Mask.rectangle(17, 33, 2, 3, 2, 9).union(Mask.rectangle(17, 33, 14, 30, 1, 3));
    assertThat(object(noise, strokes).intersection(strokes)).isEqualTo(strokes);
  }

  @Test
  void aScribbleOverAllIsAllAndNoneIsNone() {
    for (int[] size : new int[][] {{1, 1}, {17, 33}}) {
      Picture picture = Picture.of(TestImages.noise(size[0], size[1], 2));
      Mask whole = Mask.whole(size[0], size[1]);
      assertThat(object(picture, whole)).isEqualTo(whole);
      assertThat(object(picture, whole.inverted()).area()).isZero();
    }
  }

  @Test
  void smallGapsAreFilledAndLargeOnesAreNot() {
    Mask ring = disc(120, 120, 40).intersection(disc(120, 120, 25).inverted());
    Mask pierced = ring.intersection(Mask.rectangle(120, 120, 58, 27, 4, 4).inverted());
    Mask strokes =
        ring.intersection(disc(120, 120, 35)).intersection(disc(120, 120, 30).inverted());
    Mask found = object(picture(pierced, 0.5), strokes.intersection(pierced));
    assertThat(found.intersection(ring)).isEqualTo(ring);
    assertThat(found.isHole(60, 60)).isFalse();
  }

  @Test
  void itsProgressEndsIt() {
    Picture picture = picture(disc(200, 210, 60), 1);
    Scribble scribble = new Scribble(stroke(200, 210, 70, 3), Mask.whole(200, 210));
    assertThatThrownBy(
            () ->
                scribble.object(
                    picture,
                    share -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
