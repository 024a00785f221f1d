package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.detect.Search.Look;
import io.github.inpaint4j.mask.Mask;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int SIDE = 40;
  private static final Mask SCRATCH = Mask.rectangle(SIDE, SIDE, 3, 2, 1, 30);
  private static final Mask SPOT = Mask.rectangle(SIDE, SIDE, 20, 20, 4, 5);

  @Test
  void damageIsFoundWithAMarginOfOne() {
    assertThat(found(EnumSet.allOf(Look.class))).isEqualTo(SCRATCH.union(SPOT).grown(1));
  }

  @Test
  void whatIsLongAndThinIsAScratch() {
    assertThat(found(EnumSet.of(Look.SCRATCHES))).isEqualTo(SCRATCH.grown(1));
  }

  @Test
  void everythingElseIsDust() {
    assertThat(found(EnumSet.of(Look.DUST))).isEqualTo(SPOT.grown(1));
  }

  private static Mask found(EnumSet<Look> kinds) {
    float[] certain = new float[SIDE * SIDE];
    for (int i = 0; i < certain.length; i++) {
      certain[i] = SCRATCH.isHole(i) || SPOT.isHole(i) ? 1 : 0;
    }
    return new Search(new TopHat(), 0.5, kinds).mask(Likelihood.of(SIDE, SIDE, certain));
  }
}
