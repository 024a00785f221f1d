package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Method;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.report.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    try (MethodsOption.Opened opened = methods.open()) {
      opened.methods().forEach(method -> method.requireRemoves(Corruption.Kind.MASK));
      List<Path> files =
          page ? List.of(output) : opened.methods().stream().map(m -> file(m.name())).toList();
      requireFree(files);
      Picture picture = pages.read(image);
      Mask hole = masks.read(image, picture);
      new Notes().say(page ? picture.notes() : picture.notes(Format.PNG));
      List<Comparison.Fill> fills = fill(opened.methods(), picture.image(), hole);
      if (page) {
        Comparison.write(image.getFileName().toString(), picture.image(), hole, fills, output);
      } else {
        for (int i = 0; i < files.size(); i++) {
          picture.filled(hole::isHole, fills.get(i).image(), masks.fromAlpha()).write(files.get(i));
        }
      }
      System.out.println("Wrote " + output);
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

  private static List<Comparison.Fill> fill(List<Method> methods, Image image, Mask hole) {
    List<Comparison.Fill> fills = new ArrayList<>();
    for (Method method : methods) {
      try (Bar bar = new Bar(method.name())) {
        long start = System.nanoTime();
        Image filled = method.inpainter().inpaint(image, hole, bar::share);
        double seconds = (System.nanoTime() - start) / 1e9;
        fills.add(new Comparison.Fill(method.name(), method.purpose(), filled, seconds));
      }
      Comparison.Fill last = fills.get(fills.size() - 1);
      System.out.printf(Locale.ROOT, "%-14s %7.2f s%n", last.method(), last.seconds());
    }
    return fills;
  }
}
