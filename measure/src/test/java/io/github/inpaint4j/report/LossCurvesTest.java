package io.github.inpaint4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class LossCurvesTest {
  private static final Texts ENGLISH = Texts.beside(LossCurves.class, Locale.ENGLISH);
  private static final List<Double> TRAINING = List.of(0.70, 0.64, 0.62);
  private static final List<Double> VALIDATION = List.of(0.68, 0.63, 0.65);

  @Test
  void curvesAreTheLosses() {
    XYChart chart = LossCurves.chart(TRAINING, VALIDATION, 0, ENGLISH);
    assertThat(chart.getSeriesCollection())
        .extracting(XYSeries::getName)
        .containsExactly("training", "validation");
    assertThat(chart.getSeries("training").getXData()).containsExactly(1, 2, 3);
    assertThat(chart.getSeries("training").getYData()).containsExactly(0.70, 0.64, 0.62);
    assertThat(chart.getSeries("validation").getYData()).containsExactly(0.68, 0.63, 0.65);
    assertThat(chart.getYAxisTitle()).isEqualTo("loss");
  }

  @Test
  void floorIsALineBelowThem() {
    XYChart chart = LossCurves.chart(TRAINING, VALIDATION, 0.55, ENGLISH);
    assertThat(chart.getSeries("floor (entropy of the targets)").getYData())
        .containsExactly(0.55, 0.55);
    assertThat(chart.getSeries("floor (entropy of the targets)").getXData()).containsExactly(1, 3);
    assertThat(chart.getYAxisTitle()).isEqualTo("binary cross-entropy, nats per sample");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.62, 0.70", "0.55, 0.55, 0.70"})
  void axisFitsWhatIsShown(double floor, double lowest, double highest) {
    XYChart chart = LossCurves.chart(TRAINING, VALIDATION, floor, ENGLISH);
    double margin = 0.05 * (highest - lowest);
    assertThat(chart.getStyler().getYAxisMin()).isEqualTo(lowest - margin, within(1e-9));
    assertThat(chart.getStyler().getYAxisMax()).isEqualTo(highest + margin, within(1e-9));
    assertThat(chart.getStyler().getXAxisMin()).isEqualTo(1);
    assertThat(chart.getStyler().getXAxisMax()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.5, 0.6", "0.00887, 0.00891", "300, 900"})
  void ticksTellLossesApart(double validation, double training) {
    XYChart chart = LossCurves.chart(List.of(training), List.of(validation), 0, ENGLISH);
    double span = chart.getStyler().getYAxisMax() - chart.getStyler().getYAxisMin();
    assertThat(span).isPositive();
    int decimals = chart.getStyler().getYAxisDecimalPattern().length() - 2;
    assertThat(Math.pow(10, -decimals)).isLessThan(span / 5);
  }

  @Test
  void oneEpochIsDrawnAsAPoint() {
    assertThat(LossCurves.draw(List.of(0.6), List.of(0.5), 0, ENGLISH).getWidth()).isEqualTo(900);
  }
}
