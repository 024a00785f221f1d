package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.report.DiagramLayout.StagePlace;
import io.github.inpaint4j.run.Stage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDiagramTest {
  private static final Color SKIP = new Color(0xc2, 0x5a, 0x1a);
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
  void skipsMakeTheDrawingAUAndEqualStagesAreOneBox() {
    Stage whole = new Stage("conv", 8, 32, 32);
    Stage half = new Stage("pool", 8, 16, 16);
    Stage back = new Stage("+", 8, 32, 32, 4);
    List<Stage> stages =
        List.of(new Stage("picture", 3, 32, 32), whole, whole, half, half, whole, back, whole);
    List<StagePlace> places = DiagramLayout.of(stages);
    assertThat(places)
        .extracting(place -> place.lines().get(place.lines().size() - 1))
        .containsExactly("picture", "2 × conv", "2 × pool", "conv", "8 × 32 × 32", "conv");
    assertThat(places.get(2).top()).isGreaterThan(places.get(1).bottom());
    assertThat(places.get(4).from()).isSameAs(places.get(1));
    assertThat(places.get(4).middle()).isEqualTo(places.get(1).middle());
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i).x()).isGreaterThan(places.get(i - 1).right());
    }
    assertThat(pixels(NetworkDiagram.draw("x", stages), SKIP)).isPositive();
    assertThat(DiagramLayout.of(List.of(whole, half, whole)))
        .extracting(StagePlace::middle)
        .containsOnly(DiagramLayout.of(List.of(whole)).get(0).middle());
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
