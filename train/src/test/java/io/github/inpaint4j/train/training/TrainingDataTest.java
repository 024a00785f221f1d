package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Subset;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class TrainingDataTest {
  private static final ImageSource ALL = new DeadLeaves(1, 80, 8, 8);
  private static final DataSet DATA = new DataSet("leaves", ALL, new DeadLeaves(2, 5, 8, 8));

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 11, 40, 80, 1_000})
  void whatIsHeldOutIsNeverTrainedOnWhateverTheLimit(int limit) throws IOException {
    TrainingData split = TrainingData.of(settings(limit, Settings.Validation.held_out), DATA);
    Set<Integer> held = pictures(Subset.holdOut(ALL, 8, 1).validation());
    assertThat(pictures(split.training())).isNotEmpty().doesNotContainAnyElementsOf(held);
    assertThat(held).containsAll(pictures(split.validation()));
    int asked = limit == 0 ? 80 : Math.min(limit, 80);
    assertThat(split.training().size() + split.validation().size()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40})
  void thePapersProtocolValidatesOnTheTestPictures(int limit) throws IOException {
    TrainingData split = TrainingData.of(settings(limit, Settings.Validation.paper), DATA);
    assertThat(pictures(split.validation())).isEqualTo(pictures(DATA.test()));
    assertThat(split.training().size()).isEqualTo(limit == 0 ? 80 : limit);
  }

  @ParameterizedTest
  @EnumSource(Settings.Validation.class)
  void cropsRepeatWhatIsTrainedOnAndNothingElse(Settings.Validation protocol) throws IOException {
    TrainingData once = TrainingData.of(settings(0, protocol), DATA);
    TrainingData thrice = TrainingData.of(settings(0, protocol).with(s -> s.crops = 3), DATA);
    assertThat(thrice.training().size()).isEqualTo(3 * once.training().size());
    assertThat(pictures(thrice.training())).isEqualTo(pictures(once.training()));
    assertThat(pictures(thrice.validation())).isEqualTo(pictures(once.validation()));
    assertThat(thrice.validation().size()).isEqualTo(once.validation().size());
  }

  private static Set<Integer> pictures(ImageSource source) throws IOException {
    Set<Integer> pictures = new HashSet<>();
    for (int i = 0; i < source.size(); i++) {
      pictures.add(Arrays.hashCode(source.image(i).pixels()));
    }
    return pictures;
  }

  private static Settings settings(int limit, Settings.Validation protocol) {
    return Settings.PAPER.with(
        s -> {
          s.data = "deadleaves";
          s.protocol = protocol;
          s.masks = "random";
          s.epochs = 1;
          s.batchSize = 8;
          s.patience = 1;
          s.limit = limit;
          s.threads = 1;
        });
  }
}
