package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inpaint4j.corrupt.Corruption;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings UNUSUAL =
      new Settings(
          "unet",
          "photos",
          true,
          Settings.Validation.paper,
          "thin",
          new Corruption(Corruption.Kind.NOISE, 0.1),
          2,
          3,
          4,
          5e-3,
          6e-3,
          7,
          8,
          9,
          Recipe.STRONG,
          64,
          11,
          "cifar");

  @Test
  void whatIsNotChangedStays() {
    assertThat(UNUSUAL.with(s -> {})).isEqualTo(UNUSUAL);
    Settings other = UNUSUAL.with(s -> s.epochs = 20);
    assertThat(other.epochs()).isEqualTo(20);
    assertThat(other.with(s -> s.epochs = 2)).isEqualTo(UNUSUAL);
  }

  @Test
  void runsFromBeforeThereWereCropsAreRead() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode tree = json.valueToTree(Settings.PAPER);
    tree.remove("size");
    tree.remove("crops");
    tree.remove("init");
    assertThat(json.treeToValue(tree, Settings.class)).isEqualTo(Settings.PAPER);
  }
}
