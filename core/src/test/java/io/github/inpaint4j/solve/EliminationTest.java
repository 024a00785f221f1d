package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EliminationTest {
  private static final int HEIGHT = 97;
  private static final int WIDTH = 131;

  /** A block, a line along the picture's border, and pixels that nearly touch or stand alone. */
  private static Cells cells() {
    Seeded rng = Seeded.of(3);
    return new Cells(
        HEIGHT,
        WIDTH,
        IntStream.range(0, HEIGHT * WIDTH)
            .filter(
                i -> {
                  int y = i / WIDTH;
                  int x = i % WIDTH;
                  boolean block = y > 20 && y < 80 && x > 10 && x < 60;
                  return block || y < 2 || x > 70 && rng.nextDouble() < 0.4;
                })
            .toArray());
  }

  private static double[] noise(int length) {
    Seeded rng = Seeded.of(7);
    return IntStream.range(0, length).mapToDouble(i -> rng.nextDouble()).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void theMatrixTimesTheSolutionIsTheRightHandSide(Stencil stencil) {
    Cells cells = cells();
    double[] b = noise(SIDES * cells.size());
    double[] x = Elimination.solve(stencil, cells, b, s -> {});
    double[] product = new double[b.length];
    Strips strips = new Strips(cells, () -> {});
    SymmetricMatrix.of(stencil, cells, strips).multiply(x, product, 0, cells.size());
    for (int i = 0; i < b.length; i++) {
      assertThat(product[i]).isCloseTo(b[i], within(1e-7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyNumberOfThreadsGivesTheSameSolution(Stencil stencil) throws Exception {
    Cells cells = cells();
    double[] b = noise(SIDES * cells.size());
    double[] one = solveWith(1, stencil, cells, b);
    assertThat(solveWith(4, stencil, cells, b)).isEqualTo(one);
  }

  private static double[] solveWith(int threads, Stencil stencil, Cells cells, double[] b)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> Elimination.solve(stencil, cells, b, s -> {})).get();
    } finally {
      pool.shutdown();
    }
  }
}
