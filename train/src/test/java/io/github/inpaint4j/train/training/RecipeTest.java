package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.train.torch.Precision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class RecipeTest {
  private static Recipe recipe(String loss, double average, int warmup, Schedule schedule) {
    return new Recipe(
        loss, Recipe.Optimizer.ADAM, 0, 0, average, warmup, schedule, false, Precision.FLOAT32);
  }

  @Test
  void papersLearningRateIsConstant() {
    for (int step : new int[] {0, 1, 500, 999}) {
      assertThat(Recipe.PAPER.rate(1e-3, step, 1000)).isEqualTo(1e-3);
    }
  }

  @Test
  void learningRateRisesInTheWarmUpAndFallsToZeroAlongACosine() {
    Recipe recipe = recipe("l2", 0, 10, Schedule.COSINE);
    assertThat(recipe.rate(1, 0, 1000)).isEqualTo(0.1, within(1e-3));
    assertThat(recipe.rate(1, 9, 1000)).isEqualTo(1, within(1e-3));
    assertThat(recipe.rate(1, 500, 1000)).isEqualTo(0.5, within(1e-9));
    assertThat(recipe.rate(1, 1000, 1000)).isEqualTo(0, within(1e-9));
    assertThat(recipe.rate(1, 2000, 1000)).isEqualTo(0, within(1e-9));
  }

  @Test
  void trapezoidStaysForTwoThirdsWhateverTheLengthAndEndsAtZero() {
    Recipe recipe = recipe("l2", 0, 0, Schedule.TRAPEZOID);
    assertThat(recipe.rate(1, 666, 1000)).isEqualTo(1);
    assertThat(recipe.rate(1, 666, 2000)).isEqualTo(1);
    assertThat(recipe.rate(1, 800, 1000)).isEqualTo(0.6, within(1e-9));
    assertThat(recipe.rate(1, 1000, 1000)).isEqualTo(0, within(1e-9));
  }

  @Test
  void aScheduleIsFoundByItsNameAlsoInTheCapitalsOfOlderRuns() {
    assertThat(Schedule.named("trapezoid")).isSameAs(Schedule.TRAPEZOID);
    assertThat(Schedule.named("COSINE")).isSameAs(Schedule.COSINE);
    assertThatThrownBy(() -> Schedule.named("steps"))
        .hasMessage("there is no schedule named 'steps'; there are: constant, cosine, trapezoid");
  }

  @Test
  void impossibleValuesAreNamed() {
    assertThatThrownBy(() -> recipe("magic", 0, 0, Schedule.CONSTANT))
        .hasMessageContaining("bce, dice, hole-l1");
    assertThatThrownBy(() -> recipe("l2", 1, 0, Schedule.CONSTANT))
        .hasMessageContaining("average must be in [0, 1), got 1");
    assertThatThrownBy(() -> recipe("l2", 0, -1, Schedule.CONSTANT))
        .hasMessageContaining("warmup must not be negative, got -1");
  }
}
