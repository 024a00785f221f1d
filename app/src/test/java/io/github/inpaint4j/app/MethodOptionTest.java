package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodOptionTest {
  @TempDir Path folder;
  private Path photo;
  private Path whole;

  @BeforeEach
  void paint() throws IOException {
    photo = folder.resolve("photo.png");
    whole = folder.resolve("whole.png");
    Picture.of(TestImages.noise(9, 11, 1)).write(photo);
  }

  private Cli.Result restore(Object... more) {
    Object[] all = new Object[more.length + 6];
    Object[] first = {"restore", photo, "--box", "2,3,4,5", "--output", whole};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Cli.run(all);
  }

  static Iterable<String> names() {
    return Methods.names(Corruption.Kind.MASK);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyMethodFillsAsItDoesInJava(String name) throws IOException {
    assertThat(restore("--method", name).code()).isZero();
    assertThat(Picture.read(whole).image()).isEqualTo(filledBy(name));
    assertThat(Cli.run("restore", "--help").out()).contains(name);
  }

  private Image filledBy(String name) throws IOException {
    Picture picture = Picture.read(photo);
    Mask hole = Mask.rectangle(9, 11, 3, 2, 5, 4);
    try (Method method = Methods.open(name)) {
      Image fill = method.inpainter().inpaint(picture.image(), hole);
      return picture.filled(hole::isHole, fill, Alpha.KEPT).image();
    }
  }

  @Test
  void autoIsTheDefaultAndSaysWhatItChose() throws IOException {
    assertThat(restore().out()).contains("a small picture with cifar");
    assertThat(Picture.read(whole).image()).isEqualTo(filledBy(Methods.DEFAULT));
  }

  @Test
  void aFinishBehindTheNameIsDoneToTheFill() throws IOException {
    assertThat(restore("--method", "telea+poisson").code()).isZero();
    assertThat(Picture.read(whole).image())
        .isEqualTo(filledBy("telea+poisson"))
        .isNotEqualTo(filledBy("telea"));
    assertThat(restore("--model", "cifar+feather", "--overwrite").out())
        .contains("overlapping tiles");
    assertThat(Picture.read(whole).image()).isEqualTo(filledBy("cifar+feather"));
  }

  @Test
  void methodAndModelExcludeEachOther() {
    Cli.Result result = restore("--method", "mean", "--model", folder);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--method and --model were both given; give one of them.");
  }

  @Test
  void anUnknownMethodIsAnsweredWithThoseThereAre() {
    Cli.Result result = restore("--method", "magic");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("'magic'", "methods are: auto, mean, nearest, harmonic");
    assertThat(whole).doesNotExist();
  }

  @Test
  void aModelThatIsNotThereIsAFailure() {
    Cli.Result result = restore("--model", folder.resolve("gone"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("there is no model " + folder.resolve("gone"));
  }
}
