package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Album;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskGenerator;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.report.RunReport.Contents;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number of a run's report, computed here once more, and every text, held to the data. */
@Tag("slow")
class RunReportTest {
  private static final MaskSet MIDDLE =
      new MaskSet("middle", "the middle", new MaskGenerator.Center(0.5, 0.5), true);
  private static final Mask HOLE = Mask.rectangle(32, 32, 8, 8, 16, 16);
  private static final Corruption BLUR = new Corruption(Corruption.Kind.BLUR, 1.5);
  private static final List<Epoch> EPOCHS =
      List.of(
          new Epoch(1, 0.6543219, 0.6012345, 0, 12.34, 0, Map.of()),
          new Epoch(2, 0.6111111, 0.5523456, 0, 11.06, 0, Map.of()),
          new Epoch(3, 0.5999999, 0.5634567, 0, 10.98, 0, Map.of()));

  private static final List<Image> TEST =
      IntStream.range(0, 503).mapToObj(i -> TestImages.noise(32, 32, 1000 + i)).toList();

  private static OnnxInpainter network;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    network = Bundled.named("paper").load(2);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  private static List<Image> noise(int count) {
    return IntStream.range(0, count).mapToObj(i -> TestImages.noise(32, 32, i)).toList();
  }

  private static Contents run(Corruption corruption, double floor, List<Epoch> epochs) {
    return new Contents(
        "tiny & small",
        "./inpaint train --seed 1 <x>",
        Map.of("seed", "1"),
        "12 images",
        corruption.holes() ? MIDDLE : MaskSet.WHOLE,
        corruption,
        1,
        floor,
        1234567,
        List.of(
            new Stage("picture", 3, 32, 32),
            new Stage("conv", 9, 16, 16),
            new Stage("up", 3, 32, 32)),
        epochs);
  }

  private Page write(Contents run, List<Image> training, List<Image> test) throws IOException {
    DataSet data = new DataSet("Noise", new Album("a", training), new Album("b", test));
    RunReport.write(new RunFolder(folder), run, data, network);
    return Page.read(folder.resolve("report.html"));
  }

  private Page masked() throws IOException {
    return masked(12);
  }

  private Page masked(int test) throws IOException {
    return write(run(Corruption.MASK, 0.5, EPOCHS), noise(6), TEST.subList(0, test));
  }

  private Page blurred() throws IOException {
    return write(run(BLUR, 0, EPOCHS), noise(12), TEST.subList(0, 4));
  }

  @Test
  void scoresOfHolesAreThoseOfThePixels() throws IOException {
    List<List<String>> table = masked(503).table(0);
    List<Image> shown = TEST.stream().map(HOLE::hide).toList();
    List<Image> outputs = network.reconstruct(shown, Collections.nCopies(503, HOLE));
    List<Image> filled = network.inpaintAll(shown, Collections.nCopies(503, HOLE));
    Mask all = HOLE.union(HOLE.inverted());
    List<Image> pasted =
        IntStream.range(0, 503).mapToObj(i -> HOLE.composite(TEST.get(i), outputs.get(i))).toList();
    assertThat(table)
        .containsExactly(
            List.of("On 503 test images, PSNR in dB", "pooled", "mean per image"),
            List.of(
                "inside the hole, as the network gives it",
                pooled(outputs, HOLE),
                mean(outputs, HOLE)),
            List.of(
                "inside the hole, held within what is known, as every fill is",
                pooled(filled, HOLE),
                mean(filled, HOLE)),
            List.of("whole picture, as the network sees it", pooled(shown, all), ""),
            List.of("whole picture, as the network gives it", pooled(outputs, all), ""),
            List.of(
                "whole picture, as the network gives it, known pixels pasted back",
                pooled(pasted, all),
                ""));
  }

  @Test
  void scoresOfBlurAreThoseOfWholePicturesBeforeAndAfter() throws IOException {
    List<List<String>> table = blurred().table(0);
    Mask all = HOLE.union(HOLE.inverted());
    List<Image> shown =
        TEST.subList(0, 4).stream().map(image -> new Gaussian(1.5).blurred(image)).toList();
    List<Image> outputs = network.reconstruct(shown, Collections.nCopies(4, all));
    assertThat(table)
        .containsExactly(
            List.of("On 4 test images, PSNR in dB", "pooled", "mean per image"),
            List.of("as they came", pooled(shown, all), ""),
            List.of("restored", pooled(outputs, all), mean(outputs, all)));
  }

  @Test
  void epochsAreAllThereAndTheBestStandsOut() throws IOException {
    Page page = masked();
    assertThat(page.table(1))
        .containsExactly(
            List.of("epoch", "loss", "validation loss", "above the floor", "seconds"),
            List.of("1", "0.65432", "0.60123", "0.10123", "12.3"),
            List.of("2", "0.61111", "0.55235", "0.05235", "11.1"),
            List.of("3", "0.60000", "0.56346", "0.06346", "11.0"));
    assertThat(page.best(1)).containsExactlyElementsOf(page.table(1).get(2));
    assertThat(page.text())
        .contains("Best validation loss 0.55235 in epoch 2 of 3.")
        .contains("is 0.5000: a perfect network", "this one is 0.0523 above perfect");
  }

  @Test
  void floorIsNamedOnlyWhereThereIsOne() throws IOException {
    Page page = blurred();
    assertThat(page.table(1).get(0)).containsExactly("epoch", "loss", "validation loss", "seconds");
    assertThat(page.table(1).get(2)).containsExactly("2", "0.61111", "0.55235", "11.1");
    assertThat(page.text()).doesNotContain("floor", "perfect");
  }

  @Test
  void textsOfHolesFitTheData() throws IOException {
    Page page = masked();
    assertThat(page.html().title()).isEqualTo("Inpainting with the network “tiny & small”");
    assertThat(page.captions())
        .containsExactly(
            "The first 6 training pictures",
            "The same, masked as in training: the middle",
            "Drawn from the network itself; the code is highlighted",
            "Loss over the epochs; dashed: its floor, the entropy of the validation images",
            "The first 10 test pictures, masked by random numbers that no training draws");
    assertThat(page.html().select("code").text()).isEqualTo("./inpaint train --seed 1 <x>");
    assertThat(page.table(2)).containsExactly(List.of("seed", "1"));
  }

  @Test
  void textsOfBlurSayNothingOfHoles() throws IOException {
    Page page = blurred();
    assertThat(page.html().title()).isEqualTo("Removing blur with the network “tiny & small”");
    assertThat(page.captions())
        .containsExactly(
            "The first 10 training pictures",
            "The same, blurred as in training: blur, strength 1.5",
            "Drawn from the network itself; the code is highlighted",
            "Loss over the epochs",
            "The first 4 test pictures, blurred");
    assertThat(page.text()).doesNotContainIgnoringCase("hole").doesNotContain("mask");
  }

  @Test
  void restoredPicturesStandInTheirRowsAndColumns() throws IOException {
    BufferedImage figure = masked().figure(4);
    List<Image> truth = TEST.subList(0, 10);
    List<Image> shown = truth.stream().map(HOLE::hide).toList();
    List<Image> outputs = network.reconstruct(shown, Collections.nCopies(10, HOLE));
    List<int[]> places = new ArrayList<>();
    for (int i : new int[] {0, 9}) {
      places.add(Page.place(figure, truth.get(i), 3));
      places.add(Page.place(figure, shown.get(i), 3));
      places.add(Page.place(figure, outputs.get(i), 3));
      places.add(Page.place(figure, HOLE.composite(truth.get(i), outputs.get(i)), 3));
    }
    for (int row = 0; row < 4; row++) {
      assertThat(places.get(row)[0]).isEqualTo(places.get(0)[0]);
      assertThat(places.get(4 + row)[1]).isEqualTo(places.get(row)[1]);
      assertThat(places.get(4 + row)[0]).isGreaterThan(places.get(row)[0] + 8 * 96);
      assertThat(row == 0 || places.get(row)[1] >= places.get(row - 1)[1] + 96).isTrue();
    }
  }

  @Test
  void blurHasNoRowOfPastedPixels() throws IOException {
    BufferedImage figure = blurred().figure(4);
    assertThat(figure.getHeight()).isBetween(3 * 96, 4 * 96);
    Page.place(figure, new Gaussian(1.5).blurred(TEST.get(3)), 3);
  }

  @Test
  void trainingPicturesAreShownWholeAndMasked() throws IOException {
    Page page = masked();
    int[] whole = Page.place(page.figure(0), TestImages.noise(32, 32, 5), 3);
    int[] masked = Page.place(page.figure(1), HOLE.hide(TestImages.noise(32, 32, 5)), 3);
    assertThat(masked).isEqualTo(whole);
  }

  @Test
  void figuresAreFilesToo() throws IOException {
    Page page = masked();
    String[] names = {"training-images", "training-images-masked", "network", "loss", "restored"};
    for (int i = 0; i < names.length; i++) {
      Path file = folder.resolve("figures").resolve(names[i] + ".png");
      BufferedImage figure = ImageIO.read(file.toFile());
      assertThat(pixels(figure)).isEqualTo(pixels(page.figure(i)));
    }
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("http", "<script");
  }

  @Test
  void lossesOfTheRunAreTheCurves() throws IOException {
    BufferedImage expected =
        LossCurves.draw(
            List.of(0.6543219, 0.6111111, 0.5999999),
            List.of(0.6012345, 0.5523456, 0.5634567),
            0.5,
            Texts.beside(RunReport.class, Locale.ENGLISH));
    assertThat(pixels(masked().figure(3))).isEqualTo(pixels(expected));
  }

  private static int[] pixels(BufferedImage figure) {
    return figure.getRGB(0, 0, figure.getWidth(), figure.getHeight(), null, 0, figure.getWidth());
  }

  private static String pooled(List<Image> others, Mask where) {
    return decibels(
        -10
            * Math.log10(
                IntStream.range(0, others.size())
                    .mapToDouble(i -> mse(TEST.get(i), others.get(i), where))
                    .average()
                    .orElseThrow()));
  }

  private static String mean(List<Image> others, Mask where) {
    return decibels(
        IntStream.range(0, others.size())
            .mapToDouble(i -> -10 * Math.log10(mse(TEST.get(i), others.get(i), where)))
            .average()
            .orElseThrow());
  }

  private static String decibels(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double mse(Image a, Image b, Mask where) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      if (where.isHole(i % (32 * 32))) {
        double d = (double) a.pixels()[i] - b.pixels()[i];
        sum += d * d;
        n++;
      }
    }
    return sum / n;
  }
}
