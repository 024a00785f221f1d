package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the ONNX Runtime that comes along, which has the processor only. */
class NetworkDeviceTest {
  private static final String ONLY = "the ONNX Runtime on the class path has ";

  @TempDir private Path folder;

  @Test
  void processorIsAlwaysThere() {
    assertThatCode(NetworkDevice.CPU::require).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUDA", "TENSORRT", "ROCM", "DIRECTML", "OPENVINO"})
  void whatIsNotThereIsOneSentence(NetworkDevice device) {
    assertThatThrownBy(device::require)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(device.word() + " cannot be used: " + ONLY + "cpu")
        .hasMessageEndingWith(
            "not %s; docs/models.md says which jar has more".formatted(device.word()));
  }

  /** Who opens its networks later says so at once, too. */
  @Test
  void everyDoorRefusesWhatIsNotThere() throws IOException {
    NetworkDevice cuda = NetworkDevice.CUDA;
    Path model = folder.resolve("aot.onnx");
    Files.write(model, StandIns.bytes("aot"));
    Threads one = Threads.of(1);
    for (ThrowingCallable door :
        new ThrowingCallable[] {
          () -> Methods.open("auto", one, cuda),
          () -> Methods.open("photo", one, cuda),
          () -> Methods.open(model.toString(), Profile.named("aot"), one, cuda),
          () -> Detectors.open("damage", one, cuda),
          () -> OnnxInpainter.load(model, Optional.empty(), 1, cuda)
        }) {
      assertThatThrownBy(door)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" cannot be used: " + ONLY)
          .message()
          .hasLineCount(1);
    }
  }
}
