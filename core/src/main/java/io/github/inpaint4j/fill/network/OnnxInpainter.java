package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Known;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trained network, run by ONNX Runtime. It takes pictures of the sizes that its {@link Contract}
 * names; {@link Tiled} brings others to that. What it paints into a hole is held within what is
 * {@link Known}. Close it to free the native memory: that waits for fills under way, and fills that
 * come later are refused with an {@link IllegalStateException}.
 */
public final class OnnxInpainter extends HoleFill {
  private static final int BATCH = 256 * 32 * 32; // pixels

  private final OnnxSession session;
  private final Recognition recognition;
  private final Contract contract;

  private OnnxInpainter(OnnxSession session, Recognition recognition) {
    this.session = session;
    this.recognition = recognition;
    contract = recognition.contract();
  }

  /** On as many threads as there are processors; the same otherwise. */
  public static OnnxInpainter load(Path file) throws IOException {
    return load(file, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param threads used for one call
   * @throws IOException in one sentence, if the file is no such model
   */
  public static OnnxInpainter load(Path file, int threads) throws IOException {
    return load(file, Optional.empty(), threads, NetworkDevice.CPU);
  }

  /**
   * The same for a network of which somebody says to what it keeps.
   *
   * @param profile if empty, that is found out, or read beside the file
   * @param threads of the processor, used for one call
   * @throws IOException in one sentence, if the file is no such model, or it cannot be told
   */
  public static OnnxInpainter load(
      Path file, Optional<Profile> profile, int threads, NetworkDevice device) throws IOException {
    ByteBuffer model = ModelFile.read(file);
    Optional<Profile> said = profile.isPresent() ? profile : ProfileFile.beside(file);
    return load(model, file.toString(), said, threads, device);
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads used for one call
   * @throws IOException in one sentence, if it is no such model
   */
  public static OnnxInpainter load(byte[] model, String name, int threads) throws IOException {
    return load(model, name, threads, NetworkDevice.CPU);
  }

  /** The same on another device than the processor. */
  public static OnnxInpainter load(byte[] model, String name, int threads, NetworkDevice device)
      throws IOException {
    return load(ModelFile.of(model), name, Optional.empty(), threads, device);
  }

  private static OnnxInpainter load(
      ByteBuffer model, String name, Optional<Profile> profile, int threads, NetworkDevice device)
      throws IOException {
    OnnxSession session = ModelFile.open(model, name, threads, device);
    try {
      OnnxInpainter opened =
          new OnnxInpainter(session, Recognition.of(session, model, name, profile));
      opened.requireFills();
      if (!opened.recognition.tried()) {
        Trial.of(opened, name);
      }
      return opened;
    } catch (IOException e) {
      session.close();
      throw ModelFile.refused(name, e);
    } catch (NetworkException e) {
      session.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private void requireFills() throws IOException {
    if (contract.finds()) {
      throw new IOException("it finds damage and fills nothing");
    }
  }

  /** What it takes and gives. */
  public Contract contract() {
    return contract;
  }

  /** How that is known. */
  public Recognition recognition() {
    return recognition;
  }

  /** All that the file says about itself; {@link Fact}s among it. */
  public Map<String, String> metadata() {
    return Map.copyOf(session.metadata());
  }

  @Override
  protected boolean looksUnder() {
    return !contract.removes().holes();
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    paintAll(List.of(image), List.of(hole), progress);
  }

  @Override
  protected void paintAll(List<Image> images, List<Mask> holes, Progress progress) {
    List<Image> raw = reconstruct(images, holes, progress);
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      holes.get(i).paste(held(raw.get(i), image, holes.get(i)), image);
    }
  }

  /** Who removes noise or a blur sees the whole picture, and leaves its range rightly. */
  private Image held(Image fill, Image image, Mask mask) {
    return looksUnder()
        ? Known.of(image, Mask.none(mask.height(), mask.width())).greyIfGrey(fill)
        : Known.of(image, mask).held(fill);
  }

  /**
   * What the network makes of the whole pictures, before the known pixels are pasted back; in
   * batches.
   *
   * @param images of sizes that the network takes, samples in [0,1]
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
    List<Image> all = new ArrayList<>(images.size());
    while (all.size() < images.size()) {
      int from = all.size();
      int to = batch(images, from);
      Size size = Size.of(images.get(from));
      double share = from / (double) images.size();
      FloatBuffer raw = raw(images.subList(from, to), masks.subList(from, to), progress, share);
      all.addAll(contract.decode(raw, size));
    }
    return all;
  }

  /** Where the next ones of one size end. */
  private int batch(List<Image> images, int from) {
    if (!contract.many()) {
      return from + 1;
    }
    Size size = Size.of(images.get(from));
    int most = Math.min(images.size(), from + Math.max(1, BATCH / size.area()));
    int to = from + 1;
    while (to < most && Size.of(images.get(to)).equals(size)) {
      to++;
    }
    return to;
  }

  /** Of one batch, the samples that the network gives. */
  private FloatBuffer raw(List<Image> images, List<Mask> masks, Progress progress, double share) {
    long[] shape = contract.outputShape(images.size(), Size.of(images.get(0)));
    return session.run(contract.encode(images, masks), shape, progress, share);
  }

  /** What it makes of some pictures of one size, one or all at a time, not cut to [0,1]. */
  List<Image> uncut(List<Image> images, List<Mask> masks, Progress progress) {
    Size size = Size.of(images.get(0));
    List<Image> all = new ArrayList<>(images.size());
    for (int from = 0; from < images.size(); ) {
      int to = contract.many() ? images.size() : from + 1;
      FloatBuffer raw = raw(images.subList(from, to), masks.subList(from, to), progress, 0);
      for (; from < to; from++) {
        all.add(contract.coding().next(raw, size));
      }
    }
    return all;
  }

  @Override
  public void close() {
    session.close();
  }
}
