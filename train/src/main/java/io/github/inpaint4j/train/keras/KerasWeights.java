package io.github.inpaint4j.train.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import java.io.IOException;
import java.util.Arrays;

/** The arrays in a Keras 3 model's HDF5 file. */
final class KerasWeights implements AutoCloseable {
  private final HdfFile file;
  private final int size;

  /**
   * @throws IOException if these are no HDF5 file's bytes
   */
  KerasWeights(byte[] bytes) throws IOException {
    size = bytes.length;
    try {
      file = HdfFile.fromBytes(bytes);
    } catch (RuntimeException e) {
      throw new IOException("its weights are damaged", e);
    }
  }

  /**
   * An array in row-major order.
   *
   * @param layer by the name the file gives it: its kind, and a number from the second on
   * @param variable 0 = kernel, 1 = bias
   * @throws IOException if it is not there, or has another shape
   */
  float[] values(String layer, int variable, int... shape) throws IOException {
    String path = "layers/%s/vars/%d".formatted(layer, variable);
    long count = 1;
    for (int side : shape) {
      count = Math.multiplyExact(count, side);
      require(count <= size / Float.BYTES, path, "is larger than the file");
    }
    try {
      return values(file.getDatasetByPath(path), path, shape);
    } catch (RuntimeException e) {
      throw new IOException("its weights %s are missing or damaged".formatted(path), e);
    }
  }

  private static float[] values(Dataset array, String path, int[] shape) throws IOException {
    require(
        array instanceof ContiguousDataset && array.getJavaType() == float.class,
        path,
        "are not stored as plain float32");
    require(
        Arrays.equals(array.getDimensions(), shape),
        path,
        "are %s, not %s as the layer says"
            .formatted(Arrays.toString(array.getDimensions()), Arrays.toString(shape)));
    return (float[]) array.getDataFlat();
  }

  private static void require(boolean condition, String path, String problem) throws IOException {
    if (!condition) {
      throw new IOException("its weights %s %s".formatted(path, problem));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
