package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.Known;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trained network, run by ONNX Runtime. It takes pictures of the size it was trained on; {@link
 * Tiled} brings larger ones down to that. What it paints into a hole is held within what is {@link
 * Known}. Close it to free the native memory: that waits for fills under way, and fills that come
 * later are refused with an {@link IllegalStateException}.
 */
public final class OnnxInpainter implements Inpainter {
  private static final int BATCH = 256 * 32 * 32; // pixels

  private final OnnxSession session;
  private final Signature signature;
  private final Prefill prefill;
  private final Corruption removes;

  private OnnxInpainter(OnnxSession session) throws IOException {
    this.session = session;
    signature = session.signature();
    prefill = Prefill.of(session.metadata());
    removes = Corruption.of(session.metadata());
  }

  /**
   * @throws IOException in one sentence, if the file is no such model
   */
  public static OnnxInpainter load(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no model " + file);
    }
    if (Files.size(file) > Integer.MAX_VALUE) {
      throw new IOException(file + " cannot be used: it is larger than 2 GB");
    }
    return load(Files.readAllBytes(file), file.toString());
  }

  /**
   * On as many threads as there are processors.
   *
   * @throws IOException in one sentence, if it is no such model
   */
  public static OnnxInpainter load(byte[] model, String name) throws IOException {
    return load(model, name, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads used for one call
   */
  public static OnnxInpainter load(byte[] model, String name, int threads) throws IOException {
    OnnxSession session = null;
    try {
      session = OnnxSession.open(model, name, threads);
      OnnxInpainter opened = new OnnxInpainter(session);
      Trial.of(opened, name);
      return opened;
    } catch (IOException e) {
      close(session);
      throw new IOException(name + " cannot be used: " + e.getMessage(), e);
    } catch (NetworkException e) {
      close(session);
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void close(OnnxSession session) {
    if (session != null) {
      session.close();
    }
  }

  /** Height of the pictures it fills. */
  public int height() {
    return signature.height();
  }

  /** Width of the pictures it fills. */
  public int width() {
    return signature.width();
  }

  /** What training wrote into the model: network, data, masks, scores. */
  public Map<String, String> metadata() {
    return Map.copyOf(session.metadata());
  }

  /** What it was trained to put right. */
  public Corruption removes() {
    return removes;
  }

  @Override
  public Image inpaint(Image image, Mask mask) {
    return inpaint(image, mask, Progress.NONE);
  }

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    return inpaintAll(List.of(image), List.of(mask), progress).get(0);
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    List<Image> filled = new ArrayList<>(images.size());
    List<Image> raw = reconstruct(images, masks, progress);
    for (int i = 0; i < images.size(); i++) {
      filled.add(
          masks.get(i).composite(images.get(i), held(raw.get(i), images.get(i), masks.get(i))));
    }
    progress.done(1);
    return filled;
  }

  /** Who removes noise or a blur sees the whole picture, and leaves its range rightly. */
  private Image held(Image fill, Image image, Mask mask) {
    return removes.holes()
        ? Known.of(image, mask).held(fill)
        : Known.of(image, new Mask(mask.height(), mask.width())).greyIfGrey(fill);
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
   * @throws NetworkException if the network gives no pictures
   */
  public List<Image> reconstruct(List<Image> images, List<Mask> masks) {
    return reconstruct(images, masks, Progress.NONE);
  }

  private List<Image> reconstruct(List<Image> images, List<Mask> masks, Progress progress) {
    int batch = Math.max(1, BATCH / (height() * width()));
    List<Image> all = new ArrayList<>(images.size());
    for (int from = 0; from < images.size(); from += batch) {
      int to = Math.min(images.size(), from + batch);
      double share = from / (double) images.size();
      all.addAll(pictures(raw(images.subList(from, to), masks.subList(from, to), progress, share)));
    }
    return all;
  }

  /** Of one batch, the samples that the network gives. */
  FloatBuffer raw(List<Image> images, List<Mask> masks, Progress progress, double share) {
    return session.run(input(images, masks), images.size(), progress, share);
  }

  private FloatBuffer input(List<Image> images, List<Mask> masks) {
    FloatBuffer input =
        FloatBuffer.allocate(images.size() * signature.channels() * height() * width());
    for (int i = 0; i < images.size(); i++) {
      requireSize(images.get(i));
      masks.get(i).requireSize(height(), width());
      input.put(prefill.shown(images.get(i), masks.get(i)).pixels());
      if (signature.channels() > Image.CHANNELS) {
        putMask(input, masks.get(i));
      }
    }
    return input.flip();
  }

  private static void putMask(FloatBuffer input, Mask mask) {
    for (int i = 0; i < mask.height() * mask.width(); i++) {
      input.put(mask.isHole(i) ? 1 : 0);
    }
  }

  private List<Image> pictures(FloatBuffer output) {
    List<Image> pictures = new ArrayList<>();
    while (output.hasRemaining()) {
      float[] pixels = new float[Image.CHANNELS * height() * width()];
      output.get(pixels);
      clamp(pixels);
      pictures.add(new Image(height(), width(), pixels));
    }
    return pictures;
  }

  private static void clamp(float[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Math.max(0, Math.min(1, pixels[i]));
    }
  }

  private void requireSize(Image image) {
    if (image.height() != height() || image.width() != width()) {
      throw new IllegalArgumentException(
          "the network fills %dx%d pictures, this one is %dx%d"
              .formatted(width(), height(), image.width(), image.height()));
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
