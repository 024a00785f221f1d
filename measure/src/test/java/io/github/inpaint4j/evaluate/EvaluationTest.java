package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.method.Trained;
import io.github.inpaint4j.method.Traits;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.report.EvaluationReport;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EvaluationTest {
  private static final MaskSet SQUARE = MaskSet.named("square8");
  private static final MaskSet RECT = MaskSet.named("rect");
  private static final ImageSource PICTURES = new DeadLeaves(7, 120, 32, 32);

  private static final Traits TRAINED =
      new Traits(Corruption.MASK, Optional.of(new Trained("these pictures", Optional.empty())));

  private final List<Method> methods = new ArrayList<>();

  @BeforeEach
  void openMethods() throws IOException {
    for (String name : List.of("mean", "harmonic", "biharmonic")) {
      methods.add(Methods.open(name));
    }
  }

  private static Scoreboard run(List<Method> methods, int threads, MaskSet... masks)
      throws IOException {
    return Evaluation.run(
        new Protocol(PICTURES, List.of(masks), 1), methods, Threads.of(threads), Progress.NONE);
  }

  @Test
  void scoresAreTheSameToTheLastDigitForAnyNumberOfThreads() throws IOException {
    List<Score> one = scores(run(methods, 1, SQUARE, RECT));
    assertThat(scores(run(methods, 3, SQUARE, RECT))).isEqualTo(one);
  }

  private static List<Score> scores(Scoreboard board) {
    return board.rows().stream().map(Row::score).toList();
  }

  @Test
  void scoresAreThoseOfTheFrozenHoles() throws IOException {
    List<Errors> errors = new ArrayList<>();
    for (int i = 0; i < PICTURES.size(); i++) {
      Image picture = PICTURES.image(i);
      var hole = SQUARE.frozen(1, i, 32, 32);
      Image filled = methods.get(1).inpainter().inpaint(picture, hole);
      errors.add(new Truth(picture, hole).errors(filled).get(Region.HOLE));
    }
    Score score = run(List.of(methods.get(1)), 2, SQUARE).rows(SQUARE, Region.HOLE).get(0).score();
    assertThat(score.psnrPooled()).isEqualTo(Errors.sum(errors).psnr(), within(1e-9));
    assertThat(score.psnrMean()).isEqualTo(Errors.meanPsnr(errors), within(1e-9));
    assertThat(score.ciLow()).isLessThan(score.psnrPooled());
    assertThat(score.ciHigh()).isGreaterThan(score.psnrPooled());
    assertThat(score.images()).isEqualTo(120);
  }

  @Test
  void noiseIsMeasuredOverTheWholePictureWhichHasNoRing() throws IOException {
    Corruption noise = new Corruption(Corruption.Kind.NOISE, 0.05);
    Protocol protocol = new Protocol(PICTURES, List.of(MaskSet.WHOLE), noise, 1);
    Method none =
        new Method(
            "corrupted", "as it came", (image, mask, progress) -> image, Traits.removing(noise));
    Scoreboard board = Evaluation.run(protocol, List.of(none), Threads.of(2), Progress.NONE);
    Score hole = board.rows(MaskSet.WHOLE, Region.HOLE).get(0).score();
    assertThat(hole.psnrPooled()).isBetween(26.0, 26.5); // 20 dB for each factor of ten; clamped
    assertThat(board.rows(MaskSet.WHOLE, Region.WHOLE).get(0).score()).isEqualTo(hole);
    assertThat(board.rows(MaskSet.WHOLE, Region.RING)).isEmpty();
    ScoreTable table = ScoreTable.summary(board, MaskSet.WHOLE);
    assertThat(table.head()).doesNotContain("ring PSNR").hasSameSizeAs(table.lines().get(0));
    assertThat(table.best()).hasSameSizeAs(table.head());
  }

  @Test
  void pairedDifferencesAreNarrowerThanTheScores() throws IOException {
    Scoreboard board = run(methods, 2, SQUARE);
    Difference difference = board.difference("biharmonic", "harmonic", SQUARE);
    Score score = board.rows(SQUARE, Region.HOLE).get(1).score();
    assertThat(difference.ciHigh() - difference.ciLow()).isLessThan(score.ciHigh() - score.ciLow());
    Difference other = board.difference("harmonic", "biharmonic", SQUARE);
    assertThat(other.psnr()).isEqualTo(-difference.psnr());
    assertThat(other.ciLow()).isEqualTo(-difference.ciHigh());
  }

  @Test
  void holesAreBinnedByTheirArea() throws IOException {
    Scoreboard board = run(List.of(methods.get(0)), 2, RECT);
    assertThat(board.bins().stream().mapToInt(bin -> bin.score().images()).sum()).isEqualTo(120);
    assertThat(board.bins()).hasSizeGreaterThan(3);
  }

  @Test
  void methodThatKnowsTheTruthBeatsAllOthersInTheVerdict() throws IOException {
    Scoreboard board = run(List.of(methods.get(0), oracle("runs/oracle")), 2, SQUARE);
    assertThat(Verdict.of(board).get(0))
        .startsWith("On square8, runs/oracle beats mean, the best of the classical methods: +");
    assertThat(board.best(SQUARE).score().psnrPooled()).isLessThan(59);
  }

  @Test
  void networkAsGoodAsAClassicalMethodTies() throws IOException {
    Method twin = new Method("runs/twin", "", methods.get(0).fill(), TRAINED);
    assertThat(Verdict.of(run(List.of(methods.get(0), twin), 2, SQUARE)).get(0))
        .startsWith("On square8, runs/twin ties with mean");
  }

  /** Fills pictures from what it was told beforehand. */
  private static Method oracle(String name) throws IOException {
    List<Image> all = new ArrayList<>();
    for (int i = 0; i < PICTURES.size(); i++) {
      all.add(PICTURES.image(i));
    }
    Inpainter oracle =
        (image, hole, progress) ->
            all.stream()
                .filter(truth -> hole.hide(truth).equals(hole.hide(image)))
                .findFirst()
                .orElseThrow();
    return new Method(name, "knows the truth", oracle, TRAINED);
  }

  @Test
  void failureOfAMethodArrivesAsItIs() {
    Inpainter broken =
        (image, hole, progress) -> {
          throw new IllegalArgumentException("cannot fill that");
        };
    assertThatThrownBy(() -> run(List.of(new Method("broken", "", broken)), 2, SQUARE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot fill that");
  }

  @Test
  void progressNeverFallsAndReachesTheEnd() throws IOException {
    List<Double> shares = new ArrayList<>();
    Evaluation.run(
        new Protocol(PICTURES, List.of(SQUARE, RECT), 1), methods, Threads.of(2), shares::add);
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @Test
  void filesHaveTheDocumentedKeys(@TempDir Path folder) throws IOException {
    Scoreboard board = run(methods, 2, SQUARE, RECT);
    ScoreFiles.writeJson(board, folder.resolve("scores.json"));
    JsonNode json = new ObjectMapper().readTree(folder.resolve("scores.json").toFile());
    assertThat(json.get("scores")).hasSize(3 * 2 * 4);
    assertThat(json.get("differences")).hasSize(2 * 3);
    assertThat(fieldNames(json.get("scores").get(0)))
        .isEqualTo(
            Set.of(
                "method",
                "masks",
                "region",
                "psnr_pooled",
                "psnr_mean",
                "ci_low",
                "ci_high",
                "l1",
                "ssim",
                "sharpness",
                "structure",
                "structure_ci_low",
                "structure_ci_high",
                "texture",
                "texture_ci_low",
                "texture_ci_high",
                "bce",
                "bce_excess",
                "images",
                "seconds_per_image"));
    ScoreFiles.writeCsv(board, folder.resolve("scores.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
    assertThat(lines).hasSize(1 + 24 + board.bins().size());
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 22);
  }

  private static Set<String> fieldNames(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void interruptedThreadEndsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> run(methods, 2, SQUARE)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void reportHoldsVerdictTablesAndPicturesInOneFile(@TempDir Path folder) throws IOException {
    Scoreboard board = run(methods, 2, RECT);
    EvaluationReport.write(board, "./inpaint evaluate", folder.resolve("report.html"));
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains(Verdict.of(board)).contains("95 %").contains("class=\"n best\"");
    assertThat(page.split("data:image/png;base64,")).hasSize(4); // curves, gallery, extremes
    assertThat(page).contains("fills best, and those that it fills worst");
    assertThat(page).doesNotContain("http");
  }
}
