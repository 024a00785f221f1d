package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Album;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.text.Texts;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper of a network that comes along, on a few pictures of two classes. */
class PaperReportTest {
  private static final List<String> NAMES =
      List.of("paper", "paper+feather", "paper+poisson", "mean", "biharmonic", "cifar");
  private static final List<MaskSet> MASKS =
      List.of(MaskSet.named("square8"), MaskSet.named("rect"));

  @TempDir private static Path folder;
  private static PaperContents paper;
  private static Page german;
  private static Page english;

  @BeforeAll
  static void write() throws IOException {
    List<Image> images = IntStream.range(0, 12).mapToObj(PaperReportTest::picture).toList();
    List<String> labels =
        IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? "cloud" : "cat").toList();
    Album album = new Album("few", images, labels);
    List<Method> methods = new ArrayList<>();
    try (OnnxInpainter network = Bundled.named("paper").load(1)) {
      for (String name : NAMES) {
        methods.add(Methods.open(name, Threads.of(1)));
      }
      Scoreboard board =
          Evaluation.run(new Protocol(album, MASKS, 1), methods, Threads.of(1), Progress.NONE);
      RunReport.Contents run = run();
      RunScores scores = RunScores.of(network, album, run.masks(), run.corruption(), run.seed());
      paper =
          new PaperContents(
              run,
              new DataSet("Few", album, album),
              network,
              "paper",
              board,
              scores,
              List.of(images.get(0), images.get(1)),
              commands(),
              true);
      german = page(Locale.GERMANY);
      english = page(Locale.FRENCH);
    } finally {
      methods.forEach(Method::close);
    }
  }

  /** Clouds are flat, cats are not. */
  private static Image picture(int i) {
    if (i % 2 == 1) {
      return TestImages.noise(32, 32, i);
    }
    Image flat = new Image(32, 32);
    Arrays.fill(flat.pixels(), 0.2f + i / 20f);
    return flat;
  }

  private static RunReport.Contents run() {
    return new RunReport.Contents(
        "paper",
        "./inpaint train",
        Map.of("seed", "7"),
        "few",
        MaskSet.PAPER,
        Corruption.MASK,
        7,
        0.5,
        13347,
        List.of(new Stage("picture", 3, 32, 32), new Stage("conv 3x3; 3 channels", 3, 32, 32)),
        List.of(
            new Epoch(1, 0.6, 0.61, 12, 3, 0, Map.of()),
            new Epoch(2, 0.59, 0.58, 13, 3, 0, Map.of())));
  }

  private static Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    for (String figure :
        "whole,preview,random masks,masks,network,report,evaluate,classes,own,finishes,train networks,print"
            .split(",")) {
      commands.put(figure, "make " + figure);
    }
    return commands;
  }

  private static Page page(Locale locale) throws IOException {
    Path file = folder.resolve(locale + ".html");
    PaperReport.write(paper, locale, file);
    return Page.read(file);
  }

  @Test
  void everyFigureNamesTheCommandThatMakesItAlone() {
    for (Page page : List.of(german, english)) {
      List<String> without = page.html().select("figure:not(:has(code)) figcaption").eachText();
      assertThat(without).hasSize(1); // the print as it was found
      assertThat(page.html().select("figure code").eachText())
          .hasSize(12)
          .allMatch(command -> command.startsWith("make "));
    }
  }

  @Test
  void otherLanguagesReadEnglish() {
    assertThat(german.html().select("html").attr("lang")).isEqualTo("de");
    assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
    assertThat(german.text()).contains("13.347 Parameter", "Validierungsverlust 0,5800");
    assertThat(english.text()).contains("13,347 parameters", "validation loss 0.5800");
  }

  @Test
  void easiestClassComesFirst() {
    assertThat(PaperReport.easiestFirst(paper))
        .extracting(group -> group.name())
        .containsExactly("cloud", "cat");
    assertThat(english.text()).contains("class cloud, worst in those of the class cat");
  }

  @Test
  void everyMethodStandsInTheComparisonWithItsScoreOfEveryMaskSet() {
    List<List<String>> rows =
        IntStream.range(0, english.html().select("table").size())
            .mapToObj(english::table)
            .filter(table -> table.get(0).contains("square8, dB"))
            .findFirst()
            .orElseThrow();
    assertThat(rows.stream().skip(1).map(row -> row.get(0))).containsExactlyElementsOf(NAMES);
    for (MaskSet masks : MASKS) {
      int column = rows.get(0).indexOf(masks.name() + ", dB");
      Stream<String> scores =
          paper.board().rows(masks, Region.HOLE).stream()
              .map(row -> String.format(Locale.ROOT, "%.2f", row.score().psnrPooled()));
      assertThat(rows.stream().skip(1).map(row -> row.get(column)))
          .containsExactlyElementsOf(scores.toList());
    }
  }

  @Test
  void sentencesSayAboveAndBelowAsTheIntervalAllows() {
    String flat = PaperReport.versus(paper, "mean", MASKS.get(0), texts());
    assertThat(flat)
        .containsPattern("square8: this network .* (above|below) mean|too close to be told apart");
    paper
        .board()
        .methods()
        .forEach(
            method -> {
              if (!method.name().equals("paper")) {
                var d = paper.above(method.name(), MASKS.get(1));
                String sentence = PaperReport.versus(paper, method.name(), MASKS.get(1), texts());
                assertThat(sentence)
                    .contains(!d.isClear() ? "too close" : d.psnr() > 0 ? "above" : "below");
              }
            });
  }

  private static Texts texts() {
    return Texts.beside(PaperReport.class, Locale.ENGLISH);
  }
}
