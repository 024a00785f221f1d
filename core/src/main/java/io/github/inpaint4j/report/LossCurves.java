package io.github.inpaint4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Training and validation loss over the epochs, above the floor that no network can pass. */
public final class LossCurves {
  private static final Color TRAINING = new Color(0x1f, 0x77, 0xb4);
  private static final Color VALIDATION = new Color(0xd6, 0x5f, 0x0e);

  private LossCurves() {}

  /**
   * @param floor entropy of the validation images; 0 if the loss is not the cross-entropy
   */
  public static BufferedImage draw(List<Double> training, List<Double> validation, double floor) {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(480)
            .title("Loss")
            .xAxisTitle("epoch")
            .yAxisTitle(floor > 0 ? "binary cross-entropy, nats per sample" : "loss")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNE);
    chart.getStyler().setChartTitleFont(new Font(Figures.FONT, Font.BOLD, 16));
    chart.getStyler().setAxisTickLabelsFont(new Font(Figures.FONT, Font.PLAIN, 13));
    chart.getStyler().setYAxisDecimalPattern("0.000");
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setXAxisTickMarkSpacingHint(60);
    chart.getStyler().setXAxisMin(1.0);
    chart.getStyler().setXAxisMax((double) Math.max(2, training.size()));
    double highest =
        IntStream.range(0, training.size())
            .mapToDouble(i -> Math.max(training.get(i), validation.get(i)))
            .max()
            .orElse(floor);
    chart.getStyler().setYAxisMin(Math.max(0, floor - 0.05 * (highest - floor)));
    List<Double> epochs =
        IntStream.rangeClosed(1, training.size()).mapToObj(i -> (double) i).toList();
    line(chart, "training", epochs, training, TRAINING);
    line(chart, "validation", epochs, validation, VALIDATION);
    if (floor > 0) {
      floor(chart, training.size(), floor);
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  private static void floor(XYChart chart, int epochs, double floor) {
    XYSeries bottom =
        chart.addSeries(
            "floor (entropy of the targets)",
            List.of(1.0, (double) Math.max(2, epochs)),
            List.of(floor, floor));
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
