package io.github.inpaint4j.train.model;

import io.github.inpaint4j.random.Seeded;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The networks that can be trained, by name. */
public final class Models {
  private static final Map<String, Function<RandomGenerator, Network>> ALL =
      new TreeMap<>(
          Map.of(
              "paper", Autoencoder::paper,
              "refiner", ResidualUnet::refiner,
              "residual-unet", ResidualUnet::medium,
              "residual-unet-small", ResidualUnet::small));

  private Models() {}

  /** A new network whose first weights are a pure function of the seed. */
  public static Network create(String name, long seed) {
    Function<RandomGenerator, Network> preset = ALL.get(name);
    if (preset == null) {
      throw new IllegalArgumentException(
          "there is no network named '%s'; there are: %s"
              .formatted(name, String.join(", ", ALL.keySet())));
    }
    return preset.apply(Seeded.of(Seeded.key("weights"), seed));
  }
}
