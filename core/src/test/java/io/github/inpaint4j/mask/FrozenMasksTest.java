package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The sets that scores are made on: whoever changes one makes all scores incomparable. */
@Tag("slow")
class FrozenMasksTest {
  static final List<MaskSet> SETS = MaskSet.EVALUATION;

  /** SHA-256 of the first 100 masks at 32x32 and the first 10 at 64x48, seed 1. */
  static final Map<String, String> DIGESTS =
      Map.of(
          "square8", "2b25ec25bde4d59ed73d2d429edb6a389be9847f7eb85d3efd270a1a8e2ece9f",
          "rect", "3ab15758eb676a29cf2ac855f2549716912408ccae9d18c0c9a3e536adc36791",
          "center", "991e59f52d1db7ee1b4efd69d9b4267f55d2c76607066c8f1dd0939190d11b89",
          "lines", "f85ec6ee4e5b1b84ae6b70103eb40be79a67efc2bb5e3296531ef4985a08d638",
          "thin", "62a9ff7c2cb68ca13398ea4e7bcc847410aa79d5627f2d15d17b98a50d7dbac0",
          "medium", "5030482dc1b5698edccbd2b2296de875d9357c193eb5587a9c8b182dcdfe9658",
          "thick", "bed030ddaf3429a667c83574c49d110d20c80f25db632a7ed1e45dd4e82ff7f7",
          "bologna", "209f3fb0cbca1f4999203634691d2cd010e629feb1ebf64ae430206dd5f85368",
          "scratches", "777fbb17b7872a3b9057ccfbdd264dd7ac3f4f1c75d95ce6e3842ffae56654f1",
          "object", "4ab8cb6be5401710ad12af9a512b2994cf27ed81fe02b54eddde99e64720e9a1");

  @ParameterizedTest
  @FieldSource("SETS")
  void masksAreThoseOfTheFirstRelease(MaskSet masks) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    IntStream.range(0, 100).forEach(i -> update(sha, masks.frozen(1, i, 32, 32)));
    IntStream.range(0, 10).forEach(i -> update(sha, masks.frozen(1, i, 48, 64)));
    assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(DIGESTS.get(masks.name()));
  }

  private static void update(MessageDigest sha, Mask mask) {
    for (int i = 0; i < mask.height() * mask.width(); i++) {
      sha.update((byte) (mask.isHole(i) ? 1 : 0));
    }
  }

  @ParameterizedTest
  @FieldSource("SETS")
  void frozenMaskIsAPureFunctionOfSeedAndIndexOnAnyThread(MaskSet masks) {
    List<Mask> serial = IntStream.range(0, 200).mapToObj(i -> masks.frozen(5, i, 32, 32)).toList();
    List<Mask> parallel =
        IntStream.range(0, 200).parallel().mapToObj(i -> masks.frozen(5, i, 32, 32)).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  @ParameterizedTest
  @FieldSource("SETS")
  void holesCoverSomethingAndHalfThePictureAtMost(MaskSet masks) {
    for (int i = 0; i < 500; i++) {
      assertThat(masks.frozen(1, i, 32, 32).coverage()).isGreaterThan(0).isLessThanOrEqualTo(0.5);
      assertThat(masks.frozen(1, i, 50, 300).coverage()).isGreaterThan(0).isLessThanOrEqualTo(0.5);
    }
  }

  /** On small pictures scratches would be thinner than a pixel, and are not. */
  @ParameterizedTest
  @FieldSource("SETS")
  void holesGrowWithThePicture(MaskSet masks) {
    int side = masks.name().equals("scratches") ? 256 : 64;
    double small = meanCoverage(masks, side);
    assertThat(meanCoverage(masks, 4 * side)).isEqualTo(small, within(0.1 * small + 0.01));
  }

  private static double meanCoverage(MaskSet masks, int side) {
    return IntStream.range(0, 300)
        .mapToDouble(i -> masks.frozen(1, i, side, side).coverage())
        .average()
        .orElseThrow();
  }

  @Test
  void squareReachesTheLastRowAndColumn() {
    MaskSet square = MaskSet.named("square8");
    boolean[] lastRow = {false};
    boolean[] lastColumn = {false};
    for (int i = 0; i < 500; i++) {
      Mask mask = square.frozen(1, i, 32, 32);
      assertThat(mask.area()).isEqualTo(64);
      for (int j = 0; j < 32; j++) {
        lastRow[0] |= mask.isHole(31, j);
        lastColumn[0] |= mask.isHole(j, 31);
      }
    }
    assertThat(lastRow[0] && lastColumn[0]).isTrue();
  }

  @Test
  void rectanglesCoverFiveToFiftyPercentEvenly() {
    MaskSet rect = MaskSet.named("rect");
    int[] bins = new int[10];
    for (int i = 0; i < 9000; i++) {
      double coverage = rect.frozen(1, i, 100, 100).coverage();
      assertThat(coverage).isBetween(0.05, 0.5);
      bins[Math.min(9, (int) (coverage * 20))]++;
    }
    assertThat(bins[0]).isZero();
    for (int bin = 1; bin < 10; bin++) {
      assertThat(bins[bin]).isBetween(850, 1150);
    }
  }

  @Test
  void fixedHolesAreWhereTheySayTheyAre() {
    assertThat(MaskSet.named("center").frozen(1, 7, 32, 32))
        .isEqualTo(Mask.rectangle(32, 32, 8, 8, 16, 16));
    assertThat(MaskSet.named("bologna").frozen(1, 7, 32, 32))
        .isEqualTo(Mask.rectangle(32, 32, 9, 2, 14, 28));
  }

  @Test
  void thickerStrokesLeaveDeeperHoles() {
    List<Double> depths =
        Stream.of("thin", "medium", "thick").map(MaskSet::named).map(m -> depth(m)).toList();
    assertThat(depths).isSorted();
    assertThat(depths.get(2)).isGreaterThan(2 * depths.get(0));
  }

  /** Mean over masks of how often a hole can lose its outermost pixels before it is gone. */
  private static double depth(MaskSet masks) {
    return IntStream.range(0, 50)
        .mapToObj(i -> masks.frozen(1, i, 128, 128))
        .mapToInt(FrozenMasksTest::depth)
        .average()
        .orElseThrow();
  }

  private static int depth(Mask mask) {
    int steps = 0;
    for (Mask known = mask.inverted(); known.coverage() < 1; known = known.grown(1)) {
      steps++;
    }
    return steps;
  }

  @Test
  void pictureTooSmallForItsHolesIsNamed() {
    assertThatThrownBy(() -> MaskSet.named("rect").frozen(1, 0, 1, 1))
        .hasMessage("a picture of 1x1 has no room for a hole of 5 to 50 % of it");
  }
}
