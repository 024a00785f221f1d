package io.github.inpaint4j.report;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.evaluate.Measurement;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import java.util.List;
import java.util.Map;

/**
 * What the paper is written anew from.
 *
 * @param run the training
 * @param data it learned from
 * @param network it made
 * @param own the method on the scoreboard that is this network
 * @param board of this network and all that it is held against; its first mask set is the square
 *     that the network learned on
 * @param scores of the run's own report
 * @param print a damaged photograph and what became of it
 * @param commands that make a figure alone, by its name; see {@link #command}
 * @param quick true if this is less than the paper's training
 */
public record PaperContents(
    RunReport.Contents run,
    DataSet data,
    OnnxInpainter network,
    String own,
    Scoreboard board,
    RunScores scores,
    List<Image> print,
    Map<String, String> commands,
    boolean quick) {

  /**
   * @throws IllegalStateException if nobody said how that figure is made
   */
  String command(String figure) {
    if (!commands.containsKey(figure)) {
      throw new IllegalStateException("no command makes the figure " + figure);
    }
    return commands.get(figure);
  }

  Protocol protocol() {
    return board.protocol();
  }

  /** The set that findings are of. */
  MaskSet square() {
    return protocol().masks().get(0);
  }

  Measurement measured(String method) {
    return board.measurement(method, square());
  }

  /** Inside the hole, pooled, in dB. */
  double psnr(String method, MaskSet masks) {
    return board.rows(masks, Region.HOLE).stream()
        .filter(row -> row.method().equals(method))
        .mapToDouble(row -> row.score().psnrPooled())
        .findFirst()
        .orElseThrow();
  }

  /** The best of those that were never trained. */
  String bestClassical(MaskSet masks) {
    List<String> classical =
        board.methods().stream()
            .filter(method -> method.traits().classical())
            .map(Method::name)
            .toList();
    return board.rows(masks, Region.HOLE).stream()
        .filter(row -> classical.contains(row.method()))
        .max((a, b) -> Double.compare(a.score().psnrPooled(), b.score().psnrPooled()))
        .map(Row::method)
        .orElseThrow();
  }

  /** By how much this network is above another method on a mask set. */
  Difference above(String other, MaskSet masks) {
    return board.difference(own, other, masks);
  }
}
