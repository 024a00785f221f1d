package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.mask.MaskSet;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --corruption} and {@code --strength}: what is wrong with the pictures. */
final class CorruptionOption {
  @Option(
      names = "--corruption",
      paramLabel = "mask|noise|blur|jpeg|mixed|damage|old",
      defaultValue = "mask",
      description =
          "What is to be put right: holes, or the whole picture's noise, blur or JPEG artefacts;"
              + " mixed is what photographs come with, one noise, another JPEG artefacts, both or"
              + " nothing, of any strength; damage is dust, scratches and cracks of the holes' form, old"
              + " the same on a faded, grainy photograph. Default: ${DEFAULT-VALUE}.")
  private Corruption.Kind kind;

  @Option(
      names = "--strength",
      paramLabel = "NUMBER",
      description =
          "Of noise: its standard deviation, samples being in [0,1]. Of blur: its sigma in pixels."
              + " Of jpeg: one minus the encoder's quality. Of mixed, damage, old: share of the"
              + " strongest. Default: 0.1, 1, 0.9, 1.")
  private Double strength;

  /**
   * @throws IllegalArgumentException if there is no such strength
   */
  Corruption get() {
    return strength == null ? kind.usual() : new Corruption(kind, strength);
  }

  /**
   * Where it is.
   *
   * @param asked {@code --masks}, or null
   * @param usual without them
   * @throws IllegalArgumentException if masks were given for what is everywhere
   */
  List<MaskSet> masks(List<String> asked, String... usual) {
    if (kind.hasMasks()) {
      return (asked == null ? List.of(usual) : asked)
          .stream().distinct().map(MaskSet::named).toList();
    }
    if (asked != null) {
      throw new IllegalArgumentException(
          "--masks is for holes and damage; %s is everywhere".formatted(kind.word()));
    }
    return List.of(MaskSet.WHOLE);
  }
}
