package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EvaluateCommandTest {
  @TempDir private Path folder;
  private Path pictures;

  @BeforeEach
  void writePictures() throws IOException {
    pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < 4; i++) {
      Picture.of(new DeadLeaves(3, 4, 48, 64).image(i)).write(pictures.resolve(i + ".png"));
    }
  }

  @Test
  void folderOfPicturesIsMeasuredWhole() {
    Path json = folder.resolve("scores.json");
    Path html = folder.resolve("report.html");
    Cli.Result result =
        Cli.run(
            "evaluate",
            "--data",
            pictures,
            "--size",
            48,
            "--masks",
            "square8,thick",
            "--methods",
            "mean,biharmonic",
            "--json",
            json,
            "--html",
            html);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("4 pictures", "square8: ", "thick: ", "hole PSNR", "On square8, ");
    assertThat(json).exists();
    assertThat(html).content().contains("./inpaint evaluate --data");
  }

  @Test
  void whatRemovesNoiseIsMeasuredOnNoiseWithoutBeingNamed() {
    Object[] evaluate = {"evaluate", "--data", pictures, "--size", 48, "--corruption"};
    Cli.Result noise = Cli.run(with(evaluate, "noise", "--strength", 0.1));
    assertThat(noise.err()).isEmpty();
    assertThat(noise.out()).contains("whole: the whole picture", "corrupted", "clean");
    assertThat(noise.out()).doesNotContain("telea");
    assertThat(Cli.run(with(evaluate, "noise", "--strength", 0)).out()).contains("58.92");
    Cli.Result blur = Cli.run(with(evaluate, "blur"));
    assertThat(blur.code()).isEqualTo(2);
    assertThat(blur.err())
        .contains("nothing that comes along removes blur; give --methods, with a run that learned");
  }

  private static Object[] with(Object[] first, Object... more) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray();
  }

  @Test
  @Timeout(60)
  void onlyThePicturesThatAreMeasuredAreMade() {
    for (String split : new String[] {"test", "validation"}) {
      Cli.Result result =
          Cli.run(
              "evaluate",
              "--data",
              "deadleaves",
              "--split",
              split,
              "--size",
              1024, // all of them would fill 6 or 60 GB
              "--limit",
              1,
              "--masks",
              "square8",
              "--methods",
              "mean");
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("1 pictures: first 1 of ");
    }
  }

  @Test
  void reportIsNotOverwrittenUnasked() throws IOException {
    Path json = Files.writeString(folder.resolve("scores.json"), "mine");
    Cli.Result result = Cli.run("evaluate", "--data", pictures, "--json", json);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("scores.json exists already; give --overwrite");
    assertThat(json).hasContent("mine");
  }

  @Test
  void unknownNamesAreRefusedWithThoseThereAre() {
    Cli.Result method = Cli.run("evaluate", "--data", pictures, "--methods", "magic");
    assertThat(method.code()).isEqualTo(2);
    assertThat(method.err()).contains("'magic'", "biharmonic");
    Cli.Result masks = Cli.run("evaluate", "--data", pictures, "--masks", "magic");
    assertThat(masks.code()).isEqualTo(2);
    assertThat(masks.err()).contains("'magic'", "square8");
  }

  @Test
  void compareWritesAPicturePerMethodOrOnePage() {
    Path picture = pictures.resolve("0.png");
    Path filled = folder.resolve("filled");
    Cli.Result result =
        Cli.run(
            "compare",
            picture,
            "--box",
            "10,10,12,9",
            "--methods",
            "mean,harmonic",
            "--output",
            filled);
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("mean", "harmonic", " s");
    assertThat(filled.resolve("mean.png")).exists();
    assertThat(filled.resolve("harmonic.png")).exists();
    Path page = folder.resolve("compare.html");
    assertThat(Cli.run("compare", picture, "--box", "10,10,12,9", "--output", page).code())
        .isZero();
    assertThat(page).content().contains("biharmonic, ", "108 (3.5 %) are hole");
    assertThat(Cli.run("compare", picture, "--box", "1,1,2,2", "--output", page).err())
        .contains("compare.html exists already; give --overwrite");
  }

  @Test
  void compareFillsALargePictureAsRestoreDoes() throws IOException {
    Path large = folder.resolve("large.png");
    Picture.of(new DeadLeaves(3, 1, 2001, 2000).image(0)).write(large);
    String box = "100,1600,30,20";
    Path compared = folder.resolve("compared");
    Path restored = folder.resolve("restored.png");
    assertThat(Cli.run("compare", large, "--box", box, "--output", compared, "--methods", "mean"))
        .satisfies(result -> assertThat(result.code()).isZero());
    assertThat(Cli.run("restore", large, "--box", box, "--output", restored, "--method", "mean"))
        .satisfies(result -> assertThat(result.code()).isZero());
    assertThat(Picture.read(compared.resolve("mean.png")).image())
        .isEqualTo(Picture.read(restored).image());
  }

  @Test
  void detectorsAreMeasuredAndWhatTheyFindIsFilled() {
    Cli.Result result =
        Cli.run(
            "evaluate",
            "--detectors",
            "top-hat",
            "--corruption",
            "damage",
            "--masks",
            "flaws,lines",
            "--data",
            "deadleaves",
            "--size",
            "64",
            "--limit",
            "3",
            "--fill",
            "harmonic");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("flaws: ", "lines: ", "average precision", "found mask dB");
    assertThat(result.out().lines().filter(l -> l.startsWith("top-hat"))).hasSize(2);
  }

  @Test
  void detectorsNeedDamage() {
    Cli.Result result = Cli.run("evaluate", "--detectors", "top-hat", "--data", "deadleaves");
    assertThat(result.err()).contains("--detectors find damage; give --corruption damage");
    assertThat(result.code()).isEqualTo(2);
    assertThat(Cli.run("evaluate", "--fill", "mean", "--data", "deadleaves").err())
        .contains("--fill and --sensitivity do nothing without --detectors");
  }
}
