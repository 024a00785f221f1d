package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class AdviceTest {
  private static final CommandSpec TRAIN = new CommandLine(new TrainCommand()).getCommandSpec();
  private static final CommandSpec SERVE = new CommandLine(new ServeCommand()).getCommandSpec();

  @ParameterizedTest
  @CsvSource({
    "batch size must be positive, --batch-size must be positive",
    "clip must not be negative, --clip must not be negative",
    "sizes differ, sizes differ",
    "the size is odd, the size is odd",
    "--masks is for holes, --masks is for holes"
  })
  void aSentenceAboutAValueNamesItsOption(String sentence, String said) {
    assertThat(Advice.inOptionsOf(TRAIN, sentence)).isEqualTo(said);
  }

  @Test
  void limitsAreNamedAsTheirOptionsAre() {
    assertThat(Advice.inOptionsOf(SERVE, "body bytes must be positive"))
        .isEqualTo("--max-body-bytes must be positive");
  }
}
