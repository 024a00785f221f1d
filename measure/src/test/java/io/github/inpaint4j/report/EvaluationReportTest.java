package io.github.inpaint4j.report;

import static io.github.inpaint4j.evaluate.Flats.OFF;
import static io.github.inpaint4j.evaluate.Flats.flat;
import static io.github.inpaint4j.evaluate.Flats.network;
import static io.github.inpaint4j.evaluate.Flats.off;
import static io.github.inpaint4j.evaluate.Flats.pictures;
import static io.github.inpaint4j.evaluate.Flats.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Album;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.method.Traits;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flat pictures, filled by methods that are off by a known amount: every score follows by pencil.
 */
class EvaluationReportTest {
  private static final MaskSet CENTER = MaskSet.named("center"); // a quarter of the picture
  private static final Corruption BLUR = new Corruption(Corruption.Kind.BLUR, 1);

  @TempDir private Path folder;

  private Page holes(int count) throws IOException {
    return write(
        new Protocol(pictures(count), List.of(CENTER), 1),
        off("mean", 1),
        network("runs/net", 0.5));
  }

  private Page write(Protocol protocol, Method... methods) throws IOException {
    Scoreboard board = Evaluation.run(protocol, List.of(methods), Threads.of(1), Progress.NONE);
    EvaluationReport.write(board, "./inpaint evaluate <x>", folder.resolve("report.html"));
    return Page.read(folder.resolve("report.html"));
  }

  private static double db(double mse) {
    return -10 * Math.log10(mse);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static final double POOLED = db(Arrays.stream(OFF).map(d -> d * d).average().orElse(0));
  private static final double MEAN = Arrays.stream(OFF).map(d -> db(d * d)).average().orElse(0);
  private static final double HALVED = 20 * Math.log10(2);
  private static final double QUARTER = 10 * Math.log10(4);

  @Test
  void scoresFollowFromTheErrors() throws IOException {
    Page page = holes(4);
    assertThat(page.column(0, "method")).containsExactly("mean", "runs/net");
    assertThat(page.column(0, "hole PSNR"))
        .containsExactly(text("%.2f", POOLED), text("%.2f", POOLED + HALVED));
    assertThat(page.column(0, "mean"))
        .containsExactly(text("%.2f", MEAN), text("%.2f", MEAN + HALVED));
    assertThat(page.column(0, "whole PSNR"))
        .containsExactly(text("%.2f", POOLED + QUARTER), text("%.2f", POOLED + HALVED + QUARTER));
    assertThat(page.column(0, "sharpness")).containsExactly("1.00", "1.00"); // flat as the truth
    assertThat(page.column(0, "structure").get(0))
        .isGreaterThan(page.column(0, "structure").get(1));
  }

  @Test
  void tableOfAllScoresSaysTheSameAndMore() throws IOException {
    Page page = holes(4);
    int hole = 2;
    assertThat(page.column(hole, "PSNR pooled")).isEqualTo(page.column(0, "hole PSNR")).hasSize(2);
    assertThat(page.column(hole, "PSNR mean")).isEqualTo(page.column(0, "mean"));
    double l1 = Arrays.stream(OFF).average().orElseThrow();
    assertThat(page.column(hole, "L1")).containsExactly(text("%.4f", l1), text("%.4f", l1 / 2));
    double floor = IntStream.range(0, 4).mapToDouble(i -> bce(truth(i), truth(i))).sum() / 4;
    double bce = IntStream.range(0, 4).mapToDouble(i -> bce(truth(i), truth(i) + OFF[i])).sum() / 4;
    assertThat(page.column(hole, "BCE").get(0)).isEqualTo(text("%.4f", bce));
    assertThat(page.column(hole, "above its floor").get(0)).isEqualTo(text("%.4f", bce - floor));
    int whole = 4;
    assertThat(page.column(whole, "L1"))
        .containsExactly(text("%.4f", l1 / 4), text("%.4f", l1 / 8));
    assertThat(page.html().select("p").eachText())
        .contains("All scores, hole:", "All scores, ring:", "All scores, whole:");
  }

  private static double bce(double p, double q) {
    return -p * Math.log(q) - (1 - p) * Math.log(1 - q);
  }

  @Test
  void bestScoresStandOut() throws IOException {
    Page page = holes(4);
    assertThat(page.best(0)).contains(text("%.2f", POOLED + HALVED), text("%.2f", MEAN + HALVED));
    assertThat(page.best(2)).doesNotContain(text("%.2f", POOLED));
    assertThat(page.best(1)).isEmpty();
  }

  @Test
  void differenceIsThatOfTheErrorsWithoutDoubt() throws IOException {
    Page page = holes(4);
    assertThat(page.table(1))
        .containsExactly(
            List.of("method", "difference", "from", "to"),
            List.of("mean", "-6.02", "-6.02", "-6.02"));
    assertThat(page.html().select("li").eachText())
        .contains(
            "On center, runs/net beats mean, the best of the classical methods: +6.02 dB inside the"
                + " hole (95 % interval +6.02 to +6.02).");
  }

  @Test
  void galleryShowsWhichHolesAreFilledBestAndWorst() throws IOException {
    Page page = holes(4);
    int[] best = Page.place(page.figure(1), flat(truth(3)), 3);
    int[] worst = Page.place(page.figure(1), flat(truth(2)), 3);
    assertThat(best[0]).isEqualTo(worst[0]); // both are originals
    assertThat(best[1]).isEqualTo(8 + 22); // the first row
    assertThat(worst[1]).isEqualTo(8 + 22 + 3 * (96 + 8)); // the last of four
    var hole = CENTER.frozen(1, 2, 32, 32);
    int[] masked = Page.place(page.figure(1), hole.hide(flat(truth(2))), 3);
    int[] mean =
        Page.place(page.figure(1), hole.composite(flat(truth(2)), flat(truth(2) + OFF[2])), 3);
    int[] net =
        Page.place(page.figure(1), hole.composite(flat(truth(2)), flat(truth(2) + OFF[2] / 2)), 3);
    assertThat(List.of(masked[1], mean[1], net[1])).containsOnly(worst[1]);
    assertThat(List.of(worst[0], masked[0], mean[0], net[0])).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void textsOfHolesFitTheData() throws IOException {
    Page page = holes(4);
    assertThat(page.html().title()).isEqualTo("Who fills holes best?");
    assertThat(page.text())
        .contains("4 pictures of 32x32 (Flats), each with its frozen mask of every set")
        .contains("Holes: the middle, half as high and wide.");
    assertThat(page.captions())
        .containsExactly(
            "Best, typical (median) and worst hole of every method, and what the others make of it",
            "The holes that net fills best, and those that it fills worst");
    assertThat(page.html().select("code").text()).isEqualTo("./inpaint evaluate <x>");
    int facts = page.html().select("table").size() - 1;
    assertThat(page.table(facts))
        .contains(
            List.of("pictures", "Flats"),
            List.of("fingerprint", "album Flats"),
            List.of("seed of the masks", "1"),
            List.of("runs/net", "for tests"));
  }

  @Test
  void onePictureHasNoExtremes() throws IOException {
    assertThat(holes(1).captions()).hasSize(1);
  }

  @Test
  void picturesWithClassesAreComparedByClass() throws IOException {
    List<Image> images = List.of(flat(0.2f), flat(0.4f), flat(0.6f), flat(0.8f));
    Album album = new Album("Two", images, List.of("dark", "dark", "bright", "bright"));
    Method mean = Methods.open("mean");
    assertThat(write(new Protocol(album, List.of(MaskSet.named("center")), 1), mean).captions())
        .contains(
            "By what the pictures show, with 95 % intervals, half of their width to either side");
  }

  @Test
  void reportOfBlurSaysNothingOfHoles() throws IOException {
    Image edge = new Image(32, 32);
    Arrays.fill(edge.pixels(), 0, 3 * 512, 1);
    Method none =
        new Method(
            "corrupted", "as it came", (image, mask, progress) -> image, Traits.removing(BLUR));
    Album album = new Album("Edges", List.of(edge, edge));
    Page page = write(new Protocol(album, List.of(MaskSet.WHOLE), BLUR, 1), none);
    Image blurred = new Gaussian(1).blurred(edge);
    double squares = 0;
    for (int i = 0; i < edge.pixels().length; i++) {
      squares += Math.pow((double) edge.pixels()[i] - blurred.pixels()[i], 2);
    }
    assertThat(page.table(0).get(0))
        .containsExactly(
            "method",
            "PSNR",
            "from",
            "to",
            "mean",
            "SSIM",
            "sharpness",
            "structure",
            "texture",
            "ms/image");
    assertThat(page.column(0, "PSNR"))
        .containsExactly(text("%.2f", db(squares / edge.pixels().length)));
    assertThat(page.html().title()).isEqualTo("Who removes blur best?");
    assertThat(page.text())
        .contains("every one corrupted as a whole (blur, strength 1.0)")
        .doesNotContainPattern("\\b([Hh]ole|mask of|ring)");
    assertThat(page.captions())
        .containsExactly(
            "Best, typical (median) and worst picture of every method, and what the others make of"
                + " it",
            "The pictures that corrupted restores best, and those that it restores worst");
  }
}
