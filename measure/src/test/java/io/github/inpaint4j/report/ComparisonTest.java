package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Image PHOTO = TestImages.pattern(90, 140);
  private static final Image FILL = TestImages.ramp(90, 140);

  @TempDir private Path folder;

  private Document page(Mask hole) throws IOException {
    Path file = folder.resolve("compare.html");
    Comparison.Shown fill = new Comparison.Shown("telea", "quick & <plain>", FILL, 1.25);
    Comparison.write("<photo>.png", PHOTO, hole, List.of(fill), file);
    return Jsoup.parse(Files.readString(file));
  }

  private static Image shown(Element img) throws IOException {
    String data = img.attr("src").split(",")[1];
    return Images.fromBuffered(
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data))));
  }

  @Test
  void everyPictureIsThereWholeAndNearTheHole() throws IOException {
    Document page = page(Mask.rectangle(90, 140, 40, 60, 10, 30));
    Area near = new Area(28, 48, 34, 54);
    assertThat(page.select("figure")).hasSize(3);
    for (Image image : List.of(PHOTO, FILL)) {
      Element figure = page.select("figure").get(image == PHOTO ? 0 : 2);
      Image eightBits = Picture.of(image).image();
      assertThat(shown(figure.selectFirst("img.whole"))).isEqualTo(eightBits);
      assertThat(shown(figure.selectFirst("img.hole"))).isEqualTo(Images.crop(eightBits, near));
    }
  }

  @Test
  void aHoleAtTheBorderOrNoneAtAllIsShownAsFarAsThePictureGoes() throws IOException {
    Document page = page(Mask.rectangle(90, 140, 0, 0, 1, 1));
    assertThat(shown(page.selectFirst("img.hole")).width()).isEqualTo(9);
    page = page(Mask.none(90, 140));
    assertThat(shown(page.selectFirst("img.hole")).width()).isEqualTo(140);
  }

  @Test
  void thePageIsReadInEnglishOrGermanAndNeedsNoScript() throws IOException {
    Document page = page(Mask.rectangle(90, 140, 40, 60, 10, 30));
    assertThat(page.select("p [lang=en]").text())
        .isEqualTo("140x90 pixels, of which 300 (2.4 %) are hole.");
    assertThat(page.select("p [lang=de]").text())
        .isEqualTo("140x90 Pixel, davon 300 (2,4 %) Loch.");
    assertThat(page.select("figcaption [lang=de]").eachText())
        .containsExactly("Original", "mit Loch", "telea, 1,25 s");
    assertThat(page.select("figcaption [lang=en]").eachText())
        .containsExactly("original", "masked", "telea, 1.25 s: quick & <plain>");
    assertThat(page.select("input[checked]").eachAttr("id")).containsExactly("en", "hole");
    for (Element label : page.select("label")) {
      assertThat(page.select("input#" + label.attr("for"))).hasSize(1);
    }
    assertThat(page.select("script")).isEmpty();
    for (String rule : new String[] {"#de:checked ~ * [lang=en]", "#whole:checked ~ * .hole"}) {
      assertThat(page.selectFirst("style").data()).contains(rule);
    }
  }
}
