package io.github.inpaint4j.report;

import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.evaluate.Scoreboard.AreaBin;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How every method's score falls as the hole grows. */
final class AreaCurves {
  static final Color[] COLOURS = { // Tableau's ten, which even the colour-blind tell apart
    new Color(0x1f77b4), new Color(0xff7f0e), new Color(0x2ca02c), new Color(0xd62728),
    new Color(0x9467bd), new Color(0x8c564b), new Color(0xe377c2), new Color(0x7f7f7f),
    new Color(0xbcbd22), new Color(0x17becf)
  };

  private AreaCurves() {}

  /** True if the masks of a set differ enough in size for a curve. */
  static boolean exist(Scoreboard board, MaskSet masks) {
    return bins(board, masks, board.methods().get(0)).size() > 1;
  }

  static BufferedImage draw(Scoreboard board, MaskSet masks) {
    return BitmapEncoder.getBufferedImage(chart(board, masks));
  }

  static XYChart chart(Scoreboard board, MaskSet masks) {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(480)
            .title(masks.name())
            .xAxisTitle("hole, % of the picture")
            .yAxisTitle("pooled PSNR inside the hole, dB")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    chart.getStyler().setChartTitleFont(new Font(Figures.FONT, Font.BOLD, 16));
    chart.getStyler().setAxisTickLabelsFont(new Font(Figures.FONT, Font.PLAIN, 13));
    chart.getStyler().setYAxisDecimalPattern("0.0");
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setSeriesColors(COLOURS);
    for (Method method : board.methods()) {
      List<AreaBin> bins = bins(board, masks, method);
      XYSeries series =
          chart.addSeries(
              Comparison.shortName(method.name()),
              bins.stream().map(bin -> 50 * (bin.from() + bin.to())).toList(),
              bins.stream().map(bin -> bin.score().psnrPooled()).toList(),
              bins.stream().map(AreaCurves::halfInterval).toList());
      series.setMarker(SeriesMarkers.CIRCLE);
      series.setLineWidth(2);
    }
    return chart;
  }

  private static double halfInterval(AreaBin bin) {
    return (bin.score().ciHigh() - bin.score().ciLow()) / 2;
  }

  private static List<AreaBin> bins(Scoreboard board, MaskSet masks, Method method) {
    return board.bins().stream()
        .filter(bin -> bin.masks().equals(masks) && bin.method().equals(method.name()))
        .toList();
  }
}
