package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole document, from a training of a few steps to the page that a reader opens. */
@Tag("slow")
class PaperCommandTest {
  @TempDir private static Path folder;
  private static Path run;
  private static Cli.Result trained;

  @BeforeAll
  static void train() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    DeadLeaves leaves = new DeadLeaves(1, 60, 40, 48);
    for (int i = 0; i < leaves.size(); i++) {
      Picture.of(leaves.image(i)).write(pictures.resolve(i + ".png"));
    }
    run = folder.resolve("run");
    trained = Cli.run("train", "--data", pictures, "--epochs", 2, "--out", run);
  }

  private static Cli.Result paper(Object... more) {
    Object[] all = new Object[more.length + 5];
    System.arraycopy(new Object[] {"paper", "--run", run, "--limit", 4}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Cli.run(all);
  }

  private static String page(String language) throws IOException {
    Path page = run.resolve("paper-" + language + ".html");
    if (!Files.exists(page)) {
      Cli.Result made = paper("--language", language);
      assertThat(made.err()).isEmpty();
      assertThat(made.code()).isZero();
    }
    return Files.readString(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void pageIsOneValidFileInItsLanguage(String language) throws IOException {
    assertThat(trained.err()).isEmpty();
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    Document page = parser.parseInput(page(language), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo(language);
    assertThat(page.select("img")).hasSize(12);
    assertThat(page.select("img:not([src^=data:image/png;base64,])")).isEmpty();
    assertThat(page.select("img").eachAttr("alt")).allMatch(text -> !text.isBlank());
    assertThat(page.select("script, link, [src^=http], [href^=http]")).isEmpty();
    assertThat(page.select("h2").eachText()).isEqualTo(page.select("nav a").eachText());
    for (Element link : page.select("nav a")) {
      assertThat(page.select(link.attr("href"))).hasSize(1);
    }
    boolean german = language.equals("de");
    assertThat(page.text())
        .contains(german ? "Das Netz „paper“ hat 13.347" : "The network “paper” has 13,347")
        .doesNotContain("{", "}", german ? "the " : " das ");
  }

  @Test
  void everyCommandThatItNamesIsUnderstood() throws IOException {
    List<String> commands = Jsoup.parse(page("en")).select("code").eachText();
    assertThat(commands).hasSizeGreaterThan(10).allMatch(line -> line.startsWith("./inpaint "));
    for (String command : commands) {
      String[] args = command.substring("./inpaint ".length()).split(" ");
      assertThatCode(() -> new Main().commandLine(args).parseArgs(args))
          .as(command)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void runThatIsThereIsFinishedNotBegunAnew() throws IOException {
    byte[] metrics = Files.readAllBytes(run.resolve("metrics.csv"));
    Cli.Result made = paper("--language", "en");
    assertThat(made.err()).isEmpty();
    assertThat(made.out())
        .contains("Using the run " + run, "Resuming   after epoch 2")
        .doesNotContain("Epoch ");
    assertThat(run.resolve("metrics.csv")).hasBinaryContent(metrics);
  }

  @Test
  void wrongOptionsAreRefusedInASentence() {
    assertThat(Cli.run("paper", "--limit", -1).err()).contains("--limit is 0 (all pictures)");
    assertThat(Cli.run("paper", "--language", "fr").err()).contains("--language", "DE, EN");
    Path nothing = folder.resolve("nothing");
    assertThat(Cli.run("paper", "--run", nothing, "--seed", "x").err()).contains("--seed");
    if (Cifar10.find().isEmpty()) {
      assertThat(Cli.run("paper", "--run", nothing, "--language", "de").err())
          .contains("CIFAR-10 ist nicht auf diesem Rechner", "--quick");
      assertThat(nothing).doesNotExist();
    }
  }
}
