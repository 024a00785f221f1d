package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.run.Stage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDiagramTest {
  private static final Color CODE = new Color(0xfd, 0xe5, 0xb5);

  private static long pixels(BufferedImage figure, Color colour) {
    int[] all =
        figure.getRGB(0, 0, figure.getWidth(), figure.getHeight(), null, 0, figure.getWidth());
    return Arrays.stream(all).filter(rgb -> rgb == colour.getRGB()).count();
  }

  private static long inkOnTheRight(BufferedImage figure) {
    int[] edge = figure.getRGB(figure.getWidth() - 3, 0, 3, figure.getHeight(), null, 0, 3);
    return Arrays.stream(edge).filter(rgb -> rgb != Color.WHITE.getRGB()).count();
  }

  @Test
  void onlyAPictureThatGetsSmallerHasACode() {
    Stage whole = new Stage("picture", 3, 32, 32);
    Stage half = new Stage("conv", 16, 16, 16);
    assertThat(pixels(NetworkDiagram.draw("x", List.of(whole, half, whole)), CODE)).isPositive();
    assertThat(pixels(NetworkDiagram.draw("x", List.of(whole, whole)), CODE)).isZero();
    assertThat(NetworkDiagram.hasCode(List.of(whole, half, whole))).isTrue();
    assertThat(NetworkDiagram.hasCode(List.of(whole, whole))).isFalse();
  }

  @Test
  void longTitleAndManyChannelsFitIn() {
    String title = "a network with a very long name: 1,234,567 parameters (channels × height × w)";
    BufferedImage figure =
        NetworkDiagram.draw(
            title, List.of(new Stage("picture", 3, 32, 32), new Stage("code", 4000, 1, 1)));
    assertThat(inkOnTheRight(figure)).isZero();
    assertThat(figure.getWidth()).isGreaterThan(Figures.widest(List.of(title).stream()) + 20);
  }
}
