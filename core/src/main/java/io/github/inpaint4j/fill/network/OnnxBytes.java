package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A look at an ONNX file before ONNX Runtime sees it: that it is one message of protocol buffers,
 * and that no tensor of it has its data elsewhere, in a file or an address of memory that the model
 * names.
 */
final class OnnxBytes {
  private static final int DEEPEST = 100; // messages in messages, as protocol buffers have it

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int MESSAGE = 2; // or text, or numbers
  private static final int FOUR_BYTES = 5;

  /** The messages of onnx.proto that lead to tensors, by the numbers of their fields. */
  private enum Kind {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    FUNCTION,
    TRAINING,
    SPARSE_TENSOR,
    TENSOR,
    OTHER;

    Kind of(int field) {
      return switch (this) {
        case MODEL -> field == 7 ? GRAPH : field == 20 ? TRAINING : field == 25 ? FUNCTION : OTHER;
        case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE_TENSOR : OTHER;
        case NODE -> field == 5 ? ATTRIBUTE : OTHER;
        case ATTRIBUTE ->
            switch (field) {
              case 5, 10 -> TENSOR;
              case 6, 11 -> GRAPH;
              case 22, 23 -> SPARSE_TENSOR;
              default -> OTHER;
            };
        case FUNCTION -> field == 7 ? NODE : field == 11 ? ATTRIBUTE : OTHER;
        case TRAINING -> field == 1 || field == 2 ? GRAPH : OTHER;
        case SPARSE_TENSOR -> field == 1 || field == 2 ? TENSOR : OTHER;
        case TENSOR, OTHER -> OTHER;
      };
    }

    boolean isElsewhere(int field) {
      return this == TENSOR && (field == 13 || field == 14); // external_data, data_location
    }
  }

  private final ByteBuffer bytes;
  private int at;

  private OnnxBytes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IOException in half a sentence, if this is no ONNX file or needs another file
   */
  static void check(ByteBuffer model) throws IOException {
    if (startsWith(model, "version https://git-lfs")) {
      throw new IOException(
          "it is a pointer of git-lfs, not the model; fetch it with git lfs pull");
    }
    if (!model.hasRemaining()) {
      throw new IOException("it is empty");
    }
    new OnnxBytes(model).message(Kind.MODEL, model.limit(), 0);
  }

  private static boolean startsWith(ByteBuffer bytes, String text) {
    ByteBuffer start = StandardCharsets.US_ASCII.encode(text);
    return bytes.remaining() >= start.limit() && bytes.slice(0, start.limit()).equals(start);
  }

  private void message(Kind kind, int end, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw noModel();
    }
    while (at < end) {
      long tag = varint(end);
      if (tag >>> Integer.SIZE != 0) {
        throw noModel();
      }
      int field = (int) (tag >>> 3);
      switch ((int) tag & 7) {
        case VARINT -> number(kind, field, varint(end));
        case EIGHT_BYTES -> skip(Long.BYTES, end);
        case FOUR_BYTES -> skip(Integer.BYTES, end);
        case MESSAGE -> inner(kind, field, end, depth);
        default -> throw noModel();
      }
    }
  }

  private static void number(Kind kind, int field, long value) throws IOException {
    if (kind.isElsewhere(field) && value != 0) {
      throw elsewhere();
    }
  }

  private void inner(Kind kind, int field, int end, int depth) throws IOException {
    long length = varint(end);
    if (length < 0 || length > end - at) {
      throw noModel();
    }
    if (kind.isElsewhere(field)) {
      throw elsewhere();
    }
    Kind inner = kind.of(field);
    int start = at;
    if (inner != Kind.OTHER) {
      message(inner, start + (int) length, depth + 1);
    }
    at = start + (int) length;
  }

  private void skip(int count, int end) throws IOException {
    if (count > end - at) {
      throw noModel();
    }
    at += count;
  }

  private long varint(int end) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at >= end) {
        throw noModel();
      }
      byte b = bytes.get(at++);
      value |= (long) (b & 127) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw noModel();
  }

  private static IOException noModel() {
    return new IOException("it is no ONNX file, or a damaged one");
  }

  private static IOException elsewhere() {
    return new IOException(
        "it keeps its weights in another file (external data), and other files are not read; save"
            + " it as one file");
  }
}
