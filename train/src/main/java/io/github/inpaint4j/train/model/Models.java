package io.github.inpaint4j.train.model;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.plugin.Plugins;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.torch.Device;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The networks that can be trained, by name. */
public final class Models {
  private static final Map<String, Function<LayerMaker, Network>> OURS =
      Map.ofEntries(
          Map.entry("clean", ResidualUnet::clean),
          Map.entry("context-encoder", ContextEncoder::small),
          Map.entry("damage", ResidualUnet::damage),
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
          Map.entry("unet", Unet::small));

  private Models() {}

  /** Ours, and those that jars on the class path bring. */
  private static SortedMap<String, Function<LayerMaker, Network>> all() {
    SortedMap<String, Function<LayerMaker, Network>> all = new TreeMap<>(OURS);
    Plugins.load(Architecture.class, "network", Architecture::name, OURS.keySet())
        .forEach(one -> all.put(one.name(), one::create));
    return all;
  }

  /** In alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(all().keySet());
  }

  /** One that computes on the processor. */
  public static Network create(String name, Size size, long seed) {
    return create(name, size, Device.CPU, seed);
  }

  /**
   * A new network whose first weights are a pure function of the seed.
   *
   * @param size of the pictures that it is made for
   * @param device on which it computes
   * @throws IllegalArgumentException with the names there are, if this is none of them, or if it
   *     cannot be made for that size
   */
  public static Network create(String name, Size size, Device device, long seed) {
    SortedMap<String, Function<LayerMaker, Network>> all = all();
    if (!all.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no network named '%s'; there are: %s"
              .formatted(name, String.join(", ", all.keySet())));
    }
    LayerMaker make = new LayerMaker(size, device, Seeded.of(Seeded.key("weights"), seed));
    Network network = all.get(name).apply(make);
    if (!network.name().equals(name)) {
      throw new IllegalStateException(
          "the network '%s' calls itself '%s', so nobody would find its model files' layers"
              .formatted(name, network.name()));
    }
    return network;
  }
}
