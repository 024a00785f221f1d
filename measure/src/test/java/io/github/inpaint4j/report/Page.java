package io.github.inpaint4j.report;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report as a reader sees it: its texts, the cells of its tables, the pixels of its figures. */
record Page(Document html) {
  static Page read(Path file) throws IOException {
    return new Page(Jsoup.parse(Files.readString(file)));
  }

  String text() {
    return html.body().text();
  }

  /** Cells, row by row, the heads first. */
  List<List<String>> table(int number) {
    return html.select("table").get(number).select("tr").stream()
        .map(row -> row.select("th, td").stream().map(Element::text).toList())
        .toList();
  }

  /** Of a table that has such a head. */
  List<String> column(int table, String head) {
    List<List<String>> rows = table(table);
    int column = rows.get(0).indexOf(head);
    if (column < 0) {
      throw new NoSuchElementException(head + " is not among " + rows.get(0));
    }
    return rows.stream().skip(1).map(row -> row.get(column)).toList();
  }

  /** Texts of the cells that stand out. */
  List<String> best(int table) {
    return html.select("table").get(table).select("td.best").eachText();
  }

  List<String> captions() {
    return html.select("figcaption").eachText();
  }

  BufferedImage figure(int number) throws IOException {
    Element img = html.select("figure img").get(number);
    byte[] png = Base64.getDecoder().decode(img.attr("src").split("base64,")[1]);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /**
   * Where a figure shows a picture, every pixel {@code scale} times as high and wide; found by its
   * pixels alone.
   *
   * @return column and row of its top left corner in the figure
   * @throws NoSuchElementException if the figure does not show it
   */
  static int[] place(BufferedImage figure, Image picture, int scale) {
    BufferedImage wanted = Images.toBuffered(picture);
    for (int y = 0; y + scale * wanted.getHeight() <= figure.getHeight(); y++) {
      for (int x = 0; x + scale * wanted.getWidth() <= figure.getWidth(); x++) {
        if (isAt(figure, wanted, scale, x, y)) {
          return new int[] {x, y};
        }
      }
    }
    throw new NoSuchElementException("the figure does not show this picture");
  }

  private static boolean isAt(BufferedImage figure, BufferedImage wanted, int scale, int x, int y) {
    for (int i = 0; i < scale * wanted.getHeight(); i++) {
      for (int j = 0; j < scale * wanted.getWidth(); j++) {
        if (figure.getRGB(x + j, y + i) != wanted.getRGB(j / scale, i / scale)) {
          return false;
        }
      }
    }
    return true;
  }
}
