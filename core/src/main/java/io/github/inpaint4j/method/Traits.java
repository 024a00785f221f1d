package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.network.Contract;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Sizes;
import java.util.Optional;

/**
 * What a method is, besides what it does.
 *
 * @param removes what it puts right
 * @param trained empty if it was never trained
 */
public record Traits(Corruption removes, Optional<Trained> trained) {
  /** It fills holes, by rules that somebody wrote down. */
  public static final Traits CLASSICAL = removing(Corruption.MASK);

  /** It puts something right, by rules that somebody wrote down. */
  public static Traits removing(Corruption corruption) {
    return new Traits(corruption, Optional.empty());
  }

  /** As its model file says. */
  public static Traits of(OnnxInpainter network) {
    Contract contract = network.contract();
    Trained trained =
        new Trained(
            Fact.DATA.in(network.metadata()).orElse("pictures that its file does not name"),
            contract.sizes() instanceof Sizes.Fixed fixed && !fixed.areLarge()
                ? Optional.of(fixed.size())
                : Optional.empty());
    return new Traits(contract.removes(), Optional.of(trained));
  }

  /** Whether it is what any trained method has to be better than. */
  public boolean classical() {
    return removes.holes() && trained.isEmpty();
  }
}
