package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.method.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("slow")
class WarmUpTest {
  private final Work work = new Work(Service.LIMITS, Clock.real());
  private final Memory memory = Memory.ofHeap(1L << 30);
  private int fills;

  private void run(Memory memory) {
    Inpainter counting =
        (image, mask, progress) -> {
          progress.done(0);
          fills++;
          return image;
        };
    Catalog catalog = new Catalog(Map.of(Catalog.DEFAULT, new Method("any", "", counting)));
    Limits limits = Service.LIMITS.within(memory);
    new WarmUp(catalog, new Pictures(limits, memory), work).run();
  }

  @Test
  void fillsAndLeavesNothingTaken() {
    run(memory);
    assertThat(fills).isGreaterThan(1);
    assertThat(memory.fills().used()).isZero();
    assertThat(memory.bodies().used()).isZero();
    assertThat(work.taken()).isZero();
  }

  @Test
  void givesWayToARequest() {
    try (Work.Place somebody = work.enter()) {
      run(memory);
    }
    assertThat(fills).isZero();
    assertThat(memory.fills().used()).isZero();
  }

  @Test
  void isLeftOutWhereLimitsAreSmaller() {
    run(Memory.ofHeap(1L << 20));
    assertThat(fills).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void picturesAreReadAgainAfterFilesHaveRunOut() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = "ulimit -n 200; exec \"$0\" -Djava.awt.headless=true -cp \"$1\" \"$2\"";
    String path = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder("sh", "-c", command, java, path, Exhausted.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines()).containsExactlyInAnyOrder("webp read", "tiff read");
  }
}
