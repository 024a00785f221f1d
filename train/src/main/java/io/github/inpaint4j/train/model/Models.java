package io.github.inpaint4j.train.model;

import io.github.inpaint4j.random.Seeded;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The networks that can be trained, by name. */
public final class Models {
  private static final Map<String, Function<RandomGenerator, Network>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("context-encoder", ContextEncoder::small),
              Map.entry("fourier", FourierUnet::small),
              Map.entry("gated", GatedUnet::small),
              Map.entry("paper", Autoencoder::paper),
              Map.entry("paper-mask", Autoencoder::withMask),
              Map.entry("paper-skips", SkipAutoencoder::narrow),
              Map.entry("paper-wide", SkipAutoencoder::wide),
              Map.entry("partial", PartialUnet::small),
              Map.entry("photo", ResidualUnet::photo),
              Map.entry("refiner", ResidualUnet::refiner),
              Map.entry("refiner-small", ResidualUnet::smallRefiner),
              Map.entry("residual-unet", ResidualUnet::medium),
              Map.entry("residual-unet-small", ResidualUnet::small),
              Map.entry("unet", Unet::small)));

  private Models() {}

  /** In alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

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
