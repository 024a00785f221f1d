package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {
  private static final Signature OPEN = signature(4, -1, -1);
  private static final Signature FIXED = signature(3, 12, 20);

  private static Signature signature(int channels, int height, int width) {
    Signature.Port input = new Signature.Port("x", false, false, -1, channels, height, width);
    return new Signature(
        List.of(input), new Signature.Port("y", false, false, -1, Image.CHANNELS, height, width));
  }

  @ParameterizedTest
  @EnumSource
  void whatItWritesItReads(Corruption.Kind kind) throws IOException {
    Contract anySize =
        Contract.ours("x", 4, new Sizes.MultipleOf(8), Prefill.PICTURE, kind.usual(), 3);
    assertThat(Contract.of(OPEN, anySize.metadata(Map.of(Fact.SEED, "1")))).isEqualTo(anySize);
    Sizes one = new Sizes.Fixed(new Size(12, 20));
    Contract oneSize = Contract.ours("x", 3, one, Prefill.BIHARMONIC, kind.usual(), 3);
    assertThat(Contract.of(FIXED, oneSize.metadata(Map.of()))).isEqualTo(oneSize);
  }

  @Test
  void factsStandBesideIt() {
    Contract contract =
        Contract.ours("x", 4, new Sizes.MultipleOf(8), Prefill.BLACK, Corruption.MASK, 3);
    Map<String, String> metadata = contract.metadata(Map.of(Fact.VALIDATION_LOSS, "0.5"));
    assertThat(metadata).containsEntry("validation_loss", "0.5").containsEntry("multiple", "8");
    assertThat(Fact.VALIDATION_LOSS.in(metadata)).contains("0.5");
    assertThat(Fact.EPOCH.in(metadata)).isEmpty();
  }

  @Test
  void modelsThatSayNothingFillBlackHoles() throws IOException {
    assertThat(Contract.of(FIXED, Map.of("masks", "mixed")))
        .isEqualTo(
            Contract.ours(
                "x", 3, new Sizes.Fixed(new Size(12, 20)), Prefill.BLACK, Corruption.MASK, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corruption | rain | its corruption 'rain 0' is not known here",
        "strength | much | its corruption 'mask much' is not known here",
        "underpainting | fresco | its prefill 'fresco' is not known here"
      })
  void whatIsNotKnownHereIsRefused(String key, String value, String why) {
    assertThatThrownBy(() -> Contract.of(OPEN, Map.of("multiple", "8", key, value)))
        .isInstanceOf(IOException.class)
        .hasMessage(why);
  }

  @Test
  void aMaskIsTheFourthChannelAndOneIsHole() {
    Contract contract =
        Contract.ours("x", 4, new Sizes.MultipleOf(2), Prefill.BLACK, Corruption.MASK, 3);
    Image picture = TestImages.noise(2, 4, 1);
    Mask hole = Mask.rectangle(2, 4, 1, 0, 1, 2);
    FloatBuffer input =
        contract.encode(List.of(picture, picture), List.of(hole, hole)).get(0).values();
    float[] shown = new float[24];
    input.get(32, shown);
    assertThat(shown).isEqualTo(hole.hide(picture).pixels());
    float[] mask = new float[8];
    input.get(24, mask);
    assertThat(mask).containsExactly(0, 0, 0, 0, 1, 1, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 8, 8", "8, 16, 8, 16", "17, 33, 24, 40", "1024, 2049, 1024, 2056"})
  void picturesAreExtendedToTheNextMultiples(int height, int width, int rows, int columns) {
    assertThat(new Sizes.MultipleOf(8).shown(new Size(height, width)))
        .isEqualTo(new Size(rows, columns));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 16, true",
    "8, 17, false",
    "7, 16, false",
    "1024, 2048, true",
    "1024, 2056, false",
    "999992, 999992, false"
  })
  void multiplesUpToTwoMegapixelsFit(int height, int width, boolean fit) {
    assertThat(new Sizes.MultipleOf(8).fit(new Size(height, width))).isEqualTo(fit);
  }
}
