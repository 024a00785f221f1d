package io.github.inpaint4j.report;

import io.github.inpaint4j.evaluate.Group;
import io.github.inpaint4j.evaluate.Score;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** What methods score in groups of pictures, side by side, with 95 % intervals. */
final class GroupBars {
  private GroupBars() {}

  static BufferedImage draw(
      Scoreboard board, MaskSet masks, List<String> methods, List<Group> groups, Texts texts) {
    return BitmapEncoder.getBufferedImage(chart(board, masks, methods, groups, texts));
  }

  static CategoryChart chart(
      Scoreboard board, MaskSet masks, List<String> methods, List<Group> groups, Texts texts) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(900)
            .height(420)
            .yAxisTitle(texts.get("groups.axis"))
            .build();
    chart.getStyler().setLocale(texts.locale());
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setAxisTickLabelsFont(new Font(Figures.FONT, Font.PLAIN, 13));
    chart.getStyler().setYAxisDecimalPattern("0");
    chart.getStyler().setSeriesColors(AreaCurves.COLOURS);
    chart.getStyler().setAvailableSpaceFill(0.8);
    double lowest = Double.MAX_VALUE;
    for (String method : methods) {
      List<Score> scores =
          groups.stream().map(group -> group.score(board.measurement(method, masks))).toList();
      chart.addSeries(
          Comparison.shortName(method),
          groups.stream().map(Group::name).toList(),
          scores.stream().map(Score::psnrPooled).toList(),
          scores.stream().map(score -> (score.ciHigh() - score.ciLow()) / 2).toList());
      lowest = Math.min(lowest, scores.stream().mapToDouble(Score::ciLow).min().orElse(0));
    }
    chart.getStyler().setYAxisMin(Math.floor(lowest - 1)); // else all bars look alike
    return chart;
  }
}
