package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model files, on the near side of ONNX Runtime: who has none is told so in a sentence. */
final class ModelFile {
  private ModelFile() {}

  /**
   * A model file's bytes.
   *
   * @throws IOException in one sentence, if there is no such file, or it is too large
   */
  static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no model " + file);
    }
    if (Files.size(file) > Integer.MAX_VALUE) {
      throw new IOException(file + " cannot be used: it is larger than 2 GB");
    }
    return Files.readAllBytes(file);
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads used for one run
   * @throws IOException in one sentence, if it cannot be used
   */
  static OnnxSession open(byte[] model, String name, int threads) throws IOException {
    try {
      return OnnxSession.open(model, name, threads); // where ONNX Runtime is first needed
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
