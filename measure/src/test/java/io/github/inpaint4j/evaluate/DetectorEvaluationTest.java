package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.evaluate.DetectorEvaluation.Found;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectorEvaluationTest {
  private static final int SIDE = 48;
  private static final Protocol PROTOCOL =
      new Protocol(
          new DeadLeaves(1, 4, SIDE, SIDE),
          List.of(MaskSet.FLAWS),
          Corruption.Kind.DAMAGE.usual(),
          1);

  /** Says where the truth is, by the number of the picture it is shown: twice each. */
  private static Detector oracle() {
    int[] shown = {0};
    return (picture, progress) -> {
      int call = shown[0]++;
      Mask hole = PROTOCOL.hole(MaskSet.FLAWS, call / 2);
      float[] values = new float[SIDE * SIDE];
      for (int i = 0; i < values.length; i++) {
        values[i] = call % 2 == 0 && hole.isHole(i) ? 1 : 0;
      }
      return Likelihood.of(SIDE, SIDE, values);
    };
  }

  private static Found row(Detector detector) throws IOException {
    Method fill = new Method("harmonic", "smooth", SmoothFill.HARMONIC);
    return new DetectorEvaluation(PROTOCOL, 0.5, Optional.of(fill))
        .run(Map.of("one", detector), Progress.NONE)
        .get(0);
  }

  @Test
  void whoFindsAllAndNothingElseIsPerfect() throws IOException {
    Found row = row(oracle());
    assertThat(row.finding().f1()).isEqualTo(1);
    assertThat(row.finding().averagePrecision()).isEqualTo(1);
    assertThat(row.finding().falseAlarms()).isZero();
    assertThat(row.restored().orElseThrow().byFinding())
        .isGreaterThan(row.restored().orElseThrow().damaged());
  }

  @Test
  void whoFindsNothingLeavesTheDamage() throws IOException {
    Found row = row((picture, progress) -> Likelihood.of(SIDE, SIDE, new float[SIDE * SIDE]));
    assertThat(row.finding().recall()).isZero();
    assertThat(row.restored().orElseThrow().byFinding())
        .isEqualTo(row.restored().orElseThrow().damaged());
  }

  @Test
  void filledByTheTrueMaskOnlyDamageChanges() throws IOException {
    for (int i = 0; i < 4; i++) {
      Image shown = PROTOCOL.shown(MaskSet.FLAWS, i);
      Mask hole = PROTOCOL.hole(MaskSet.FLAWS, i);
      assertThat(hole.hide(shown)).isEqualTo(hole.hide(PROTOCOL.picture(i)));
    }
  }
}
