package io.github.inpaint4j.corrupt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.mask.Parts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptionTest {
  private static final Mask EVERYWHERE = Mask.whole(64, 64);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLD") // which is everywhere
  void nothingChangesOutsideTheMask(Kind kind) {
    Image truth = TestImages.noise(64, 64, 1);
    Mask mask = Mask.rectangle(64, 64, 10, 5, 30, 40);
    Image corrupted = kind.usual().of(truth, mask, 1, 2, 4); // mixed leaves picture 3 alone
    assertThat(mask.hide(corrupted)).isEqualTo(mask.hide(truth));
    assertThat(corrupted).isNotEqualTo(truth);
  }

  @ParameterizedTest
  @EnumSource
  void samplesStayInTheUnitIntervalAndTheTruthIsNotChanged(Kind kind) {
    Image truth = TestImages.noise(64, 64, 1);
    for (float value : kind.usual().of(truth, EVERYWHERE, 1, 2, 3).pixels()) {
      assertThat(value).isBetween(0f, 1f);
    }
    assertThat(truth).isEqualTo(TestImages.noise(64, 64, 1));
  }

  @Test
  void aHoleIsBlack() {
    Image truth = TestImages.noise(64, 64, 1);
    Mask mask = Mask.rectangle(64, 64, 10, 5, 30, 40);
    assertThat(Corruption.MASK.of(truth, mask, 1, 2, 3)).isEqualTo(mask.hide(truth));
  }

  @Test
  void noiseIsAFunctionOfSeedEpochAndIndex() {
    Image truth = TestImages.ramp(64, 64);
    Corruption noise = Kind.NOISE.usual();
    Image one = noise.of(truth, EVERYWHERE, 1, 2, 3);
    assertThat(noise.of(truth, EVERYWHERE, 1, 2, 3)).isEqualTo(one);
    assertThat(noise.of(truth, EVERYWHERE, 2, 2, 3)).isNotEqualTo(one);
    assertThat(noise.of(truth, EVERYWHERE, 1, 3, 3)).isNotEqualTo(one);
    assertThat(noise.of(truth, EVERYWHERE, 1, 2, 4)).isNotEqualTo(one);
    assertThat(noise.frozen(truth, EVERYWHERE, 1, 3)).isNotEqualTo(one);
  }

  @Test
  void noiseHasTheStandardDeviationThatWasAskedFor() {
    Image grey = new Image(64, 64);
    Arrays.fill(grey.pixels(), 0.5f);
    Image noisy = new Corruption(Kind.NOISE, 0.1).of(grey, EVERYWHERE, 1, 2, 3);
    double mean = 0;
    double square = 0;
    for (float value : noisy.pixels()) {
      mean += (value - 0.5) / noisy.pixels().length;
      square += (value - 0.5) * (value - 0.5) / noisy.pixels().length;
    }
    assertThat(mean).isCloseTo(0, within(0.003));
    assertThat(Math.sqrt(square)).isCloseTo(0.1, within(0.003));
  }

  @Test
  void noNoiseLeavesThePictureAsItIs() {
    Image truth = TestImages.noise(64, 64, 1);
    assertThat(new Corruption(Kind.NOISE, 0).of(truth, EVERYWHERE, 1, 2, 3)).isEqualTo(truth);
  }

  @Test
  void whoPutsMixedRightPutsNoiseAndJpegArtefactsRightAndNothingElse() {
    assertThat(Arrays.stream(Kind.values()).filter(Kind.MIXED::includes))
        .containsExactly(Kind.NOISE, Kind.JPEG, Kind.MIXED);
    assertThat(Arrays.stream(Kind.values()).filter(Kind.NOISE::includes))
        .containsExactly(Kind.NOISE);
  }

  @Test
  void blurIsAGaussianOfThatSigma() {
    Image truth = TestImages.noise(64, 64, 1);
    assertThat(new Corruption(Kind.BLUR, 2).of(truth, EVERYWHERE, 1, 2, 3))
        .isEqualTo(new Gaussian(2).blurred(truth));
  }

  /** How far mixed picture {@code index} is from the truth, root mean square. */
  private static double change(double strength, int index) {
    Image truth = TestImages.noise(64, 64, 1);
    Image mixed = new Corruption(Kind.MIXED, strength).of(truth, EVERYWHERE, 1, 2, index);
    double square = 0;
    for (int i = 0; i < truth.pixels().length; i++) {
      square += Math.pow(mixed.pixels()[i] - truth.pixels()[i], 2);
    }
    return Math.sqrt(square / truth.pixels().length);
  }

  @Test
  void mixedLeavesEverySeventhPictureAloneAndHarmsNoTwoOthersAlike() {
    double[] changes = IntStream.range(0, 200).mapToDouble(i -> change(1, i)).toArray();
    double untouched = Arrays.stream(changes).filter(change -> change == 0).count();
    assertThat(untouched / 200).isBetween(0.1, 0.2);
    assertThat(Arrays.stream(changes).distinct()).hasSizeBetween(160, 181);
    assertThat(Arrays.stream(changes).max().orElseThrow()).isGreaterThan(0.15);
  }

  @Test
  void mixedOfLessStrengthHarmsLess() {
    for (int i = 0; i < 50; i++) {
      double weak = change(0.1, i);
      assertThat(weak == 0).isEqualTo(change(1, i) == 0);
      assertThat(weak).isLessThanOrEqualTo(change(1, i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MIXED, 0",
    "MIXED, 1.1",
    "MASK, 0.1",
    "NOISE, -0.1",
    "BLUR, 0",
    "NOISE, 2",
    "BLUR, -1",
    "BLUR, 21",
    "JPEG, 1.1",
    "JPEG, NaN"
  })
  void aStrengthThatThereIsNotIsRefused(Kind kind, double strength) {
    assertThatThrownBy(() -> new Corruption(kind, strength))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strength");
  }

  /** What is damaged nobody could find if it looked as before. */
  @Test
  void damageIsSeenInEveryPart() {
    for (int i = 0; i < 50; i++) {
      Image truth = TestImages.noise(64, 64, i);
      Mask flaws = MaskSet.FLAWS.frozen(1, i, 64, 64);
      Image damaged = Kind.DAMAGE.usual().frozen(truth, flaws, 1, i);
      Parts parts = Parts.of(flaws);
      double[] change = new double[parts.list().size()];
      for (int p = 0; p < truth.pixels().length; p++) {
        int part = parts.number(p % (64 * 64));
        if (part >= 0) {
          double now = Math.abs(damaged.pixels()[p] - truth.pixels()[p]);
          change[part] = Math.max(change[part], now);
        }
      }
      assertThat(Arrays.stream(change).min().orElse(1)).isGreaterThan(0.04);
    }
  }

  @Test
  void oldPhotographsAreGreyBrownOrFadedNowAndThen() {
    Mask none = Mask.none(64, 64);
    Set<Boolean> same = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Image truth = TestImages.noise(64, 64, i);
      same.add(Kind.OLD.usual().frozen(truth, none, 1, i).equals(truth));
    }
    assertThat(same).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void nothingShinesThroughATornCorner() {
    Mask corner = Mask.rectangle(64, 64, 0, 0, 40, 40);
    for (int i = 0; i < 20; i++) {
      Image one = Kind.DAMAGE.usual().frozen(TestImages.noise(64, 64, 1), corner, 1, i);
      Image other = Kind.DAMAGE.usual().frozen(TestImages.noise(64, 64, 2), corner, 1, i);
      for (int c = 0; c < Image.CHANNELS; c++) {
        assertThat(one.get(c, 20, 20)).isEqualTo(other.get(c, 20, 20));
      }
    }
  }

  @Test
  void aRaisedEdgeIsBrighterOnOneSide() {
    Image grey = new Image(64, 64);
    Arrays.fill(grey.pixels(), 0.5f);
    Mask fold = Mask.rectangle(64, 64, 0, 29, 64, 6);
    int uneven = 0;
    for (int i = 0; i < 40; i++) {
      Image damaged = Kind.DAMAGE.usual().frozen(grey, fold, 1, i);
      double left = 0;
      double right = 0;
      for (int y = 0; y < 64; y++) {
        left += damaged.get(0, y, 29) / 64;
        right += damaged.get(0, y, 34) / 64;
      }
      uneven += Math.abs(left - right) > 0.1 ? 1 : 0;
    }
    assertThat(uneven).isBetween(4, 20);
  }

  @Test
  void someOldPhotographsShowBeadsOrLettersWhereNothingIsDamaged() {
    Image black = new Image(64, 64);
    long decoys =
        IntStream.range(0, 100)
            .mapToObj(i -> Kind.OLD.usual().frozen(black, Mask.none(64, 64), 1, i))
            .filter(old -> range(old) > 0.4)
            .count();
    assertThat(decoys).isBetween(5L, 25L);
  }

  private static double range(Image image) {
    double least = 1;
    double most = 0;
    for (float value : image.pixels()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }

  @Test
  void someOldPaperHasAWeaveThatRepeatsItself() {
    Image grey = new Image(64, 64);
    Arrays.fill(grey.pixels(), 0.5f);
    long woven =
        IntStream.range(0, 150)
            .mapToObj(i -> Kind.OLD.usual().frozen(grey, Mask.none(64, 64), 1, i))
            .filter(old -> IntStream.range(5, 20).anyMatch(far -> likeness(old, far) > 0.5))
            .count();
    assertThat(woven).isBetween(8L, 40L);
  }

  /** Correlation of a picture with itself, moved to the right. */
  private static double likeness(Image image, int right) {
    double mean = 0;
    for (int i = 0; i < 64 * 64; i++) {
      mean += image.pixels()[i] / (64 * 64);
    }
    double both = 1e-9;
    double one = 1e-9;
    for (int i = 0; i < 64 * 64 - right; i++) {
      both += (image.pixels()[i] - mean) * (image.pixels()[i + right] - mean);
      one += (image.pixels()[i] - mean) * (image.pixels()[i] - mean);
    }
    return one < 1e-3 ? 0 : both / one;
  }
}
