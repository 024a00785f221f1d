package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.report.Comparison;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = "Fills the hole of one picture with several methods, side by side, with times.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint compare photo.jpg --mask hole.png --output compare.html",
      "  inpaint compare photo.jpg --box 120,80,64,64 --methods biharmonic,patchmatch --output filled/"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IMAGE", description = "The picture.")
  private Path image;

  @Mixin private PageOption pages;

  @Mixin private MaskOptions masks;

  @Mixin private MethodsOption methods;

  @Mixin private DeviceOption device;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR|FILE.html",
      description = "A folder for one picture per method, or a page with all of them.")
  private Path output;

  @Option(names = "--overwrite", description = "Replace files that are there.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    masks.check();
    boolean page = output.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
    try (MethodsOption.Opened opened =
        methods.open(Corruption.Kind.MASK, Threads.all(), device.get())) {
      List<Path> files =
          page ? List.of(output) : opened.methods().stream().map(m -> file(m.name())).toList();
      requireFree(files);
      Picture picture = pages.read(image);
      Mask hole = masks.read(image, picture, Progress.NONE);
      new Notes().say(page ? picture.notes() : picture.notes(Format.PNG));
      List<Restored> fills = opened.methods().stream().map(m -> fill(m, picture, hole)).toList();
      if (page) {
        Comparison.write(
            image.getFileName().toString(),
            picture.image(),
            hole,
            fills.stream().map(Restored::shown).toList(),
            output);
      } else {
        for (int i = 0; i < files.size(); i++) {
          fills.get(i).restored.write(files.get(i));
        }
      }
      Words.say("Wrote %s", output);
    }
    return 0;
  }

  private Path file(String method) {
    return output.resolve(Comparison.shortName(method) + ".png");
  }

  private void requireFree(List<Path> files) throws IOException {
    for (Path file : files) {
      Outputs.requireFree(file, overwrite);
    }
  }

  private record Restored(Method method, Picture restored, double seconds) {
    Comparison.Shown shown() {
      return new Comparison.Shown(method.name(), method.purpose(), restored.image(), seconds);
    }
  }

  private Restored fill(Method method, Picture picture, Mask hole) {
    Restoration restoration = new Restoration(method.inpainter(), masks.filledAlpha());
    Restored fill;
    try (Bar bar = new Bar(method.name())) {
      long start = System.nanoTime();
      Picture restored = restoration.restore(picture, hole, bar::share);
      fill = new Restored(method, restored, (System.nanoTime() - start) / 1e9);
    }
    Words.say("%-14s %7.2f s", method.name(), fill.seconds);
    return fill;
  }
}
