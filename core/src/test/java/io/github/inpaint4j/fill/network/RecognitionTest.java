package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lama_fp32 | lama | 512x512 | true | RGB 0..1, mask as input of its own (1 = hole, 0 = known); gives RGB 0..255",
        "inpainting_lama_2025jan | lama-bgr | 512x512 | false | BGR 0..1, mask as input of its own (1 = hole, 0 = known); gives BGR 0..255",
        "lama_dynamic01 | lama-manga | any size up to two megapixels | true | RGB 0..1, mask as input of its own (1 = hole, 0 = known); gives RGB 0..1",
        "lama_half | lama-manga | any size up to two megapixels | true | RGB 0..1, mask as input of its own (1 = hole, 0 = known); gives RGB 0..1",
        "lama_channels_last | lama-manga | any size up to two megapixels | true | RGB 0..1, mask as input of its own (1 = hole, 0 = known); gives RGB 0..1",
        "lama_4ch | lama-4ch | any size up to two megapixels | false | RGB 0..1, mask as last channel (1 = hole, 0 = known); gives RGB 0..1",
        "aot | aot | any size up to two megapixels | false | RGB -1..1, mask as input of its own (1 = hole, 0 = known); gives RGB -1..1",
        "migan | migan | 512x512 | true | RGB 0..255, mask as input of its own (0 = hole, 255 = known); gives RGB 0..255",
        "migan_pipeline_v2 | migan-pipeline | any size up to two megapixels | false | RGB 0..255, mask as input of its own (0 = hole, 255 = known); gives RGB 0..255",
        "migan_raw | migan-raw | 512x512 | false | RGB -1..1, mask as first channel (-0.5 = hole, 0.5 = known); gives RGB -1..1",
      })
  void publicNetworksAreKnownByWhatTheySayAndDo(
      String name, String profile, String sizes, boolean many, String coding) throws IOException {
    try (OnnxInpainter network = StandIns.load(name)) {
      assertThat(network.recognition().profile()).isEqualTo(profile);
      Contract contract = network.contract();
      assertThat(contract.coding()).hasToString(coding);
      assertThat(contract.sizes()).hasToString(sizes);
      assertThat(contract.many()).isEqualTo(many);
    }
  }

  /** The mean of the known pixels, by somebody who has never heard of tensors. */
  @ParameterizedTest
  @CsvSource({
    "lama_fp32, 1e-5",
    "inpainting_lama_2025jan, 1e-5",
    "lama_dynamic01, 1e-5",
    "lama_half, 1e-3",
    "lama_channels_last, 1e-4",
    "lama_4ch, 1e-5",
    "aot, 1e-5",
    "migan, 5e-3",
    "migan_pipeline_v2, 5e-3",
    "migan_raw, 1e-5"
  })
  void eachIsFedAndReadAsItsContractSays(String name, float near) throws IOException {
    Image picture = TestImages.ramp(512, 512);
    Mask hole = Mask.rectangle(512, 512, 300, 40, 100, 200);
    try (OnnxInpainter network = StandIns.load(name)) {
      Image raw = network.reconstruct(List.of(picture), List.of(hole)).get(0);
      Image filled = network.inpaint(picture, hole);
      assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
      for (int c = 0; c < Image.CHANNELS; c++) {
        double mean = meanOfKnown(picture, hole, c);
        for (int x : new int[] {40, 150, 239}) {
          assertThat(filled.get(c, 350, x)).isCloseTo((float) mean, within(near));
          assertThat(raw.get(c, 350, x)).isCloseTo((float) mean, within(near));
        }
        assertThat(raw.get(c, 17, 33)).isCloseTo(picture.get(c, 17, 33), within(near));
      }
    }
  }

  private static double meanOfKnown(Image picture, Mask hole, int channel) {
    double sum = 0;
    int known = 0;
    for (int y = 0; y < hole.height(); y++) {
      for (int x = 0; x < hole.width(); x++) {
        if (!hole.isHole(y, x)) {
          sum += picture.get(channel, y, x);
          known++;
        }
      }
    }
    return sum / known;
  }

  @Test
  void colourOrderThatNoTrialTellsIsAskedFor() throws IOException {
    byte[] model = StandIns.bytes("inpainting_lama_2025jan");
    assertThatThrownBy(() -> OnnxInpainter.load(model, "mine.onnx", 1))
        .isInstanceOf(UnknownContractException.class)
        .hasMessage(
            "mine.onnx cannot be used: it may be lama or lama-bgr, and no trial tells which; say what"
                + " it is, or write {\"profile\": \"lama\"} into a .json file of its name beside it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lama_not_a_number | gave a sample that is no finite number (NaN)",
        "lama_smaller | gave samples of the shape [1, 3, 128, 128], not [1, 3, 256, 256]",
        "lama_whole_numbers | its output output has samples of type INT64, not FLOAT, FLOAT16 or",
        "lama_inside_out | in a trial no known pixels came back, neither as lama-manga nor as aot;",
        "mask_of_three_channels | its inputs image and mask are no picture of three channels and no"
      })
  void whatKeepsToNoContractIsRefusedInOneSentence(String name, String why) {
    assertThatThrownBy(() -> StandIns.load(name))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith(name + ".onnx ")
        .contains(why)
        .hasLineCount(1);
  }

  /** {@code bench/run MutatedModels} does more of this, in other JVMs. */
  @ParameterizedTest
  @ValueSource(strings = {"aot", "lama_4ch", "lama_dynamic01", "lama_half"})
  void damagedFilesFillOrAreRefusedInOneSentence(String name) throws IOException {
    Image picture = TestImages.ramp(40, 30);
    Mask hole = Mask.rectangle(40, 30, 10, 5, 6, 7);
    for (int seed = 0; seed < 40; seed++) {
      byte[] model = damaged(StandIns.bytes(name), new Random(seed));
      try (OnnxInpainter network = OnnxInpainter.load(model, name, 1)) {
        Image filled = Tiled.of(network).inpaint(picture, hole);
        assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
      } catch (IOException | NetworkException e) {
        assertThat(e.getMessage()).as("seed %d", seed).startsWith(name + " ").hasLineCount(1);
      }
    }
  }

  private static byte[] damaged(byte[] model, Random random) {
    for (int i = 0; i < 3; i++) {
      model[random.nextInt(model.length)] = (byte) random.nextInt(256);
    }
    return model;
  }
}
