package io.github.inpaint4j.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conjugate gradients with multigrid against elimination, in pixels. */
class MultigridTest {
  private static final double TOLERANCE = 1e-5;

  static Stream<Arguments> systems() {
    Mask comb = Mask.of(61, 75, i -> i / 75 >= 5 && i % 75 % 3 < 1 + i % 75 / 3 % 2);
    List<Mask> masks =
        List.of(
            Mask.rectangle(70, 90, 8, 9, 50, 70),
            Mask.rectangle(53, 47, 0, 0, 45, 47), // to three sides of the picture
            Mask.rectangle(64, 64, 31, 30, 1, 1).inverted(),
            comb.union(Mask.rectangle(61, 75, 30, 0, 2, 75)),
            scattered(57, 63));
    return masks.stream().flatMap(m -> Stream.of(Stencil.values()).map(s -> Arguments.of(s, m)));
  }

  private static Mask scattered(int height, int width) {
    Seeded rng = Seeded.of(5);
    return Mask.of(height, width, i -> rng.nextDouble() < 0.75);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void stepsEndCloseToTheExactSolution(Stencil stencil, Mask mask) {
    int[] pixels = IntStream.range(0, mask.height() * mask.width()).filter(mask::isHole).toArray();
    Cells cells = new Cells(mask.height(), mask.width(), pixels);
    double[] b = rightSide(stencil, cells);
    double[] exact = Elimination.solve(stencil, cells, b, s -> {});
    Strips strips = new Strips(cells, () -> {});
    SymmetricMatrix matrix = SymmetricMatrix.of(stencil, cells, strips);
    Multigrid multigrid = new Multigrid(matrix, cells, strips, () -> {});
    int[] steps = {0};
    double[] x =
        new ConjugateGradients(matrix, multigrid, strips, TOLERANCE).solve(b, s -> steps[0]++);
    assertThat(steps[0]).isBetween(2, 25);
    for (int i = 0; i < x.length; i++) {
      assertThat(Math.abs(x[i] - exact[i])).isLessThan(1e-4);
    }
  }

  /** As if all that is known were noise in [0,1]. */
  private static double[] rightSide(Stencil stencil, Cells cells) {
    Seeded rng = Seeded.of(9);
    double[] b = new double[SymmetricMatrix.SIDES * cells.size()];
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    for (int i = 0; i < cells.size(); i++) {
      stencil.row(cells.y(i), cells.x(i), cells.height(), cells.width(), weights);
      for (int k = 0; k < weights.length; k++) {
        for (int c = 0; weights[k] != 0 && cells.around(i, k) == Cells.NONE && c < 3; c++) {
          b[SymmetricMatrix.SIDES * i + c] -= weights[k] * rng.nextDouble();
        }
      }
    }
    return b;
  }
}
