package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OtherWorkTest {
  @Test
  void aBusyMachineIsSaidOnceAndAQuietOneNever() {
    Iterator<Double> taken = List.of(0.1, Double.NaN, 1.04, 1.5).iterator();
    OtherWork others = new OtherWork(taken::next, 2);
    assertThat(others.said()).isEmpty();
    assertThat(others.said()).isEmpty();
    assertThat(others.said())
        .startsWith("This machine is busy: other programs take 1.0 of its 2 processors")
        .contains("--resume");
    assertThat(others.said()).isEmpty();
  }

  @Test
  void anotherProcessThatCountsIsOtherWork() throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    Process counting =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Counting.class.getName())
            .start();
    try {
      OtherWork others = OtherWork.ofThisMachine();
      String said = "";
      for (int tries = 0; tries < 100 && said.isEmpty(); tries++) {
        Thread.sleep(200);
        said = others.said();
      }
      assertThat(said).startsWith("This machine is busy");
    } finally {
      counting.destroyForcibly();
    }
  }

  static final class Counting {
    public static void main(String[] args) {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    }
  }
}
