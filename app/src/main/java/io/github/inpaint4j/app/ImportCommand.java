package io.github.inpaint4j.app;

import io.github.inpaint4j.Version;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.train.keras.KerasModel;
import io.github.inpaint4j.train.model.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description =
        "Turns a Keras 3 model of the paper's family (a chain of Conv2D, MaxPooling2D and"
            + " UpSampling2D) into one that --model takes, with the same outputs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint import autoencoder.keras               writes autoencoder.onnx beside it",
      "  inpaint import autoencoder.keras --to models/  writes models/model.onnx",
      "  inpaint restore photo.png --box 10,10,8,8 --model autoencoder.onnx --output whole.png"
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.keras", description = "What model.save('FILE.keras') wrote.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FILE.onnx|FOLDER",
      description = "Default: beside the file, with its name.")
  private Path to;

  @Option(names = "--overwrite", description = "Replace the file.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error"); // or jHDF talks
    Path target = target();
    Outputs.requireFree(target, overwrite);
    Network network = KerasModel.read(file);
    byte[] model =
        network.toOnnx(
            Map.of(
                Fact.PRODUCER,
                "inpaint4j " + Version.NUMBER,
                Fact.IMPORTED,
                file.getFileName().toString()));
    try (OnnxInpainter usable = OnnxInpainter.load(model, target.toString(), 1)) {
      AtomicFile.write(target, model);
      Words.say(
          "Wrote %s, %,d bytes: %,d parameters, fills pictures of %s",
          target,
          model.length,
          network.parameters().count(),
          Words.translated(usable.contract().sizes().toString()));
    }
    return 0;
  }

  private Path target() {
    if (to == null) {
      String name = file.getFileName().toString();
      return file.resolveSibling(name.replaceFirst("\\.keras$", "") + ".onnx");
    }
    return to.toString().endsWith(".onnx") ? to : to.resolve(Methods.MODEL_FILE);
  }
}
