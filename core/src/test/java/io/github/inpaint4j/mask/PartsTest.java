package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.mask.Parts.Part;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void withoutAHoleThereAreNone() {
    assertThat(Parts.of(Mask.none(1, 1)).list()).isEmpty();
  }

  @Test
  void pixelsThatTouchByACornerAreOnePart() {
    Mask corner = Mask.rectangle(9, 9, 0, 0, 2, 2).union(Mask.rectangle(9, 9, 2, 2, 1, 1));
    assertThat(Parts.of(corner).list()).extracting(Part::area).containsExactly(5);
    Mask apart = Mask.rectangle(9, 9, 0, 0, 2, 2).union(Mask.rectangle(9, 9, 3, 3, 1, 1));
    assertThat(Parts.of(apart).list()).extracting(Part::area).containsExactly(4, 1);
  }

  @Test
  void thicknessOfAStripeIsItsWidth() {
    for (int width = 1; width <= 9; width += 2) {
      Part stripe = Parts.of(Mask.rectangle(40, 60, 20, 0, width, 60)).list().get(0);
      assertThat(stripe.thickness()).isCloseTo(width, within(1e-6));
    }
  }

  @Test
  void aSlantedLineIsAsThickAsALevelOne() {
    boolean[] line = new boolean[200 * 200];
    for (int i = 0; i < line.length; i++) {
      line[i] = Math.abs(i / 200 - i % 200) <= 3; // 7 / sqrt(2) wide
    }
    assertThat(Parts.of(new Mask(200, 200, line)).list().get(0).thickness())
        .isCloseTo(7 / Math.sqrt(2), within(1.0));
  }

  @Test
  void depthOfADiscIsAThirdOfItsRadius() {
    boolean[] disc = new boolean[101 * 101];
    for (int i = 0; i < disc.length; i++) {
      disc[i] = Math.hypot(i / 101 - 50, i % 101 - 50) <= 30;
    }
    assertThat(Parts.of(new Mask(101, 101, disc)).list().get(0).depth()).isCloseTo(10, within(0.7));
  }

  @Test
  void crossingScratchesAreThinStill() {
    Mask cross =
        Mask.rectangle(200, 200, 100, 0, 4, 200).union(Mask.rectangle(200, 200, 0, 100, 200, 4));
    assertThat(Parts.of(cross).list().get(0).thickness()).isLessThan(5);
  }

  @Test
  void onlyPartsOfAKindAreLeft() {
    Mask wide = Mask.rectangle(50, 50, 10, 10, 20, 20);
    Mask dust = Mask.rectangle(50, 50, 40, 3, 1, 1);
    Parts parts = Parts.of(wide.union(dust));
    assertThat(parts.where(part -> part.thickness() > 2)).isEqualTo(wide);
    assertThat(parts.where(part -> part.thickness() <= 2)).isEqualTo(dust);
  }
}
