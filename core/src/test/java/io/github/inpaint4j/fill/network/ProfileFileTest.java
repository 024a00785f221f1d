package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  @TempDir private Path folder;

  private OnnxInpainter load(String standIn, String json) throws IOException {
    Files.writeString(folder.resolve("mine.json"), json);
    return OnnxInpainter.load(Files.write(folder.resolve("mine.onnx"), StandIns.bytes(standIn)), 1);
  }

  @Test
  void whatNoTrialTellsStandsBesideTheModel() throws IOException {
    try (OnnxInpainter network = load("inpainting_lama_2025jan", "{\"profile\": \"lama\"}")) {
      assertThat(network.contract().coding().order()).isEqualTo(Coding.ColourOrder.RGB);
    }
  }

  @Test
  void everyKeyCountsAndTheOthersAreAsInTheProfile() throws IOException {
    String json =
        """
        {"profile": "aot", "samples": "floats", "mask": "input", "hole": 1, "known": 0,
         "takes": "0..1", "gives": "0..1", "colours": "BGR", "under": "black",
         "multiple": 16, "least": 64, "many": false}
        """;
    try (OnnxInpainter network = load("aot", json)) {
      assertThat(network.contract().coding())
          .hasToString("BGR 0..1, mask as input of its own (1 = hole, 0 = known); gives BGR 0..1");
      assertThat(network.contract().sizes()).isEqualTo(new Sizes.MultipleOf(16, 64));
      assertThat(network.contract().prefill()).isEqualTo(Prefill.BLACK);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lama | is no JSON object of texts, numbers and truths",
        "{\"profile\": \"lama\" \"many\": true} | is no JSON object of texts, numbers and truths",
        "{\"hole\": [1]} | is no JSON object of texts, numbers and truths",
        "{\"polarity\": 1} | has a key 'polarity'; keys are: profile, samples, mask, hole",
        "{\"profile\": \"dalle\"} | profile is 'dalle', not one of lama, lama-bgr",
        "{\"takes\": \"0-1\"} | takes is '0-1', not one of 0..1, 0..255, -1..1",
        "{\"hole\": \"white\"} | hole is 'white', not a number",
        "{\"multiple\": -8} | multiple is '-8', not a whole number from 0 to 9999",
        "{\"samples\": \"bytes\"} | as mine.json it would be bytes of 3 channels and a mask",
      })
  void whatCannotBeReadIsSaidInOneSentence(String json, String why) {
    assertThatThrownBy(() -> load("lama_fp32", json))
        .isInstanceOf(IOException.class)
        .message()
        .contains("mine.json", why)
        .hasLineCount(1);
  }

  @Test
  void profileThatSomebodyNamesGoesBeforeAllOthers() throws IOException {
    Path file = Files.write(folder.resolve("x.onnx"), StandIns.bytes("inpainting_lama_2025jan"));
    try (OnnxInpainter network =
        OnnxInpainter.load(file, Optional.of(Profile.named("lama-bgr")), 1, NetworkDevice.CPU)) {
      assertThat(network.recognition().profile()).isEqualTo("lama-bgr");
    }
    assertThatThrownBy(
            () ->
                OnnxInpainter.load(file, Optional.of(Profile.named("migan")), 1, NetworkDevice.CPU))
        .hasMessage(
            file
                + " cannot be used: as migan it would be bytes of 3 channels and a mask, of one"
                + " size, and it is floats of 3 channels and a mask, of one size");
  }
}
