package io.github.inpaint4j.serve;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.detect.Search.Look;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One picture whose damage is to be found: a PNG file, as large, white where it is damaged.
 *
 * @param firstPage true if the first of several pages or frames is meant
 * @param likelihood true to answer how likely each pixel is damaged, as grey, and leave the
 *     decision to the client
 */
record Detecting(
    Form form,
    Upload image,
    boolean firstPage,
    Set<Look> kinds,
    double sensitivity,
    boolean likelihood,
    Kitchen kitchen)
    implements Task.Body<byte[]> {

  /**
   * @param form closed with this
   * @throws Problem 400 if the fields make no sense
   */
  static Detecting of(Form form, Kitchen kitchen) {
    form.requireOnly(Set.of("image", "first_page", "kinds", "sensitivity", "likelihood"), Set.of());
    Upload image = form.file("image");
    if (image == null) {
      throw new Problem(Refusal.MISSING_FIELD, Map.of("field", "image"));
    }
    return new Detecting(
        form,
        image,
        form.flag("first_page"),
        kinds(form),
        form.share("sensitivity", Likelihood.USUAL_SENSITIVITY),
        form.flag("likelihood"),
        kitchen);
  }

  private static Set<Look> kinds(Form form) {
    List<String> all = Arrays.stream(Look.values()).map(Look::word).toList();
    return form.words("kinds", all).stream()
        .map(word -> Look.valueOf(word.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Look.class)));
  }

  @Override
  public byte[] run(Progress progress) throws Exception {
    return kitchen.pictures().with(progress, () -> find(progress), image);
  }

  private byte[] find(Progress progress) throws IOException {
    Picture picture = kitchen.pictures().read(image, firstPage);
    Detector detector = kitchen.catalog().detector();
    Picture answer =
        likelihood
            ? Picture.of(detector.find(picture, progress).image())
            : MaskFiles.picture(new Search(detector, sensitivity, kinds).mask(picture, progress));
    return answer.encode(Format.PNG);
  }

  @Override
  public void close() {
    form.close();
  }
}
