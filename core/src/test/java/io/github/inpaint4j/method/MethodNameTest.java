package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.fill.march.MarchingFill;
import io.github.inpaint4j.finish.Finish;
import io.github.inpaint4j.finish.Finished;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MethodNameTest {
  @Test
  void aFinishStandsBehindThePlus() throws IOException {
    Method method = Methods.open("telea+poisson");
    assertThat(method.name()).isEqualTo("telea+poisson");
    assertThat(method.purpose()).startsWith("fast, from the border inwards; ");
    assertThat(method.fill()).isEqualTo(new Finished(MarchingFill.TELEA, Finish.POISSON));
  }

  @Test
  void aNameWithoutAFinishIsPlain() {
    for (String name : new String[] {"telea", "runs/a+b", "poisson", "telea+"}) {
      assertThat(MethodName.of(name).plain()).isEqualTo(name);
      assertThat(MethodName.of(name).finish()).isEmpty();
    }
  }

  @Test
  void anUnknownFinishIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Methods.open("telea+magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'telea+magic'")
        .hasMessageEndingWith("each also with +poisson or +feather behind its name");
  }

  @Test
  void oneFinishIsEnough() {
    assertThatThrownBy(() -> Methods.open("telea+poisson+feather"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'telea+poisson'");
  }
}
