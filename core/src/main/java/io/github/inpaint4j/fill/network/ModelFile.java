package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model files, on the near side of ONNX Runtime: who has none is told so in a sentence. */
final class ModelFile {
  private ModelFile() {}

  /**
   * A model file's bytes, outside of Java's heap: they are many, and not needed for long.
   *
   * @throws IOException in one sentence, if there is no such file, or it is too large
   */
  static ByteBuffer read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no model " + file);
    }
    if (Files.size(file) > Integer.MAX_VALUE) {
      throw new IOException(file + " cannot be used: it is larger than 2 GB");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocateDirect((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return bytes.flip();
    }
  }

  /** The same bytes where {@link #read} has them. */
  static ByteBuffer of(byte[] model) {
    return ByteBuffer.allocateDirect(model.length).put(model).flip();
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads of the processor, used for one run
   * @throws IOException in one sentence, if it cannot be used
   */
  static OnnxSession open(ByteBuffer model, String name, int threads, NetworkDevice device)
      throws IOException {
    return withRuntime(name, () -> OnnxSession.open(model, name, threads, device));
  }

  /**
   * @throws IOException in one sentence, if ONNX Runtime cannot use it
   */
  static void require(NetworkDevice device) throws IOException {
    withRuntime(
        device.word(),
        () -> {
          OnnxSession.require(device);
          return device;
        });
  }

  private interface Use<T> {
    T get() throws IOException;
  }

  /** Where ONNX Runtime is first needed. */
  private static <T> T withRuntime(String name, Use<T> use) throws IOException {
    try {
      return use.get();
    } catch (IOException e) {
      throw refused(name, e);
    } catch (NoClassDefFoundError e) {
      if (!(e.getCause() instanceof ClassNotFoundException)) {
        throw e; // it is there, and broken
      }
      throw new IOException(
          name
              + " cannot be used: networks need ONNX Runtime, which is not on the class path; add"
              + " com.microsoft.onnxruntime:onnxruntime",
          e);
    }
  }

  /** In one sentence, what was half of one. */
  static IOException refused(String name, IOException why) {
    String sentence = name + " cannot be used: " + why.getMessage();
    return why instanceof UnknownContractException
        ? new UnknownContractException(sentence, why)
        : new IOException(sentence, why);
  }
}
