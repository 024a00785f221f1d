package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final List<Image> pictures =
      IntStream.range(0, 3).mapToObj(i -> TestImages.noise(10, 16, i)).toList();

  private int[][] places(BufferedImage figure) {
    return pictures.stream().map(p -> Page.place(figure, p, 6)).toArray(int[][]::new);
  }

  @Test
  void picturesStandBesideEachOtherInTheirOrder() {
    BufferedImage figure =
        Figures.grid(List.of("", "", ""), List.of(new Figures.Strip("", pictures)));
    int[][] places = places(figure);
    assertThat(places[1][0] - places[0][0]).isEqualTo(96 + 8);
    assertThat(places[2][0] - places[1][0]).isEqualTo(96 + 8);
    assertThat(places[2][1]).isEqualTo(places[0][1]).isEqualTo(8);
    assertThat(figure.getWidth()).isEqualTo(places[2][0] + 96 + 8);
    assertThat(figure.getHeight()).isEqualTo(60 + 2 * 8);
  }

  @Test
  void labelsWiderThanPicturesKeepThemApartAndAreShortenedInTheEnd() {
    List<Figures.Strip> rows = List.of(new Figures.Strip("", pictures));
    int[][] wide = places(Figures.grid(List.of("patchmatch+poisson", "x", "y"), rows));
    assertThat(wide[1][0] - wide[0][0])
        .isEqualTo(Figures.widest(List.of("patchmatch+poisson").stream()) + 8);
    int[][] widest = places(Figures.grid(List.of("m".repeat(500), "x", "y"), rows));
    assertThat(widest[1][0] - widest[0][0]).isEqualTo(160 + 8);
  }

  @Test
  void rowsStandBelowEachOtherWithSpaceForLabels() {
    BufferedImage figure =
        Figures.grid(
            List.of("one"),
            pictures.stream().map(p -> new Figures.Strip("row", List.of(p))).toList());
    int[][] places = places(figure);
    assertThat(places[1][1] - places[0][1]).isEqualTo(60 + 8);
    assertThat(places[0][1]).isEqualTo(8 + 22);
    assertThat(places[0][0]).isEqualTo(8 + Figures.widest(List.of("row").stream()) + 16);
    assertThat(places[2][0]).isEqualTo(places[0][0]);
  }

  @Test
  void largePicturesAreNotEnlarged() {
    Image large = TestImages.noise(20, 100, 4);
    assertThat(
            Page.place(
                Figures.grid(List.of(), List.of(new Figures.Strip("", List.of(large)))), large, 1))
        .containsExactly(8, 8);
  }
}
