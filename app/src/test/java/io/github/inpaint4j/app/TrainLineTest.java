package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Settings;
import org.junit.jupiter.api.Test;

class TrainLineTest {
  @Test
  void thePapersIsShort() {
    assertThat(TrainLine.of(Settings.PAPER.with(s -> s.threads = 2)))
        .isEqualTo(
            "./inpaint train --model paper --data cifar10 --protocol held-out --masks paper"
                + " --epochs 40 --batch-size 128 --learning-rate 0.001 --patience 5 --seed 1"
                + " --limit 0 --threads 2");
  }

  @Test
  void whatIsUnusualIsSaid() {
    Settings unusual =
        Settings.PAPER.with(
            s -> {
              s.skipUnreadable = true;
              s.corruption = new Corruption(Corruption.Kind.NOISE, 0.2);
              s.size = 64;
              s.crops = 11;
              s.init = "cifar";
              s.recipe = Recipe.STRONG;
            });
    assertThat(TrainLine.of(unusual))
        .contains(" --data cifar10 --skip-unreadable ")
        .contains(" --corruption noise --strength 0.2 ")
        .contains(" --size 64 --crops 11 --init cifar --loss hole-l2 --optimizer muon ")
        .contains(" --warmup 500 --schedule trapezoid --flips --precision ");
  }
}
