package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks as others may make them; core/src/test/golden/models.py made the files. */
@Tag("slow")
@Timeout(60)
class OnnxInpainterTest {
  private static final Image PICTURE = TestImages.ramp(12, 20);
  private static final Mask HOLE = Mask.rectangle(12, 20, 3, 4, 5, 6);

  @TempDir private Path folder;

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = OnnxInpainterTest.class.getResourceAsStream("models/" + name + ".onnx")) {
      return in.readAllBytes();
    }
  }

  private static OnnxInpainter load(String name) throws IOException {
    return OnnxInpainter.load(bytes(name), name + ".onnx", 1);
  }

  @Test
  void aNetworkThatIsNotSquareFillsPicturesOfAnySize() throws IOException {
    Path file = Files.write(folder.resolve("halved.onnx"), bytes("halved"));
    try (Method method = Methods.open(file.toString())) {
      for (int height : new int[] {5, 12, 40}) {
        Image picture = TestImages.ramp(height, 50);
        Mask hole = Mask.rectangle(height, 50, 2, 9, 2, 30);
        Image filled = method.inpainter().inpaint(picture, hole);
        assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
        assertThat(filled.get(0, 2, 9)).isBetween(0.2f, 0.7f);
      }
    }
  }

  @Test
  void aPictureGoesInAndComesOutWithItsHoleHeldWithinWhatIsKnown() throws IOException {
    try (OnnxInpainter network = load("halved")) {
      assertThat(network.contract().sizes()).isEqualTo(new Sizes.Fixed(new Size(12, 20)));
      Image filled = network.inpaint(PICTURE, HOLE);
      assertThat(HOLE.hide(filled)).isEqualTo(HOLE.hide(PICTURE));
      assertThat(filled.get(0, 4, 5)).isEqualTo(0.25f); // a half of black and a quarter
      assertThat(filled.get(2, 4, 5)).isEqualTo(PICTURE.get(2, 0, 0)); // the least of its channel
      Image raw = network.reconstruct(List.of(PICTURE), List.of(HOLE)).get(0);
      assertThat(raw.get(1, 0, 7)).isCloseTo(0.5f * PICTURE.get(1, 0, 7) + 0.25f, within(1e-6f));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uint8 | its input x has samples of type UINT8, not FLOAT
          double | its input x has samples of type DOUBLE, not FLOAT, FLOAT16 or UINT8
          int64-output | its output y has samples of type INT64, not FLOAT, FLOAT16 or UINT8
          sequence | its output y is no tensor
          two-at-a-time | its input x has the shape [2, 3, 12, 20], not [N, ...]: it takes 2 at a time
          any-size | its input x has the shape [N, 3, any, any], not a fixed height and width
          any-width | its input x has the shape [N, 3, 12, any], not a fixed height and width
          multiple-of-0 | its sizes are said to be multiples of '0', not of a number from 1 to 256
          multiple-of-8.5 | its sizes are said to be multiples of '8.5', not of a number from 1
          multiple-of-1000 | its sizes are said to be multiples of '1000', not of a number from 1
          five-channels | its input x has the shape [N, 5, 12, 20], not [N, 3 or 4, height, width]
          huge | its input x has the shape [N, 3, 1048576, 1048576], not at most four megapixels
          two-inputs | in a trial no known pixels came back, neither as lama nor as lama-bgr nor as
          three-inputs | it has 3 inputs (x, mask, z), not one or two
          two-outputs | it has 2 outputs (y, z), not one
          one-channel | it finds damage and fills nothing
          twice-as-large | its output y has the shape [N, 3, 24, 40], not [N, 3, 12, 20]
          classes | its output y has the shape [N, 3], not [N, 3, 12, 20]
          smaller-than-said | gave samples of the shape [2, 3, 7, 20], not [2, 3, 12, 20]
          to-255 | it makes a white picture 254, as if samples went up to 255, not 1
          from-minus-one | it makes a black picture -1.0, as if samples went from -1, not 0
          not-a-number | gave a sample that is no finite number (NaN)
          infinite | gave a sample that is no finite number (Infinity)
          failing | could not be run: Non-zero status code returned while running Gather node
          future-opset | opset 99 is newer than it knows
          unknown-operator | elsewhere:Magic(-1) is not a registered function/op
          external | it keeps its weights in another file (external data)
          external-constant | it keeps its weights in another file (external data)
          external-sparse | it keeps its weights in another file (external data)
          external-in-a-branch | it keeps its weights in another file (external data)
          """)
  void whatDoesNotFitIsRefusedWhenOpenedInOneSentence(String name, String why) {
    assertThatThrownBy(() -> load(name))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith(name + ".onnx ")
        .contains(why)
        .hasLineCount(1)
        .doesNotContain("onnxruntime_src");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it is empty",
        "PK and so on | it is no ONNX file, or a damaged one",
        "version https://git-lfs.github.com/spec/v1 | it is a pointer of git-lfs, not the model"
      })
  void otherFilesAreNoModels(String content, String why) {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> OnnxInpainter.load(bytes, "model.onnx", 1))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("model.onnx cannot be used: " + why);
  }

  @Test
  void aModelThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = bytes("failing");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> OnnxInpainter.load(part, "part", 1))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("part c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-number-for-grey", "failing-for-grey"})
  void whatGoesWrongOnlyInAFillIsOneDeclaredException(String name) throws IOException {
    try (OnnxInpainter network = load(name)) {
      assertThatThrownBy(() -> network.inpaint(PICTURE, HOLE))
          .isInstanceOf(NetworkException.class)
          .message()
          .startsWith(name + ".onnx ")
          .hasLineCount(1);
    }
  }

  @Test
  void aNetworkThatNeverReturnsIsOpenedAndItsFillCanBeEnded() throws IOException {
    try (OnnxInpainter network = load("endless")) {
      long start = System.nanoTime();
      Progress twoLooks =
          share -> {
            if (System.nanoTime() - start > 200_000_000) {
              throw new CancellationException("enough");
            }
          };
      assertThatThrownBy(() -> network.inpaint(PICTURE, HOLE, twoLooks))
          .isInstanceOf(CancellationException.class)
          .hasMessage("enough");
      assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
    } // closing waits for the run, which therefore has ended, too
  }

  @Test
  void channelsMayStandLast() throws IOException {
    try (OnnxInpainter network = load("channels-last")) {
      assertThat(network.contract().sizes()).isEqualTo(new Sizes.Fixed(new Size(12, 20)));
      Image filled = network.inpaint(PICTURE, HOLE);
      assertThat(HOLE.hide(filled)).isEqualTo(HOLE.hide(PICTURE));
    }
  }

  @Test
  void interruptingTheThreadThatWaitsEndsTheFill() throws Exception {
    try (OnnxInpainter network = load("endless")) {
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      CountDownLatch begun = new CountDownLatch(1);
      Thread filling =
          new Thread(
              () -> {
                try {
                  network.inpaint(PICTURE, HOLE, share -> begun.countDown());
                } catch (CancellationException e) {
                  thrown.complete(e);
                }
              });
      filling.start();
      begun.await();
      filling.interrupt();
      assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void closingWaitsForFillsUnderWay() throws Exception {
    OnnxInpainter network = load("endless");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Progress progress =
        share -> {
          begun.countDown();
          if (enough.getCount() == 0) {
            throw new CancellationException();
          }
        };
    CompletableFuture<Void> fill =
        CompletableFuture.runAsync(() -> network.inpaint(PICTURE, HOLE, progress));
    begun.await();
    Thread.sleep(200); // until ONNX Runtime runs
    CompletableFuture<Void> closed = CompletableFuture.runAsync(network::close);
    Thread.sleep(200);
    assertThat(closed).isNotDone();
    enough.countDown();
    closed.get(10, TimeUnit.SECONDS);
    assertThat(fill.handle((v, e) -> e).get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(CancellationException.class);
  }

  @Test
  void closingTwiceIsHarmlessAndLaterFillsAreRefused() throws IOException {
    OnnxInpainter network = load("halved");
    network.close();
    network.close();
    for (Progress progress : new Progress[] {Progress.NONE, share -> {}}) {
      assertThatThrownBy(() -> network.inpaint(PICTURE, HOLE, progress))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the network halved.onnx was closed");
    }
    assertThat(network.metadata()).isEmpty();
  }

  @Test
  void manyThreadsCloseAndFillAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      OnnxInpainter network = load("halved");
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int turn = i;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  try {
                    network.inpaint(PICTURE, HOLE, turn % 2 == 0 ? Progress.NONE : share -> {});
                  } catch (IllegalStateException e) {
                    assertThat(e).hasMessageEndingWith("was closed");
                  }
                }));
        if (i == round % 8) {
          all.add(CompletableFuture.runAsync(network::close));
        }
      }
      CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void oneModelsPicturesMayBeMoreThanABatch() throws IOException {
    try (OnnxInpainter network = load("halved")) {
      int count = 256 * 32 * 32 / (12 * 20) + 3;
      List<Image> pictures = Collections.nCopies(count, PICTURE);
      List<Mask> holes = Collections.nCopies(count, HOLE);
      List<Image> filled = network.inpaintAll(pictures, holes);
      assertThat(filled).hasSize(count).containsOnly(network.inpaint(PICTURE, HOLE));
    }
  }
}
