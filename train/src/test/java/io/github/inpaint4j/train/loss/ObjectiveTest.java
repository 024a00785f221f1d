package io.github.inpaint4j.train.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.train.loss.Objective.Term;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {
  @Test
  void aSumIsReadWithItsWeights() {
    assertThat(Objective.terms("hole-l1 + 0.1*ssim+2 * tv"))
        .containsExactly(new Term(1, "hole-l1"), new Term(0.1, "ssim"), new Term(2, "tv"));
  }

  @Test
  void theSumIsThatOfItsWeightedValues() {
    try (Scope scope = Scope.inference()) {
      Objective objective = new Objective("l1+0.5*l2", 1, Precision.FLOAT32, Device.CPU);
      Tensor output = Tensors.of(new float[] {0.4f, 0.4f, 0.4f}, 1, 3, 1, 1);
      Tensor target = Tensors.of(new float[3], 1, 3, 1, 1);
      Tensor mask = Tensors.of(new float[] {1}, 1, 1, 1, 1);
      Map<String, Tensor> values = objective.values(output, target, mask);
      assertThat(values.get("l1").item_double()).isEqualTo(0.4, within(1e-6));
      assertThat(values.get("l2").item_double()).isEqualTo(0.16, within(1e-6));
      assertThat(objective.sum(values).item_double()).isEqualTo(0.48, within(1e-6));
    }
  }

  @Test
  void whatAnAdversarySaysDoesNotTellBetterNetworksFromWorse() {
    Objective objective = new Objective("l1+0.5*adversarial", 1, Precision.FLOAT32, Device.CPU);
    assertThat(objective.comparable(Map.of("l1", 0.25, "adversarial", 7.0))).isEqualTo(0.25);
    assertThat(objective.state()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l1+ | there is no loss named ''",
        "0*l1 | the weight of l1 must be a positive number, got '0'",
        "x*l1 | the weight of l1 must be a positive number, got 'x'",
        "1*2*l1 | is no sum of losses",
        "l1+l1 | is no sum of losses"
      },
      quoteCharacter = '"')
  void whatIsNoSumIsRefusedInOneSentence(String text, String message) {
    assertThatThrownBy(() -> Objective.terms(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
