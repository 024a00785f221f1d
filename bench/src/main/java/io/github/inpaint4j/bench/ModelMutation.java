package io.github.inpaint4j.bench;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A model file with something wrong in it: in its bytes, or in its messages. */
final class ModelMutation {
  private static final long[] NUMBERS = {
    -1, 0, 1, 2, 3, 7, 32, 255, 1 << 20, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE
  };
  private static final String[] WORDS = {
    "",
    "x",
    "input",
    "Loop",
    "If",
    "Scan",
    "Resize",
    "Reshape",
    "Gather",
    "Split",
    "Concat",
    "Transpose",
    "ConvTranspose",
    "MaxPool",
    "Pad",
    "Slice",
    "Expand",
    "Tile",
    "TopK",
    "NonZero"
  };

  private final Random random;

  ModelMutation(long seed) {
    random = new Random(seed);
  }

  byte[] of(byte[] model) throws IOException {
    return random.nextBoolean() ? bytes(model) : messages(model);
  }

  private byte[] bytes(byte[] model) {
    byte[] out = model.clone();
    int edits = 1 + random.nextInt(8);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(out.length);
      int count = Math.min(out.length - at, 1 + random.nextInt(16));
      switch (random.nextInt(4)) {
        case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> System.arraycopy(out, random.nextInt(out.length - count + 1), out, at, count);
        case 2 -> out[at] = (byte) random.nextInt(256);
        default -> out = without(out, at, count);
      }
    }
    return out;
  }

  private static byte[] without(byte[] bytes, int at, int count) {
    if (bytes.length <= count) {
      return bytes;
    }
    byte[] out = Arrays.copyOf(bytes, bytes.length - count);
    System.arraycopy(bytes, at + count, out, at, out.length - at);
    return out;
  }

  private byte[] messages(byte[] model) throws IOException {
    OnnxMl.ModelProto.Builder all = OnnxMl.ModelProto.parseFrom(model).toBuilder();
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      change(all);
    }
    return all.build().toByteArray();
  }

  private void change(Message.Builder message) {
    List<FieldDescriptor> fields = new ArrayList<>(message.getAllFields().keySet());
    if (fields.isEmpty()) {
      return;
    }
    FieldDescriptor field = fields.get(random.nextInt(fields.size()));
    if (field.isRepeated()) {
      changeOne(message, field);
    } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      message.setField(field, changed((Message) message.getField(field)));
    } else {
      message.setField(field, other(field, message.getField(field)));
    }
  }

  private void changeOne(Message.Builder message, FieldDescriptor field) {
    List<Object> values = new ArrayList<>((List<?>) message.getField(field));
    int at = random.nextInt(values.size());
    switch (random.nextInt(8)) {
      case 0 -> values.remove(at);
      case 1 -> values.add(values.get(at));
      case 2 -> values.add(random.nextInt(values.size()), values.remove(at));
      default ->
          values.set(
              at,
              values.get(at) instanceof Message one ? changed(one) : other(field, values.get(at)));
    }
    message.setField(field, values);
  }

  private Message changed(Message message) {
    Message.Builder builder = message.toBuilder();
    change(builder);
    return builder.build();
  }

  private Object other(FieldDescriptor field, Object value) {
    long number = NUMBERS[random.nextInt(NUMBERS.length)];
    return switch (field.getJavaType()) {
      case INT -> (int) number;
      case LONG -> number;
      case FLOAT -> random.nextBoolean() ? Float.NaN : (float) number;
      case DOUBLE -> (double) number;
      case BOOLEAN -> !(Boolean) value;
      case STRING -> WORDS[random.nextInt(WORDS.length)];
      case BYTE_STRING -> ByteString.copyFrom(bytes(nonEmpty((ByteString) value)));
      case ENUM ->
          field
              .getEnumType()
              .getValues()
              .get(random.nextInt(field.getEnumType().getValues().size()));
      case MESSAGE -> throw new AssertionError();
    };
  }

  private static byte[] nonEmpty(ByteString bytes) {
    return bytes.isEmpty() ? new byte[1] : bytes.toByteArray();
  }
}
