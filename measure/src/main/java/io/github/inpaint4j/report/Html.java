package io.github.inpaint4j.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page in one file: no script, no link, every picture inside. */
final class Html {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
      h1 { line-height: 1.2; text-wrap: balance } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ddd }
      table { border-collapse: collapse; margin: 1rem 0 } td, th { padding: .25rem .75rem; border-bottom: 1px solid #e5e5e5; text-align: left }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums } td.n:first-child, th.n:first-child { text-align: left } td.best { font-weight: 600; background: #fff6dd }
      figure { margin: 1.5rem 0; overflow-x: auto } figure img { max-width: 100%; height: auto } figcaption { color: #555 }
      .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem } .tiles figure { margin: 0 }
      .tiles img { width: 100%; image-rendering: pixelated }
      input[type=radio] + label { margin-right: 1rem }
      #de:checked ~ * [lang=en], #en:checked ~ * [lang=de], #hole:checked ~ * .whole, #whole:checked ~ * .hole { display: none }
      details { margin: 1rem 0 } code { background: #f3f3f3; padding: .1rem .3rem; overflow-wrap: anywhere }
      table.text td, table.text th { vertical-align: top } nav ol { columns: 2; padding-left: 1.5rem } a { color: inherit }
      @page { size: A4; margin: 16mm 15mm }
      @media print {
        body { font-size: 10pt; max-width: none; margin: 0; padding: 0 } h2 { margin-top: 1.6rem } code { font-size: 8.5pt }
        h2, h3, p:has(+ figure), p:has(+ table), p:has(+ h3), p:has(+ ul) { break-after: avoid } figure, table, p, li { break-inside: avoid }
        figure { overflow: visible; margin: 1rem 0 } figure img { max-height: 16cm; max-width: 100% } td, th { padding: .15rem .5rem }
        .tiles { grid-template-columns: 1fr 1fr }
      }
      """;

  private final StringBuilder body = new StringBuilder();
  private final List<String> headings = new ArrayList<>();
  private final String title;
  private final Locale locale;
  private int contents = -1; // where in the body their list stands

  /** In English. */
  public Html(String title) {
    this(title, Locale.ENGLISH);
  }

  /**
   * @param locale whose language its texts are in
   */
  public Html(String title, Locale locale) {
    this.title = title;
    this.locale = locale;
    body.append("<h1>").append(escape(title)).append("</h1>\n");
  }

  public Html heading(String text) {
    headings.add(text);
    body.append("<h2 id=s%d>%s</h2>\n".formatted(headings.size(), escape(text)));
    return this;
  }

  /** Within a section. */
  public Html subheading(String text) {
    body.append("<h3>").append(escape(text)).append("</h3>\n");
    return this;
  }

  /** Here stand the names of all sections. */
  public Html contents() {
    contents = body.length();
    return this;
  }

  public Html paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>\n");
    return this;
  }

  public Html command(String text) {
    body.append("<p><code>").append(escape(text)).append("</code></p>\n");
    return this;
  }

  /** A choice of what is seen from here on: the elements of the chosen one's class, or language. */
  public Html choice(Map<String, String> labels) {
    String name = "of-" + labels.keySet().iterator().next();
    String chosen = " checked";
    for (Map.Entry<String, String> label : labels.entrySet()) {
      body.append(
          "<input type=radio name=%s id=%s%s> <label for=%s>%s</label>\n"
              .formatted(name, label.getKey(), chosen, label.getKey(), escape(label.getValue())));
      chosen = "";
    }
    body.append("<br>\n");
    return this;
  }

  /** Of which the chosen language is seen. */
  public Html paragraph(String english, String german) {
    body.append("<p>").append(both(english, german)).append("</p>\n");
    return this;
  }

  private static String both(String english, String german) {
    return "<span lang=en>%s</span><span lang=de>%s</span>"
        .formatted(escape(english), escape(german));
  }

  /** A picture seen whole, or where the hole is, as is chosen. */
  public Html figure(BufferedImage whole, BufferedImage hole, String english, String german)
      throws IOException {
    body.append("<figure>")
        .append(img(whole, english, "whole"))
        .append(img(hole, english, "hole"))
        .append("<figcaption>")
        .append(both(english, german))
        .append("</figcaption></figure>\n");
    return this;
  }

  private static String img(BufferedImage picture, String caption, String kind) throws IOException {
    return "<img class=%s alt=\"%s\" src=\"data:image/png;base64,%s\">"
        .formatted(kind, escape(caption), Base64.getEncoder().encodeToString(Figures.png(picture)));
  }

  /** Two columns: what and which. */
  public Html facts(Map<String, String> facts) {
    body.append("<table>\n");
    facts.forEach(
        (name, value) ->
            body.append(
                "<tr><th>%s</th><td>%s</td></tr>\n".formatted(escape(name), escape(value))));
    body.append("</table>\n");
    return this;
  }

  /**
   * @param best for every column the row that stands out, or -1
   */
  public Html table(List<String> head, List<List<String>> rows, List<Integer> best) {
    body.append("<table>\n<tr>");
    head.forEach(h -> body.append("<th class=n>").append(escape(h)).append("</th>"));
    body.append("</tr>\n");
    for (int row = 0; row < rows.size(); row++) {
      body.append("<tr>");
      for (int column = 0; column < rows.get(row).size(); column++) {
        body.append(best.get(column) == row ? "<td class=\"n best\">" : "<td class=n>")
            .append(escape(rows.get(row).get(column)))
            .append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</table>\n");
    return this;
  }

  /** Of words, left-aligned. */
  public Html table(List<String> head, List<List<String>> rows) {
    body.append("<table class=text>\n").append(row("th", head));
    rows.forEach(row -> body.append(row("td", row)));
    body.append("</table>\n");
    return this;
  }

  private static String row(String cell, List<String> texts) {
    return texts.stream()
        .map(text -> "<%s>%s</%s>".formatted(cell, escape(text), cell))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  public Html list(List<String> items) {
    body.append("<ul>\n");
    items.forEach(item -> body.append("<li>").append(escape(item)).append("</li>\n"));
    body.append("</ul>\n");
    return this;
  }

  /** The figures from here on stand side by side ... */
  public Html tiles() {
    body.append("<div class=tiles>\n");
    return this;
  }

  /** ... until here. */
  public Html endTiles() {
    body.append("</div>\n");
    return this;
  }

  public Html figure(BufferedImage picture, String caption) throws IOException {
    body.append("<figure><img alt=\"")
        .append(escape(caption))
        .append("\" src=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(Figures.png(picture)))
        .append("\"><figcaption>")
        .append(escape(caption))
        .append("</figcaption></figure>\n");
    return this;
  }

  /** A picture, and below it how it is made alone. */
  public Html figure(BufferedImage picture, String caption, String command) throws IOException {
    body.append(
        "<figure>%s<figcaption>%s<br><code>%s</code></figcaption></figure>\n"
            .formatted(img(picture, caption, "figure"), escape(caption), escape(command)));
    return this;
  }

  private String listed() {
    if (contents < 0) {
      return body.toString();
    }
    StringBuilder list = new StringBuilder("<nav><ol>\n");
    for (int i = 1; i <= headings.size(); i++) {
      list.append("<li><a href=#s%d>%s</a></li>\n".formatted(i, escape(headings.get(i - 1))));
    }
    return new StringBuilder(body).insert(contents, list.append("</ol></nav>\n")).toString();
  }

  @Override
  public String toString() {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style></head>
        <body>
        %s</body></html>
        """
        .formatted(locale.getLanguage(), escape(title), STYLE, listed());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
