package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidedTest {
  @TempDir private Path folder;

  @Test
  void aJarOnTheClassPathBringsAFillByItsName() throws IOException {
    Image picture = TestImages.noise(9, 12, 1);
    Mask hole = Mask.rectangle(9, 12, 2, 3, 4, 5);
    try (FillJar jar = FillJar.of(folder, "all-red");
        Method method = Methods.open("all-red")) {
      assertThat(Methods.names()).endsWith("all-red");
      assertThat(method.purpose()).isEqualTo("red as somebody else likes it");
      Image filled = method.inpainter().inpaint(picture, hole);
      assertThat(filled.get(0, 4, 4)).isEqualTo(1);
      assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
      try (Method blended = Methods.open("all-red+poisson")) {
        assertThat(blended.inpainter().inpaint(picture, hole)).isNotEqualTo(filled);
      }
    }
    assertThat(Methods.names()).doesNotContain("all-red");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "telea | the fill elsewhere.Red is called 'telea', as another one is; give it a name of its own",
        "auto | the fill elsewhere.Red is called 'auto', as another one is; give it a name of its own",
        "Red+1 | the fill elsewhere.Red is called 'Red+1'; a name has small letters, digits and hyphens"
      })
  void aNameThatCannotBeIsRefusedInOneSentence(String name, String why) throws IOException {
    try (FillJar jar = FillJar.of(folder, name)) {
      assertThatThrownBy(Methods::names).isInstanceOf(IllegalStateException.class).hasMessage(why);
    }
  }
}
