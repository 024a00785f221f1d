package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * The named weights of one of our model files, on their way back into a network.
 *
 * @param input what the model takes; a side that it leaves open is {@link Shape#ANY}
 * @param values row-major, by name
 * @param metadata what training wrote into the model
 */
public record OnnxWeights(Shape input, Map<String, float[]> values, Map<String, String> metadata) {

  /**
   * @throws IOException if this is no ONNX file
   */
  public static OnnxWeights read(byte[] model) throws IOException {
    try {
      OnnxMl.ModelProto proto = OnnxMl.ModelProto.parseFrom(model);
      Map<String, float[]> values = new HashMap<>();
      for (OnnxMl.TensorProto tensor : proto.getGraph().getInitializerList()) {
        ByteBuffer data = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
          float[] floats = new float[data.remaining() / Float.BYTES];
          data.asFloatBuffer().get(floats);
          values.put(tensor.getName(), floats);
        } else if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT16.getNumber()) {
          values.put(HalfWeights.wideName(tensor.getName()), HalfWeights.widened(data));
        }
      }
      Map<String, String> metadata = new HashMap<>();
      proto.getMetadataPropsList().forEach(p -> metadata.put(p.getKey(), p.getValue()));
      return new OnnxWeights(input(proto.getGraph()), values, metadata);
    } catch (InvalidProtocolBufferException e) {
      throw new IOException("this is no ONNX file: " + e.getMessage(), e);
    }
  }

  private static Shape input(OnnxMl.GraphProto graph) {
    OnnxMl.TensorShapeProto shape =
        graph.getInputCount() == 0
            ? OnnxMl.TensorShapeProto.getDefaultInstance()
            : graph.getInput(0).getType().getTensorType().getShape();
    return new Shape(side(shape, 1), side(shape, 2), side(shape, 3));
  }

  private static int side(OnnxMl.TensorShapeProto shape, int dimension) {
    long size = dimension < shape.getDimCount() ? shape.getDim(dimension).getDimValue() : 0;
    return (int) Math.max(Shape.ANY, Math.min(size, Integer.MAX_VALUE));
  }

  /**
   * Copies every weight to the parameter of its name.
   *
   * @throws IOException if one is missing or has another size
   */
  public void into(Parameters parameters) throws IOException {
    try (Scope scope = Scope.inference()) {
      for (Map.Entry<String, Tensor> parameter : parameters.all().entrySet()) {
        float[] weights = values.get(parameter.getKey());
        if (weights == null || weights.length != parameter.getValue().numel()) {
          throw new IOException("the model has other weights: no " + parameter.getKey());
        }
        parameter.getValue().copy_(Tensors.of(weights, Tensors.shape(parameter.getValue())));
      }
    }
  }
}
