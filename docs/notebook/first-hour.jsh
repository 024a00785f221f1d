// The notebook first-hour.ipynb as a script for JShell, which shows pictures as files. A test holds them equal.
import java.awt.image.BufferedImage;
int shown = 0;
void display(BufferedImage picture) throws Exception {
  java.io.File file = new java.io.File("picture-" + ++shown + ".png");
  javax.imageio.ImageIO.write(picture, "png", file);
  System.out.println(file);
}

// Löcher füllen lernen · Learning to fill holes

import io.github.inpaint4j.data.*;
import io.github.inpaint4j.fill.*;
import io.github.inpaint4j.fill.network.*;
import io.github.inpaint4j.image.*;
import io.github.inpaint4j.mask.*;
import io.github.inpaint4j.metric.*;
import io.github.inpaint4j.plugin.*;
import io.github.inpaint4j.progress.*;
import io.github.inpaint4j.run.*;
import io.github.inpaint4j.train.loss.*;
import io.github.inpaint4j.train.model.*;
import io.github.inpaint4j.train.nn.*;
import io.github.inpaint4j.train.torch.*;
import io.github.inpaint4j.train.training.*;
import java.nio.file.*;
import java.util.*;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

// Pictures

boolean cifar = Cifar10.find().isPresent();
DataSet all = DataSet.open(cifar ? "cifar10" : "deadleaves", 32, false);
DataSet data = new DataSet(all.name(), ByteImages.of(Subset.first(all.training(), 1000), done -> {}), Subset.first(all.test(), 64));
System.out.println(data.training().size() + " pictures: " + data.training().name());

/** Pictures side by side, four times as large. */
Image row(List<Image> images) {
  int height = images.get(0).height();
  Image row = new Image(height, 33 * images.size() - 1);
  for (int i = 0; i < images.size(); i++) {
    Images.paste(images.get(i), row, new Area(0, 33 * i, height, 32));
  }
  return Images.resize(row, 4 * row.height(), 4 * row.width());
}

List<Image> truth = new ArrayList<>();
for (int i = 0; i < 8; i++) {
  truth.add(data.test().image(i));
}
display(Images.toBuffered(row(truth)));

// Masks

List<Mask> holes = new ArrayList<>();
List<Image> seen = new ArrayList<>();
for (int i = 0; i < 8; i++) {
  holes.add(MaskSet.RANDOM.mask(1, 1, i, 32, 32)); // seed, epoch, i
  seen.add(holes.get(i).hide(truth.get(i)));
}
display(Images.toBuffered(row(seen)));

// Two epochs

Settings settings = Settings.PAPER.with(s -> {
  s.model = "paper-skips";
  s.masks = "random";
  s.protocol = Settings.Validation.paper; // validates on the test images, as the paper did
  s.epochs = 2;
  s.batchSize = 32;
});

TrainingListener printing = new TrainingListener() {
  @Override
  public void epoch(Epoch e, boolean best) {
    System.out.printf("epoch %d: loss %.4f, in the holes %.2f dB, %.0f images/s%n", e.epoch(), e.valLoss(), e.holePsnr(), e.imagesPerSecond());
  }
};

/** Trains and answers the network, ready to fill. */
Inpainter learned(Settings settings, String run) throws Exception {
  try (RunWriter writer = RunWriter.create(Path.of("runs", run), true)) {
    Training.begin(writer, settings, data).run(printing, Progress.NONE);
  }
  return OnnxInpainter.load(Path.of("runs", run, "model.onnx"));
}

Inpainter first = learned(settings, "first");

display(Images.toBuffered(row(first.inpaintAll(seen, holes))));
display(Images.toBuffered(row(truth)));

// A layer of your own

record Swish() implements Layer {
  public Tensor forward(Tensor x) {
    return x.mul(x.sigmoid());
  }

  public String toOnnx(OnnxGraph graph, String input) {
    String gate = graph.node("Sigmoid", List.of(input), Map.of());
    return graph.node("Mul", List.of(input, gate), Map.of());
  }

  public Shape outputShape(Shape input) {
    return input;
  }

  public String label() {
    return "Swish";
  }
}

class Swishing implements Architecture {
  public String name() {
    return "swishing";
  }

  public Network create(LayerMaker make) {
    return make.network(
        "swishing", // red, green, blue and the mask go in
        make.conv(4, 24, ConvOptions.kernel(5)), new Swish(),
        make.conv(24, 24, ConvOptions.kernel(5)), new Swish(),
        make.conv(24, 3, ConvOptions.kernel(3)), Activation.SIGMOID);
  }
}

Plugins.add(Architecture.class, new Swishing());

// A loss and a mask of your own

class InTheHole implements LossFamily {
  public String name() {
    return "in-the-hole";
  }

  public Loss create(long seed, Precision precision, Device device) {
    return (output, target, mask) -> output.sub(target).mul(mask).square().sum().div(mask.sum());
  }
}

class Ring implements MaskFamily {
  public String name() {
    return "ring";
  }

  public String description() {
    return "a ring, somewhere";
  }

  public Mask generate(int height, int width, RandomGenerator rng) {
    double y = rng.nextDouble(8, height - 8);
    double x = rng.nextDouble(8, width - 8);
    return Mask.of(height, width, i -> Math.abs(Math.hypot(i / width - y, i % width - x) - 6) < 1.5);
  }
}

Plugins.add(LossFamily.class, new InTheHole());
Plugins.add(MaskFamily.class, new Ring());

Inpainter second = learned(settings.with(s -> {
  s.model = "swishing";
  s.masks = "ring";
  s.recipe = s.recipe.with(r -> r.loss = "in-the-hole");
}), "second");

MaskSet rings = MaskSet.named("ring");
List<Mask> ringed = new ArrayList<>();
List<Image> rung = new ArrayList<>();
for (int i = 0; i < 8; i++) {
  ringed.add(rings.frozen(1, i, 32, 32));
  rung.add(ringed.get(i).hide(truth.get(i)));
}
List<Image> filled = second.inpaintAll(rung, ringed);
display(Images.toBuffered(row(rung)));
display(Images.toBuffered(row(filled)));

double squares = 0;
double samples = 0;
for (int i = 0; i < 8; i++) {
  squares += Psnr.squaredError(truth.get(i), filled.get(i), ringed.get(i));
  samples += 3 * ringed.get(i).area();
}
System.out.printf("in the rings: %.2f dB%n", Psnr.of(squares / samples));
first.close();
second.close();

/exit
