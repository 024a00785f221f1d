package io.github.inpaint4j.fill.network;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a model file tells people about itself, in its metadata: nothing depends on it. */
public enum Fact {
  /** The name of its architecture. */
  NETWORK,
  /** How many numbers it has learned. */
  PARAMETERS,
  /** What wrote the file. */
  PRODUCER,
  /** The file it was made from. */
  IMPORTED,
  /** What it was trained on. */
  DATA,
  /** The mask set it was trained with. */
  MASKS,
  PROTOCOL,
  SEED,
  /** The epoch of these weights. */
  EPOCH,
  VALIDATION_LOSS;

  /** By which the metadata knows it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty if the file does not say. */
  public Optional<String> in(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(key()));
  }
}
