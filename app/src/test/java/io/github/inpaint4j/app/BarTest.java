package io.github.inpaint4j.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarTest {
  private static final String COLOUR = "\033[";
  private static final String LINE = "\u2501";
  private static final String BLOCK = "\u2588";

  private static String drawn(Map<String, String> environment, Charset charset) {
    PrintStream err = System.err;
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    System.setErr(new PrintStream(drawn, true, UTF_8));
    try (Bar bar = new Bar("Filling", 100, "%", Terminal.of(true, environment, charset))) {
      bar.share(0.5);
    } finally {
      System.setErr(err);
    }
    return drawn.toString(UTF_8);
  }

  @Test
  void aTerminalThatCanShowsColours() {
    assertThat(drawn(Map.of(), UTF_8)).contains("Filling", "50%", COLOUR, LINE);
  }

  @Test
  void noColorAndDumbTerminalsHaveNone() {
    assertThat(drawn(Map.of("NO_COLOR", "1"), UTF_8)).contains(BLOCK).doesNotContain(COLOUR);
    assertThat(drawn(Map.of("TERM", "dumb"), UTF_8)).contains(BLOCK).doesNotContain(COLOUR);
    assertThat(drawn(Map.of("NO_COLOR", ""), UTF_8)).contains(COLOUR);
  }

  @Test
  void withoutUnicodeTheBarIsAscii() {
    for (Charset charset : new Charset[] {US_ASCII, ISO_8859_1}) {
      assertThat(drawn(Map.of(), charset)).contains("Filling", "50%").matches("[\\p{ASCII}]*");
    }
    assertThat(drawn(Map.of("INPAINT4J_ASCII", "1"), UTF_8))
        .contains("50%")
        .matches("[\\p{ASCII}]*");
  }
}
