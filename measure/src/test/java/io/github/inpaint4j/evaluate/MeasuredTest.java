package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.evaluate.Measured.OnPhotographs;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.method.Methods;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuredTest {
  static Stream<String> methods() {
    Stream<String> networks =
        Bundled.ALL.stream().filter(b -> b.removes() == Kind.MASK).map(Bundled::name);
    return Stream.of(Stream.of(Methods.DEFAULT), Methods.classical().stream(), networks)
        .flatMap(names -> names);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatComesAlongWasMeasuredOnPhotographsByKindOfHole(String method) {
    Measured measured = Measured.of(method).orElseThrow();
    assertThat(measured.photographs()).containsOnlyKeys("scratches", "thick", "object");
    for (OnPhotographs scores : measured.photographs().values()) {
      assertThat(scores.psnr()).isBetween(5.0, 50.0);
      assertThat(scores.structure()).isBetween(0.0, 1.0);
      assertThat(scores.texture()).isNotNegative();
    }
    assertThat(measured.secondsPerMegapixel()).isPositive();
  }
}
