package io.github.inpaint4j.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class PoissonTest {
  private static Image blended(Image image, Image fill, Mask hole) {
    Inpainter pasted = (known, mask, progress) -> mask.composite(known, fill);
    return new Finished(pasted, Finish.POISSON).inpaint(image, hole);
  }

  private static void assertNear(Image actual, Image expected) {
    for (int i = 0; i < expected.pixels().length; i++) {
      assertThat(actual.pixels()[i]).isCloseTo(expected.pixels()[i], within(1e-4f));
    }
  }

  private static Image brighter(Image image, float by) {
    Image out = image.copy();
    for (int i = 0; i < out.pixels().length; i++) {
      out.pixels()[i] += by;
    }
    return out;
  }

  @Test
  void fillThatIsOffByAConstantIsPutRight() {
    Image plane = TestImages.ramp(20, 30);
    Mask hole = Mask.rectangle(20, 30, 5, 4, 9, 20).union(Mask.rectangle(20, 30, 16, 2, 1, 6));
    assertNear(blended(plane, brighter(plane, 0.15f), hole), plane);
  }

  @Test
  void solvesThePoissonEquation() {
    Image image = halfContrast(TestImages.noise(9, 8, 1));
    Image fill = halfContrast(TestImages.noise(9, 8, 2));
    Mask hole = Mask.rectangle(9, 8, 2, 1, 4, 5).union(Mask.rectangle(9, 8, 0, 7, 9, 1));
    Image expected = hole.composite(image, fill);
    for (int c = 0; c < Image.CHANNELS; c++) {
      new Dense(expected.copy(), hole, c).solveInto(expected);
    }
    assertNear(blended(image, fill, hole), expected);
  }

  private static Image halfContrast(Image image) {
    Image out = image.copy();
    for (int i = 0; i < out.pixels().length; i++) {
      out.pixels()[i] = 0.4f + out.pixels()[i] / 5;
    }
    return out;
  }

  /** Least squares over all differences between neighbours, as a full matrix over all pixels. */
  private static final class Dense {
    private final Image filled;
    private final Mask hole;
    private final int channel;
    private final double[][] rows; // matrix and right-hand side

    Dense(Image filled, Mask hole, int channel) {
      this.filled = filled;
      this.hole = hole;
      this.channel = channel;
      int area = hole.height() * hole.width();
      rows = new double[area][area + 1];
      for (int y = 0; y < hole.height(); y++) {
        for (int x = 0; x < hole.width(); x++) {
          addDifference(y, x, 0, 1);
          addDifference(y, x, 1, 0);
        }
      }
      for (int i = 0; i < area; i++) {
        if (!hole.isHole(i)) {
          rows[i] = new double[area + 1];
          rows[i][i] = 1;
          rows[i][area] = at(i / hole.width(), i % hole.width());
        }
      }
    }

    private double at(int y, int x) {
      return filled.get(channel, y, x);
    }

    private boolean inside(int y, int x) {
      return y >= 0 && x >= 0 && y < hole.height() && x < hole.width();
    }

    private void addDifference(int y, int x, int dy, int dx) {
      if (!inside(y + dy, x + dx)) {
        return;
      }
      int a = y * hole.width() + x;
      int b = (y + dy) * hole.width() + x + dx;
      double wanted =
          hole.isHole(a) == hole.isHole(b)
              ? at(y + dy, x + dx) - at(y, x)
              : meanOfStepsBesides(y, x, dy, dx);
      rows[a][a]++;
      rows[a][b]--;
      rows[a][rows.length] -= wanted;
      rows[b][b]++;
      rows[b][a]--;
      rows[b][rows.length] += wanted;
    }

    private double meanOfStepsBesides(int y, int x, int dy, int dx) {
      double sum = 0;
      int count = 0;
      for (int along : new int[] {-1, 1}) {
        int fromY = y + along * dy;
        int fromX = x + along * dx;
        boolean both = inside(fromY, fromX) && inside(fromY + dy, fromX + dx);
        if (both && hole.isHole(fromY, fromX) == hole.isHole(fromY + dy, fromX + dx)) {
          sum += at(fromY + dy, fromX + dx) - at(fromY, fromX);
          count++;
        }
      }
      return count == 0 ? 0 : sum / count;
    }

    void solveInto(Image solution) {
      int n = rows.length;
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          double factor = rows[i][k] / rows[k][k];
          for (int j = k; i != k && j <= n; j++) {
            rows[i][j] -= factor * rows[k][j];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        float value = (float) (rows[i][n] / rows[i][i]);
        solution.set(channel, i / hole.width(), i % hole.width(), value);
      }
    }
  }
}
