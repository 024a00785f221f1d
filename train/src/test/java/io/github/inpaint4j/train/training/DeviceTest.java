package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is handed a device keeps every tensor there. libtorch's "meta", which has shapes and no
 * memory, is one beside the processor that every machine has.
 */
class DeviceTest {
  private static final Device META = new Device("meta");
  private static final Size SMALL = new Size(32, 32);

  /** A busy machine has no second processor for such small pictures. */
  @BeforeAll
  static void calm() {
    Torch.threads(1);
  }

  static Set<String> networks() {
    return Models.names();
  }

  static Set<String> losses() {
    return Losses.names();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void networksAndTheirConstantsLiveWhereTheyAreTold(String name) {
    Network network = Models.create(name, SMALL, META, 1);
    assertThat(network.device()).isEqualTo(META);
    assertThat(heldBy(network)).isNotEmpty().allMatch(DeviceTest::isMeta);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lossesLiveWhereTheyAreTold(String name) {
    assertThat(heldBy(Losses.create(name, 1, Precision.FLOAT32, META)))
        .allMatch(DeviceTest::isMeta);
  }

  @Test
  void whatATrainingKeepsAndShowsLivesWhereTheNetworkDoes() {
    Network network = Models.create("paper", SMALL, META, 1);
    Settings strong = Settings.PAPER.with(s -> s.recipe = Recipe.STRONG);
    Learner learner = new Learner(strong, network.parameters());
    assertThat(heldBy(learner)).isNotEmpty().allMatch(DeviceTest::isMeta);
    try (Scope scope = Scope.inference()) {
      Batch batch = new Batch(1, 32, 32);
      Image grey = TestImages.ramp(32, 32);
      batch.add(new Example(grey, grey, Mask.none(32, 32)));
      assertThat(List.of(batch.shown(META), batch.target(META), batch.mask(META)))
          .allMatch(DeviceTest::isMeta);
    }
  }

  @Test
  void whatIsBroughtToTheProcessorIsTheSame() {
    float[] values = {1, 2, 3, 4, 5, 6};
    assertThat(Tensors.values(Device.CPU.tensor(values, 2, 3))).containsExactly(values);
    assertThat(Tensors.values(Device.CPU.zeros(2, 3))).containsOnly(0).hasSize(6);
  }

  private static boolean isMeta(Tensor tensor) {
    return tensor.device().str().getString().equals(META.name());
  }

  /** Every tensor that can be reached from an object of ours. */
  private static List<Tensor> heldBy(Object object) {
    List<Tensor> found = new ArrayList<>();
    collect(object, Collections.newSetFromMap(new IdentityHashMap<>()), found);
    return found;
  }

  private static void collect(Object from, Set<Object> seen, List<Tensor> found) {
    if (from == null || !seen.add(from)) {
      return;
    }
    if (from instanceof Tensor tensor) {
      found.add(tensor);
    } else if (from instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, seen, found));
    } else if (from instanceof Iterable<?> all) {
      all.forEach(value -> collect(value, seen, found));
    } else if (from.getClass().getName().startsWith("io.github.inpaint4j.train")) {
      for (Field field : from.getClass().getDeclaredFields()) {
        collect(value(field, from), seen, found);
      }
    }
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return Modifier.isStatic(field.getModifiers()) ? null : field.get(of);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
