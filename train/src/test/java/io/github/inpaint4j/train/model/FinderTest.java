package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** The network that finds damage and fills nothing. */
class FinderTest {
  private static final Size SIZE = new Size(32, 48);

  private static Network network() {
    return NetworksTest.shaken(Models.create("damage", SIZE, 1).ofAnySize());
  }

  private static byte[] model() {
    return network().toOnnx(Kind.OLD.usual(), Map.of());
  }

  private static Image picture() {
    Image picture = new Image(SIZE.height(), SIZE.width());
    for (int i = 0; i < picture.pixels().length; i++) {
      picture.pixels()[i] = (i * 7919L % 1009) / 1009f;
    }
    return picture;
  }

  @Test
  void onnxRuntimeFindsTheSame() throws IOException {
    try (OnnxFinder finder = OnnxFinder.load(model(), "damage", 1);
        Scope scope = Scope.inference()) {
      Tensor shown = Tensors.of(picture().pixels(), 1, 3, SIZE.height(), SIZE.width());
      Tensor mask =
          Tensors.of(new float[SIZE.height() * SIZE.width()], 1, 1, SIZE.height(), SIZE.width());
      Tensor found = network().forward(shown, mask, Precision.FLOAT32);
      assertThat(found.shape()).containsExactly(1, 1, SIZE.height(), SIZE.width());
      assertThat(finder.find(picture(), Progress.NONE))
          .containsExactly(Tensors.values(found), within(1e-4f));
    }
  }

  @Test
  void whoWantsFillsIsToldThatItFindsDamage() {
    assertThatThrownBy(() -> OnnxInpainter.load(model(), "damage", 1))
        .isInstanceOf(IOException.class)
        .hasMessage("damage cannot be used: it finds damage and fills nothing");
  }

  @Test
  void whoWantsDamageIsToldThatOthersFill() {
    byte[] fills = Models.create("photo", SIZE, 1).ofAnySize().toOnnx(Map.of());
    assertThatThrownBy(() -> OnnxFinder.load(fills, "photo", 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it fills them");
  }

  @Test
  void namesAndFirstWeightsAreThoseOfEver() {
    Network network = Models.create("damage", SIZE, 1);
    assertThat(network.parameters().count()).isEqualTo(1_328_097);
    assertThat(NetworksTest.checksum(network)).isEqualTo("ab3e9169");
  }
}
