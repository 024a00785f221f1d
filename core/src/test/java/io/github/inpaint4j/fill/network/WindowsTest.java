package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.fill.network.Windows.Window;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  private static final int ANY = Integer.MAX_VALUE;

  private static Mask diagonal(int side) {
    return Mask.of(side, side, i -> Math.abs(i / side - i % side) < 2);
  }

  private static long shown(List<Window> windows) {
    return windows.stream().mapToLong(window -> window.seen().pixels()).sum();
  }

  @ParameterizedTest
  @CsvSource({"7,9", "17,33", "300,200", "64,500"})
  void everyPixelOfTheHoleIsInOneCellAndSeenWithItsMargin(int height, int width) {
    for (MaskSet set :
        List.of(MaskSet.named("scratches"), MaskSet.RANDOM, MaskSet.named("object"))) {
      Mask hole = set.mask(1, 0, 1, height, width).union(Mask.rectangle(height, width, 0, 0, 1, 1));
      int[] cells = new int[height * width];
      for (Window window : Windows.over(hole, 9, ANY)) {
        Area cell = window.cell();
        for (int i = 0; i < cells.length; i++) {
          cells[i] += cell.contains(i / width, i % width) ? 1 : 0;
        }
        assertThat(window.seen()).isEqualTo(cell.grown(9).cut(height, width));
      }
      for (int i = 0; i < cells.length; i++) {
        assertThat(cells[i]).as("pixel %d", i).isBetween(hole.isHole(i) ? 1 : 0, 1);
      }
    }
  }

  @Test
  void specksAreSeenAlone() {
    Mask specks = Mask.of(400, 600, i -> i == 50 * 600 + 50 || i == 350 * 600 + 580);
    assertThat(Windows.over(specks, 10, ANY))
        .containsExactly(
            new Window(new Area(50, 50, 1, 1), new Area(40, 40, 21, 21)),
            new Window(new Area(350, 580, 1, 1), new Area(340, 570, 21, 21)));
  }

  @Test
  void compactHoleIsSeenAsOne() {
    Mask hole = Mask.rectangle(400, 600, 100, 200, 150, 180);
    assertThat(Windows.over(hole, 32, ANY))
        .containsExactly(new Window(new Area(100, 200, 150, 180), new Area(68, 168, 214, 244)));
  }

  @Test
  void longScratchIsSeenInPiecesThatGrowWithItsLengthNotWithItsSquare() {
    long one = shown(Windows.over(diagonal(1000), 16, ANY));
    long two = shown(Windows.over(diagonal(2000), 16, ANY));
    assertThat(one).isLessThan(1000 * 1000 / 4);
    assertThat(two).isBetween(one, 5 * one / 2);
  }

  @Test
  void windowsThatTakeTooMuchMemoryAreHalved() {
    List<Window> windows = Windows.over(Mask.whole(500, 700), 20, 50_000);
    assertThat(windows).hasSizeGreaterThan(7);
    assertThat(windows).allMatch(window -> window.seen().pixels() <= 50_000);
  }
}
