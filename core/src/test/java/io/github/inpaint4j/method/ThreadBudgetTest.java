package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large enough for every fill to want help. */
@Tag("slow")
class ThreadBudgetTest {
  private static final ThreadMXBean ALL = ManagementFactory.getThreadMXBean();
  private static final Image PICTURE = TestImages.noise(80, 70, 1);
  private static final Mask HOLE = Mask.rectangle(80, 70, 10, 10, 50, 45);

  static Stream<String> names() {
    return Methods.names().stream().flatMap(name -> Stream.of(name, name + "+poisson"));
  }

  /** Nanoseconds that threads other than those of the budget have worked for everybody. */
  private static long commonWork() {
    return Arrays.stream(ALL.getThreadInfo(ALL.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().contains("commonPool"))
        .mapToLong(ThreadInfo::getThreadId)
        .map(ALL::getThreadCpuTime)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aMethodWorksOnItsThreadsAndNoOthersAndFillsTheSame(String name) throws IOException {
    Image fromAll;
    try (Method method = Methods.open(name, Threads.of(3))) {
      fromAll = method.inpainter().inpaint(PICTURE, HOLE);
    }
    try (Method method = Methods.open(name, Threads.of(1))) {
      long before = commonWork();
      Image fromOne = method.inpainter().inpaint(PICTURE, HOLE, Progress.NONE);
      assertThat(commonWork()).isEqualTo(before);
      assertThat(fromOne).isEqualTo(fromAll);
    }
  }
}
