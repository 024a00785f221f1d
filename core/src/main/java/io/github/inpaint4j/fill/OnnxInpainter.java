package io.github.inpaint4j.fill;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trained network, run by ONNX Runtime. It takes pictures of the size it was trained on; {@link
 * Tiled} brings larger ones down to that. Close it to free the native memory.
 */
public final class OnnxInpainter implements Inpainter {
  private static final int BATCH = 256;

  private final OrtSession session;
  private final String imageInput;
  private final int channels; // 3, or 4: with the mask
  private final int height;
  private final int width;
  private final Map<String, String> metadata;
  private final Underpainting underpainting;
  private final Corruption removes;

  private OnnxInpainter(OrtSession session) throws OrtException, IOException {
    this.session = session;
    imageInput = session.getInputNames().iterator().next();
    TensorInfo info = (TensorInfo) session.getInputInfo().get(imageInput).getInfo();
    channels = (int) info.getShape()[1];
    height = (int) info.getShape()[2];
    width = (int) info.getShape()[3];
    metadata = new TreeMap<>(session.getMetadata().getCustomMetadata());
    underpainting = Underpainting.of(metadata);
    removes = Corruption.of(metadata);
  }

  /**
   * @throws IOException in one sentence, if the file is no such model
   */
  public static OnnxInpainter load(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no model " + file);
    }
    return load(Files.readAllBytes(file), file.toString());
  }

  static OnnxInpainter load(byte[] model, String name) throws IOException {
    return load(model, name, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads used for one call
   */
  public static OnnxInpainter load(byte[] model, String name, int threads) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options);
      requireOurs(session, name);
      return ours(session, name);
    } catch (OrtException e) {
      throw new IOException(name + " is not an ONNX model that can be used: " + e.getMessage(), e);
    }
  }

  private static OnnxInpainter ours(OrtSession session, String name)
      throws OrtException, IOException {
    try {
      return new OnnxInpainter(session);
    } catch (IOException e) {
      session.close();
      throw new IOException(name + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void requireOurs(OrtSession session, String name)
      throws OrtException, IOException {
    boolean ours =
        session.getInputInfo().size() == 1
            && session.getInputInfo().values().iterator().next().getInfo()
                instanceof TensorInfo info
            && info.getShape().length == 4
            && (info.getShape()[1] == 3 || info.getShape()[1] == 4)
            && info.getShape()[2] > 0
            && info.getShape()[3] > 0;
    if (!ours) {
      session.close();
      throw new IOException(
          name
              + " is not a model of inpaint4j: it should take one (N, 3 or 4, height, width) input");
    }
  }

  /** Height of the pictures it fills. */
  public int height() {
    return height;
  }

  /** Width of the pictures it fills. */
  public int width() {
    return width;
  }

  /** What training wrote into the model: network, data, masks, scores. */
  public Map<String, String> metadata() {
    return Map.copyOf(metadata);
  }

  /** What it was trained to put right. */
  public Corruption removes() {
    return removes;
  }

  @Override
  public Image inpaint(Image image, Mask mask) {
    return inpaintAll(List.of(image), List.of(mask)).get(0);
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks) {
    List<Image> filled = new ArrayList<>(images.size());
    List<Image> raw = reconstruct(images, masks);
    for (int i = 0; i < images.size(); i++) {
      filled.add(masks.get(i).composite(images.get(i), raw.get(i)));
    }
    return filled;
  }

  /**
   * What the network makes of the whole pictures, before the known pixels are pasted back; in
   * batches.
   *
   * @param images each {@link #height()} x {@link #width()}, samples in [0,1]
   * @param masks one for each image, of the same size
   * @return new images in the same order, samples in [0,1]
   * @throws IllegalArgumentException if a picture has another size; {@link Methods#open} fills
   *     larger ones in tiles
   */
  public List<Image> reconstruct(List<Image> images, List<Mask> masks) {
    List<Image> all = new ArrayList<>(images.size());
    for (int from = 0; from < images.size(); from += BATCH) {
      int to = Math.min(images.size(), from + BATCH);
      all.addAll(run(images.subList(from, to), masks.subList(from, to)));
    }
    return all;
  }

  private List<Image> run(List<Image> images, List<Mask> masks) {
    int size = Image.CHANNELS * height * width;
    FloatBuffer input = FloatBuffer.allocate(images.size() * channels * height * width);
    for (int i = 0; i < images.size(); i++) {
      requireSize(images.get(i));
      input.put(underpainting.under(images.get(i), masks.get(i)).pixels());
      if (channels > Image.CHANNELS) {
        putMask(input, masks.get(i));
      }
    }
    input.flip();
    long[] shape = {images.size(), channels, height, width};
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input, shape);
        OrtSession.Result result = session.run(Map.of(imageInput, tensor))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      List<Image> filled = new ArrayList<>(images.size());
      for (int i = 0; i < images.size(); i++) {
        float[] pixels = new float[size];
        output.get(pixels);
        clamp(pixels);
        filled.add(new Image(height, width, pixels));
      }
      return filled;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not run the network", e);
    }
  }

  private static void putMask(FloatBuffer input, Mask mask) {
    for (int i = 0; i < mask.height() * mask.width(); i++) {
      input.put(mask.isHole(i) ? 1 : 0);
    }
  }

  private static void clamp(float[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Math.max(0, Math.min(1, pixels[i]));
    }
  }

  private void requireSize(Image image) {
    if (image.height() != height || image.width() != width) {
      throw new IllegalArgumentException(
          "the network fills %dx%d pictures, this one is %dx%d"
              .formatted(width, height, image.width(), image.height()));
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not close the network", e);
    }
  }
}
