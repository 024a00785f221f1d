package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The Fourier unit of fast Fourier convolutions (Chi et al. 2020; Suvorov et al. 2021): the
 * picture's spectrum, a 1x1 convolution and ReLU over its real and imaginary parts, and back. Every
 * output pixel sees the whole picture. Normalisation is left to whoever wants it.
 *
 * <p>The transform of a picture of known size is one product with a constant matrix, the same on
 * libtorch and in ONNX, exact, and with 16x16 pixels and fewer no slower than a convolution. The
 * matrix grows with (pixels)^2, so that this is for the small pictures inside a network.
 */
public final class FourierConv2d implements Layer {
  private final Shape shape;
  private final int frequencies; // along x: the others are their conjugates
  private final Conv2d mix;
  private final Tensor analysis; // (H W, 2 H frequencies)
  private final Tensor synthesis; // (2 H frequencies, H W)

  public FourierConv2d(
      Parameters parameters, String name, Shape shape, Init init, RandomGenerator rng) {
    shape.requireConnectable();
    this.shape = shape;
    frequencies = shape.width() / 2 + 1;
    int parts = 2 * shape.channels();
    mix = new Conv2d(parameters, name, parts, parts, ConvOptions.kernel(1).init(init), rng);
    int pixels = shape.height() * shape.width();
    float[] values = analysisMatrix();
    analysis = parameters.device().tensor(values, pixels, values.length / pixels);
    synthesis = parameters.device().tensor(synthesisMatrix(values), values.length / pixels, pixels);
  }

  /** Row (y, x), column (part, v, u): cos and -sin of the wave (v, u), orthonormal. */
  private float[] analysisMatrix() {
    int h = shape.height();
    int w = shape.width();
    float[] values = new float[h * w * 2 * h * frequencies];
    for (int i = 0, at = 0; i < h * w; i++) {
      for (int part = 0; part < 2; part++) {
        for (int wave = 0; wave < h * frequencies; wave++) {
          double turns =
              (double) (i / w) * (wave / frequencies) / h
                  + (double) (i % w) * (wave % frequencies) / w;
          double angle = 2 * Math.PI * turns;
          double value = part == 0 ? Math.cos(angle) : -Math.sin(angle);
          values[at++] = (float) (value / Math.sqrt(h * w));
        }
      }
    }
    return values;
  }

  /** The transpose, where a wave that stands for its conjugate, too, counts twice. */
  private float[] synthesisMatrix(float[] values) {
    int pixels = shape.height() * shape.width();
    int columns = values.length / pixels;
    float[] transposed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      int u = column % frequencies;
      boolean alone = u == 0 || 2 * u == shape.width();
      transposed[column * pixels + i / columns] = (alone ? 1 : 2) * values[i];
    }
    return transposed;
  }

  @Override
  public Tensor forward(Tensor x) {
    long n = x.size(0);
    long c = shape.channels();
    long h = shape.height();
    Tensor spectrum = x.flatten(2, 3).matmul(analysis.to(x.scalar_type()));
    Tensor mixed = torch.relu(mix.forward(spectrum.view(n, 2 * c, h, frequencies)));
    Tensor waves = mixed.reshape(n, c, 2 * h * frequencies);
    return waves.matmul(synthesis.to(x.scalar_type())).view(n, c, h, shape.width());
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    int c = shape.channels();
    int h = shape.height();
    String size = h + "x" + shape.width();
    String spectrum =
        graph.node(
            "MatMul",
            List.of(graph.reshape(input, 0, c, -1), graph.initializer("analysis" + size, analysis)),
            Map.of());
    String mixed = mix.toOnnx(graph, graph.reshape(spectrum, 0, 2L * c, h, frequencies));
    String waves = graph.reshape(Activation.RELU.toOnnx(graph, mixed), 0, c, -1);
    String back =
        graph.node(
            "MatMul", List.of(waves, graph.initializer("synthesis" + size, synthesis)), Map.of());
    return graph.reshape(back, 0, c, h, shape.width());
  }

  @Override
  public Shape outputShape(Shape input) {
    if (!input.equals(shape)) {
      throw new IllegalArgumentException("%s takes %s, got %s".formatted(label(), shape, input));
    }
    return input;
  }

  @Override
  public int weights() {
    return mix.weights();
  }

  @Override
  public long multiplyAdds(Shape input) {
    Shape spectrum = new Shape(2 * shape.channels(), shape.height(), frequencies);
    return 2 * input.size() * 2 * shape.height() * frequencies + mix.multiplyAdds(spectrum);
  }

  @Override
  public double sees(double side) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public String label() {
    return "Fourier conv; %d channels".formatted(shape.channels());
  }
}
