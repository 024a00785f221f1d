package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inpaint4j.data.Cifar10;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SmallPicturesTest {
  @Test
  void areSyntheticWithoutCifar10() {
    assertThat(SmallPictures.read(Optional.empty()).size()).isEqualTo(2_000);
  }

  @Test
  @Tag("cifar10")
  void areTheTestImagesOfCifar10() {
    assumeTrue(Cifar10.find().isPresent(), "CIFAR-10 is not on this machine");
    assertThat(new SmallPictures().get().size()).isEqualTo(10_000);
  }

  @Test
  void namedCifar10ThatIsNotThereIsSaidAndNotReplaced() {
    assertThatThrownBy(() -> SmallPictures.read(Optional.of(Path.of("nowhere"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("There is no CIFAR-10 at nowhere");
  }
}
