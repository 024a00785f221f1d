package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PsnrTest {
  private final Mask all = Mask.rectangle(8, 8, 0, 0, 8, 8);

  private static Image flat(float value) {
    Image image = new Image(8, 8);
    Arrays.fill(image.pixels(), value);
    return image;
  }

  private Errors errors(Image filled) {
    return new Truth(flat(0.5f), all).errors(filled).get(Region.HOLE);
  }

  @Test
  void errorOfATenthIsTwentyDecibels() {
    assertThat(errors(flat(0.6f)).psnr()).isEqualTo(20, within(1e-5));
  }

  @Test
  void pooledAndMeanDiffer() {
    List<Errors> both = List.of(errors(flat(0.6f)), errors(flat(0.51f))); // 20 and 40 dB
    assertThat(Errors.meanPsnr(both)).isEqualTo(30, within(1e-4));
    assertThat(Errors.sum(both).psnr())
        .isEqualTo(-10 * Math.log10((0.01 + 0.0001) / 2), within(1e-4));
  }

  @Test
  void onePerfectPictureDoesNotMakeTheMeanInfinite() {
    List<Errors> both = List.of(errors(flat(0.6f)), errors(flat(0.5f)));
    assertThat(Errors.meanPsnr(both)).isEqualTo((20 + 58.9) / 2, within(0.05));
  }

  @Test
  void onlyTheRegionCounts() {
    Image truth = TestImages.noise(8, 8, 1);
    Mask hole = Mask.rectangle(8, 8, 2, 2, 3, 3);
    Image spoiled = hole.composite(truth, flat(0));
    Map<Region, Errors> errors = new Truth(truth, hole).errors(spoiled);
    assertThat(errors.get(Region.KNOWN).psnr()).isGreaterThan(58);
    assertThat(errors.get(Region.HOLE).psnr()).isLessThan(10);
  }

  @Test
  void nothingHasNoPsnr() {
    assertThatThrownBy(() -> Errors.sum(List.of()).psnr())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void ringHasTwoPixelsOnEachSideOfTheBorder() {
    Mask ring = Region.RING.of(Mask.rectangle(32, 32, 10, 10, 8, 8));
    assertThat(ring.area()).isEqualTo(12 * 12 - 4 * 4);
    assertThat(ring.isHole(8, 8)).isTrue();
    assertThat(ring.isHole(7, 7)).isFalse();
    assertThat(ring.isHole(11, 11)).isTrue();
    assertThat(ring.isHole(12, 12)).isFalse();
  }

  @Test
  void entropyFloorOfBlackAndWhiteIsZeroAndOfGreyIsLogTwo() {
    assertThat(Bce.floor(flat(0))).isZero();
    assertThat(Bce.floor(flat(1))).isZero();
    assertThat(Bce.floor(flat(0.5f))).isEqualTo(Math.log(2), within(1e-9));
  }
}
