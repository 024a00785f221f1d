package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A trained network that says of each pixel how likely it is damaged, run by ONNX Runtime. Close it
 * to free the native memory.
 */
public final class OnnxFinder implements AutoCloseable {
  private final OnnxSession session;
  private final Contract contract;

  private OnnxFinder(OnnxSession session, Contract contract) {
    this.session = session;
    this.contract = contract;
  }

  /**
   * @param threads of the processor, used for one call
   * @throws IOException in one sentence, if the file is no such model
   */
  public static OnnxFinder load(Path file, int threads, NetworkDevice device) throws IOException {
    return load(ModelFile.read(file), file.toString(), threads, device);
  }

  /** On the processor; the same otherwise. */
  public static OnnxFinder load(byte[] model, String name, int threads) throws IOException {
    return load(model, name, threads, NetworkDevice.CPU);
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads of the processor, used for one call
   * @throws IOException in one sentence, if it is no such model
   */
  public static OnnxFinder load(byte[] model, String name, int threads, NetworkDevice device)
      throws IOException {
    return load(ModelFile.of(model), name, threads, device);
  }

  private static OnnxFinder load(ByteBuffer model, String name, int threads, NetworkDevice device)
      throws IOException {
    OnnxSession session = ModelFile.open(model, name, threads, device);
    try {
      Contract contract = Contract.of(session.signature(), session.metadata());
      requireFinds(contract);
      return new OnnxFinder(session, contract);
    } catch (IOException e) {
      session.close();
      throw ModelFile.refused(name, e);
    }
  }

  private static void requireFinds(Contract contract) throws IOException {
    if (!contract.finds() || contract.seesMask() || contract.sizes() instanceof Sizes.Fixed) {
      throw new IOException(
          "it finds no damage in pictures of any size, it "
              + (contract.finds() ? "wants others" : "fills them"));
    }
  }

  /**
   * Whether a model finds damage rather than fills.
   *
   * @throws IOException in one sentence, if the file is no model
   */
  public static boolean is(Path file) throws IOException {
    String name = file.toString();
    try (OnnxSession session = ModelFile.open(ModelFile.read(file), name, 1, NetworkDevice.CPU)) {
      return session.signature().output().channels() == 1;
    }
  }

  /** All that the file says about itself; {@link Fact}s among it. */
  public Map<String, String> metadata() {
    return Map.copyOf(session.metadata());
  }

  /**
   * @param image of at most two megapixels
   * @param progress ends it by throwing
   * @return of each pixel, row by row, in [0,1]
   */
  public float[] find(Image image, Progress progress) {
    Size size = contract.sizes().shown(Size.of(image));
    Image padded = Images.padTo(image, size.height(), size.width());
    Mask none = Mask.none(size.height(), size.width());
    List<Feed> input = contract.encode(List.of(padded), List.of(none));
    FloatBuffer output = session.run(input, contract.outputShape(1, size), progress, 0);
    progress.done(1);
    return cut(output, size, Area.of(image.height(), image.width()));
  }

  private static float[] cut(FloatBuffer output, Size size, Area area) {
    float[] found = new float[area.height() * area.width()];
    for (int y = 0; y < area.height(); y++) {
      output.get(y * size.width(), found, y * area.width(), area.width());
    }
    return found;
  }

  @Override
  public void close() {
    session.close();
  }
}
