package io.github.inpaint4j.app;

import io.github.inpaint4j.data.ByteImages;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.report.RunScores;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.training.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = "Draws a run's figures and report.html anew.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  inpaint report runs/paper-s1"})
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Override
  public Integer call() throws Exception {
    RunFolder folder = RunFolder.existing(run);
    if (OnnxFinder.is(folder.finishedModel())) {
      throw new IllegalArgumentException(TrainCommand.measureIt(run));
    }
    write(folder, pictures(folder.settings(Settings.class)));
    return 0;
  }

  /** All test pictures are shown to the network, of the training pictures a few are drawn. */
  private static DataSet pictures(Settings settings) throws IOException {
    if (settings.size() > 0) {
      return DataOption.crops(settings.data(), settings.skipUnreadable(), settings.size());
    }
    DataSet all = DataSet.open(settings.data(), DataOption.SIDE, settings.skipUnreadable());
    try (Bar bar = new Bar("Preparing pictures", -1, "pictures")) {
      return new DataSet(all.name(), all.training(), ByteImages.of(all.test(), bar::to));
    }
  }

  /** Writes the report and says what is in it. */
  static RunScores write(RunFolder folder, DataSet data) throws IOException {
    RunScores s = TrainingReport.write(folder, data);
    if (folder.settings(Settings.class).corruption().holes()) {
      printHoles(s);
    } else {
      Words.say(
          "Test       %,d images: PSNR %.2f dB as they came, %.2f dB restored",
          s.images(), s.wholeShown(), s.wholeRaw());
    }
    Words.say("Report     %s", folder.report());
    return s;
  }

  private static void printHoles(RunScores s) {
    Words.say(
        "Test       %,d images, other masks: hole PSNR %.2f dB pooled, %.2f dB mean per image;"
            + " held within what is known %.2f and %.2f dB",
        s.images(), s.holePooled(), s.holeMean(), s.filledPooled(), s.filledMean());
    Words.say(
        "           whole picture %.2f dB as the network gives it, %.2f dB with the known pixels"
            + " pasted back",
        s.wholeRaw(), s.wholePasted());
  }
}
