package io.github.inpaint4j.serve;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One small picture, one hole, several methods, each scored against the truth.
 *
 * @param image a file, cropped and scaled, or null for number {@code index} of the source
 * @param mask a file, or null for the frozen one
 */
record SmallFills(
    Form form,
    Upload image,
    int index,
    Upload mask,
    FrozenMask frozen,
    List<Method> methods,
    ImageSource source,
    Pictures pictures)
    implements Task.Body<Map<String, Object>> {

  /** What a client is told about one fill. */
  private record Scored(
      String method,
      String image,
      double hole_psnr,
      double hole_ssim,
      double ssim,
      double seconds) {}

  /**
   * @param form closed with this
   * @throws Problem 400 or 422 if the fields make no sense
   */
  static SmallFills of(Form form, ImageSource source, Kitchen kitchen) {
    form.requireOnly(
        Set.of("index", "image", "mask", "masks", "seed", "number", "methods"), Set.of());
    if (form.file("image") == null && form.file("index") == null) {
      throw new Problem(Refusal.MISSING_FIELD, Map.of("field", "image"));
    }
    Catalog catalog = kitchen.catalog();
    String names = form.text("methods", "");
    return new SmallFills(
        form,
        form.file("image"),
        (int) form.number("index", 0, 0, source.size() - 1L),
        form.file("mask"),
        new FrozenMask(
            form.text("masks", FrozenMask.DEFAULT),
            form.number("seed", 1, 0, Long.MAX_VALUE),
            (int) form.number("number", 0, 0, Integer.MAX_VALUE)),
        names.isEmpty()
            ? catalog.fillingHoles()
            : Arrays.stream(names.split(",")).map(String::strip).map(catalog::named).toList(),
        source,
        kitchen.pictures());
  }

  @Override
  public Map<String, Object> run(Progress progress) throws Exception {
    return pictures.with(progress, () -> fill(progress), image, mask);
  }

  private Map<String, Object> fill(Progress progress) throws IOException {
    Truth truth = new Truth(truth(), hole());
    List<Scored> fills = new ArrayList<>();
    for (Method method : methods) {
      double all = methods.size();
      Progress part = progress.part(fills.size() / all, (fills.size() + 1) / all);
      fills.add(scored(method, truth, part));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("original", PaperRoutes.dataUri(truth.image()));
    answer.put("masked", PaperRoutes.dataUri(truth.hole().hide(truth.image())));
    answer.put("coverage", truth.hole().coverage());
    answer.put("fills", fills);
    return answer;
  }

  /** With eight bits per sample, as it is shown. */
  private Image truth() throws IOException {
    Image exact =
        image == null
            ? source.image(index)
            : Images.fit(pictures.read(image).image(), PaperRoutes.SIDE, PaperRoutes.SIDE);
    return Picture.of(exact).image();
  }

  private Mask hole() throws IOException {
    Mask hole =
        mask == null ? frozen.draw() : MaskFiles.of(pictures.read(mask), MaskFiles.Polarity.WHITE);
    if (hole.height() != PaperRoutes.SIDE || hole.width() != PaperRoutes.SIDE || hole.area() == 0) {
      String size = PaperRoutes.SIDE + "x" + PaperRoutes.SIDE;
      throw new Problem(Refusal.NOT_A_SMALL_HOLE, Map.of("size", size));
    }
    return hole;
  }

  private static Scored scored(Method method, Truth truth, Progress progress) throws IOException {
    long start = System.nanoTime();
    Image filled = method.inpainter().inpaint(truth.image(), truth.hole(), progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<Region, Errors> errors = truth.errors(filled);
    return new Scored(
        method.name(),
        PaperRoutes.dataUri(filled),
        errors.get(Region.HOLE).psnr(),
        errors.get(Region.HOLE).ssim(),
        errors.get(Region.WHOLE).ssim(),
        seconds);
  }

  @Override
  public void close() {
    form.close();
  }
}
