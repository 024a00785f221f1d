package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Score;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.fill.Method;
import io.github.inpaint4j.fill.Methods;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Masks;
import io.github.inpaint4j.metric.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures every method that comes with inpaint4j, and writes what {@link Measured} tells about
 * them: {@code bench/run MeasureBuiltIn
 * core/src/main/resources/io/github/inpaint4j/evaluate/measured.json}.
 */
public final class MeasureBuiltIn {
  private static final int SIDE = 1000; // a megapixel
  private static final int ROUNDS = 3;

  private MeasureBuiltIn() {}

  public static void main(String[] args) throws IOException {
    List<Method> methods = new ArrayList<>();
    for (String name : Methods.names()) {
      methods.add(Methods.open(name));
    }
    Protocol protocol =
        new Protocol(DataSet.toMeasureOn("cifar10", 32, i -> {}), Masks.EVALUATION, 1);
    int threads = Runtime.getRuntime().availableProcessors();
    Scoreboard board =
        Evaluation.run(
            protocol,
            methods,
            threads,
            share -> System.err.printf("\rmeasuring %3.0f %%", 100 * share));
    Measured.All all = new Measured.All();
    for (Method method : methods) {
      Map<String, Measured.Scores> scores = new LinkedHashMap<>();
      for (Scoreboard.Row row : board.rows()) {
        if (row.method().equals(method.name()) && row.region() == Region.HOLE) {
          scores.put(row.masks().name(), scores(row.score()));
        }
      }
      all.put(method.name(), new Measured(scores, secondsPerMegapixel(method)));
      method.close();
    }
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(Path.of(args[0]), json.writeValueAsString(all) + "\n");
  }

  private static Measured.Scores scores(Score score) {
    return new Measured.Scores(
        rounded(score.psnrPooled()),
        rounded(score.ciLow()),
        rounded(score.ciHigh()),
        rounded(score.ssim()));
  }

  /** The best of three, warm: what somebody waits who goes on filling. */
  private static double secondsPerMegapixel(Method method) {
    Image picture = new DeadLeaves(1, 1, SIDE, SIDE).image(0);
    Mask hole = Masks.named("thick").frozen(1, 0, SIDE, SIDE);
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      method.inpainter().inpaint(picture, hole);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return rounded(best);
  }

  private static double rounded(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
