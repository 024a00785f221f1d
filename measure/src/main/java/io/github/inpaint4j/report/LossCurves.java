package io.github.inpaint4j.report;

import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Training and validation loss over the epochs, above the floor that no network can pass, if any.
 */
final class LossCurves {
  private static final Color TRAINING = new Color(0x1f, 0x77, 0xb4);
  private static final Color VALIDATION = new Color(0xd6, 0x5f, 0x0e);

  private LossCurves() {}

  /**
   * @param floor entropy of the validation images; 0 if the loss is not the cross-entropy
   */
  static BufferedImage draw(
      List<Double> training, List<Double> validation, double floor, Texts texts) {
    return BitmapEncoder.getBufferedImage(chart(training, validation, floor, texts));
  }

  /** Of the epochs of a run. */
  static BufferedImage draw(RunReport.Contents run, Texts texts) {
    return draw(
        run.epochs().stream().map(Epoch::loss).toList(),
        run.epochs().stream().map(Epoch::valLoss).toList(),
        run.floor(),
        texts);
  }

  static XYChart chart(List<Double> training, List<Double> validation, double floor, Texts texts) {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(480)
            .title(texts.get("curve.title"))
            .xAxisTitle(texts.get("curve.epoch"))
            .yAxisTitle(texts.get(floor > 0 ? "curve.entropy" : "curve.loss"))
            .build();
    chart.getStyler().setLocale(texts.locale());
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setChartTitleFont(new Font(Figures.FONT, Font.BOLD, 16));
    chart.getStyler().setAxisTickLabelsFont(new Font(Figures.FONT, Font.PLAIN, 13));
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setXAxisTickMarkSpacingHint(60);
    chart.getStyler().setXAxisMin(1.0);
    chart.getStyler().setXAxisMax((double) Math.max(2, training.size()));
    fit(chart, training, validation, floor);
    List<Double> epochs =
        IntStream.rangeClosed(1, training.size()).mapToObj(i -> (double) i).toList();
    line(chart, texts.get("curve.training"), epochs, training, TRAINING);
    line(chart, texts.get("curve.validation"), epochs, validation, VALIDATION);
    if (floor > 0) {
      floor(chart, texts.get("curve.floor"), training.size(), floor);
    }
    return chart;
  }

  /** The axis shows what there is, and no more. */
  private static void fit(
      XYChart chart, List<Double> training, List<Double> validation, double floor) {
    DoubleSummaryStatistics shown =
        Stream.concat(training.stream(), validation.stream())
            .collect(Collectors.summarizingDouble(loss -> loss));
    double lowest = floor > 0 ? Math.min(floor, shown.getMin()) : shown.getMin();
    double span = Math.max(shown.getMax() - lowest, 1e-3 * Math.abs(shown.getMax()) + 1e-9);
    chart.getStyler().setYAxisMin(lowest - 0.05 * span);
    chart.getStyler().setYAxisMax(shown.getMax() + 0.05 * span);
    int decimals = (int) Math.max(1, Math.ceil(1 - Math.log10(span)));
    chart.getStyler().setYAxisDecimalPattern("0." + "0".repeat(decimals));
  }

  private static void floor(XYChart chart, String name, int epochs, double floor) {
    XYSeries bottom =
        chart.addSeries(name, List.of(1.0, (double) Math.max(2, epochs)), List.of(floor, floor));
    bottom.setMarker(SeriesMarkers.NONE);
    bottom.setLineColor(Color.GRAY);
    bottom.setLineStyle(
        new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6}, 0));
  }

  private static void line(
      XYChart chart, String name, List<Double> x, List<Double> y, Color colour) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(x.size() > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    series.setMarkerColor(colour);
    series.setLineColor(colour);
    series.setLineWidth(2);
  }
}
