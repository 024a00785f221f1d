package io.github.inpaint4j.serve;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MaskFiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paper's task, live: small pictures whose truth is known. */
final class PaperRoutes {
  static final int SIDE = Cifar10.SIDE;

  private static final int MOST_AT_ONCE = 100;

  private final Kitchen kitchen;
  private final SmallPictures source;

  PaperRoutes(Kitchen kitchen, SmallPictures source) {
    this.kitchen = kitchen;
    this.source = source;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/v1/paper/pictures", this::pictures);
    routes.get("/api/v1/paper/mask", this::mask);
    routes.post("/api/v1/paper", this::fill);
  }

  private record Shown(int index, String label, String png) {}

  private void pictures(Context ctx) throws IOException {
    try (Work.Place place = kitchen.enter()) {
      ctx.json(page(ctx, source.get()));
    }
  }

  private static Map<String, Object> page(Context ctx, ImageSource images) throws IOException {
    int from = (int) number(ctx, "from", 0, 0, images.size() - 1L);
    int count = (int) number(ctx, "count", 20, 1, MOST_AT_ONCE);
    List<Shown> shown = new ArrayList<>();
    for (int i = from; i < Math.min(images.size(), from + count); i++) {
      shown.add(new Shown(i, images.label(i), dataUri(images.image(i))));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("source", images.name());
    answer.put("total", images.size());
    answer.put("pictures", shown);
    return answer;
  }

  private void mask(Context ctx) throws IOException {
    String masks = ctx.queryParam("masks");
    FrozenMask frozen =
        new FrozenMask(
            masks == null ? FrozenMask.DEFAULT : masks,
            number(ctx, "seed", 1, 0, Long.MAX_VALUE),
            (int) number(ctx, "number", 0, 0, Integer.MAX_VALUE));
    ctx.contentType("image/png").result(MaskFiles.picture(frozen.draw()).encode(Format.PNG));
  }

  private static long number(Context ctx, String name, long byDefault, long least, long most) {
    String text = ctx.queryParam(name);
    return text == null ? byDefault : Numbers.parse(name, text, least, most);
  }

  private void fill(Context ctx) throws InterruptedException {
    ctx.json(kitchen.answer(ctx, form -> SmallFills.of(form, source.get(), kitchen)));
  }

  static String dataUri(Image image) throws IOException {
    byte[] png = Picture.of(image).encode(Format.PNG);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
