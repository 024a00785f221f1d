package io.github.inpaint4j.report;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Score;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.List;

/**
 * How well the network of a run puts test pictures right, in dB.
 *
 * @param holePooled inside the holes as the network gives them, of the pooled squared error
 * @param holeMean the same, mean of the pictures' own PSNR
 * @param filledPooled inside the holes as they are filled, held within what is known; pooled
 * @param filledMean the same, mean of the pictures' own PSNR
 * @param wholeRaw the whole picture as the network gives it, pooled
 * @param wholePasted the same with the known pixels pasted back
 * @param wholeShown the whole picture as the network sees it, holes black, pooled
 */
public record RunScores(
    double holePooled,
    double holeMean,
    double filledPooled,
    double filledMean,
    double wholeRaw,
    double wholePasted,
    double wholeShown,
    int images) {

  /** Of a network on all pictures of a source, with random numbers that no training draws. */
  public static RunScores of(
      OnnxInpainter network, ImageSource test, MaskSet masks, Corruption corruption, long seed)
      throws IOException {
    return of(network, protocol(test, masks, corruption, seed));
  }

  static Protocol protocol(ImageSource test, MaskSet masks, Corruption corruption, long seed) {
    long other = seed ^ Seeded.key("report");
    return new Protocol(test, List.of(masks), corruption, Protocol.Draw.TRAINING, other);
  }

  static RunScores of(OnnxInpainter network, Protocol protocol) throws IOException {
    Inpainter shown = (image, mask, progress) -> image;
    List<Method> ways =
        List.of(
            new Method("shown", "as the network sees it", shown),
            new Method("raw", "as the network gives it", new Raw(network)),
            new Method("filled", "as it is filled", network));
    Scoreboard board = Evaluation.run(protocol, ways, Threads.all(), Progress.NONE);
    MaskSet masks = protocol.masks().get(0);
    List<Score> hole = scores(board, masks, Region.HOLE);
    List<Score> whole = scores(board, masks, Region.WHOLE);
    return new RunScores(
        hole.get(1).psnrPooled(),
        hole.get(1).psnrMean(),
        hole.get(2).psnrPooled(),
        hole.get(2).psnrMean(),
        whole.get(1).psnrPooled(),
        board.measurement("raw", masks).pastedPsnr(),
        whole.get(0).psnrPooled(),
        protocol.pictures().size());
  }

  private static List<Score> scores(Scoreboard board, MaskSet masks, Region region) {
    return board.rows(masks, region).stream().map(Scoreboard.Row::score).toList();
  }

  /** A network without what is known. */
  private record Raw(OnnxInpainter network) implements Inpainter {
    @Override
    public Image inpaint(Image image, Mask mask, Progress progress) {
      return inpaintAll(List.of(image), List.of(mask), progress).get(0);
    }

    @Override
    public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
      return network.reconstruct(images, masks);
    }
  }
}
