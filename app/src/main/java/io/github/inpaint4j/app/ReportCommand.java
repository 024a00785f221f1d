package io.github.inpaint4j.app;

import io.github.inpaint4j.data.ByteImages;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.report.RunReport;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.training.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
    folder.finishedModel();
    write(folder, pictures(folder.settings(Settings.class)));
    return 0;
  }

  /** All test pictures are shown to the network, of the training pictures a few are drawn. */
  private static DataSet pictures(Settings settings) throws IOException {
    DataSet all = DataSet.open(settings.data(), DataOption.SIDE, settings.skipUnreadable());
    try (Bar bar = new Bar("Preparing pictures", -1, "pictures")) {
      return new DataSet(all.name(), all.training(), ByteImages.of(all.test(), bar::to));
    }
  }

  /** Writes the report and says what is in it. */
  static RunReport.Scores write(RunFolder folder, DataSet data) throws IOException {
    RunReport.Scores s = TrainingReport.write(folder, data);
    if (folder.settings(Settings.class).corruption().holes()) {
      printHoles(s);
    } else {
      System.out.printf(
          Locale.ROOT,
          "Test       %,d images: PSNR %.2f dB as they came, %.2f dB restored%n",
          s.images(),
          s.wholeShown(),
          s.wholeRaw());
    }
    System.out.println("Report     " + folder.report());
    return s;
  }

  private static void printHoles(RunReport.Scores s) {
    System.out.printf(
        Locale.ROOT,
        "Test       %,d images, fresh masks: hole PSNR %.2f dB pooled, %.2f dB mean per image%n",
        s.images(),
        s.holePooled(),
        s.holeMean());
    System.out.printf(
        Locale.ROOT,
        "           whole picture %.2f dB as the network gives it, %.2f dB with the known pixels"
            + " pasted back%n",
        s.wholeRaw(),
        s.wholePasted());
  }
}
