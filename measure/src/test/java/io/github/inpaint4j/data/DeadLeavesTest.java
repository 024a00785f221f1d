package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeadLeavesTest {
  @Test
  void pictureIsAPureFunctionOfSeedAndIndex() {
    DeadLeaves leaves = new DeadLeaves(1, 50, 32, 32);
    List<Image> serial = IntStream.range(0, 50).mapToObj(leaves::image).toList();
    List<Image> parallel = IntStream.range(0, 50).parallel().mapToObj(leaves::image).toList();
    assertThat(parallel).isEqualTo(serial);
    assertThat(serial).doesNotHaveDuplicates();
    assertThat(new DeadLeaves(2, 50, 32, 32).image(0)).isNotEqualTo(serial.get(0));
  }

  @Test
  void valuesStayInTheUnitIntervalAtAnySize() {
    for (int[] size : new int[][] {{1, 1}, {7, 300}, {200, 150}}) {
      Image image = new DeadLeaves(3, 1, size[0], size[1]).image(0);
      assertThat(image.height()).isEqualTo(size[0]);
      for (float v : image.pixels()) {
        assertThat(v).isBetween(0f, 1f);
      }
    }
  }

  /** Natural pictures: most neighbours are alike, some differ a lot (kurtosis far above 3). */
  @Test
  void differencesOfNeighboursAreHeavyTailedAsInNature() {
    double second = 0;
    double fourth = 0;
    int n = 0;
    DeadLeaves leaves = new DeadLeaves(1, 40, 64, 64);
    for (int i = 0; i < 40; i++) {
      Image image = leaves.image(i);
      for (int y = 0; y < 64; y++) {
        for (int x = 1; x < 64; x++, n++) {
          double d = image.get(1, y, x) - image.get(1, y, x - 1);
          second += d * d;
          fourth += d * d * d * d;
        }
      }
    }
    assertThat(fourth / n / Math.pow(second / n, 2)).isGreaterThan(6);
  }

  @Test
  void theStrongerTheJpegTheWorseThePicture() {
    Image truth = new DeadLeaves(1, 1, 64, 64).image(0);
    double mild = psnr(truth, new Corruption(Kind.JPEG, 0.1));
    double usual = psnr(truth, Kind.JPEG.usual());
    double hard = psnr(truth, new Corruption(Kind.JPEG, 1));
    assertThat(mild).isGreaterThan(usual + 5);
    assertThat(usual).isGreaterThan(hard + 1);
    assertThat(hard).isGreaterThan(10); // still this picture
  }

  private static double psnr(Image truth, Corruption corruption) {
    Mask everywhere = Mask.whole(64, 64);
    return TestImages.psnr(truth, corruption.of(truth, everywhere, 1, 2, 3), everywhere);
  }
}
