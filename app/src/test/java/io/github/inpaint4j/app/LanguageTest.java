package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real command line in German. */
@Tag("slow")
class LanguageTest {
  @TempDir Path folder;
  private Path photo;

  @BeforeEach
  void takePhoto() throws IOException {
    photo = folder.resolve("photo.png");
    Picture.of(new Image(33, 17)).write(photo);
  }

  private static Cli.Result german(Object... args) {
    return Cli.run(Stream.concat(Stream.of("--language=de"), Stream.of(args)).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--language de --help", "--help --language=DE"})
  void languageIsKnownBeforeTheHelp(String line) {
    Cli.Result help = Cli.run((Object[]) line.split(" "));
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Aufruf: inpaint", "Befehle:", "Beispiele:", "  restore ");
    assertThat(help.out()).doesNotContain("Usage", "Commands", "Examples", "Default");
  }

  @Test
  void languageStandsBeforeOrBehindTheCommand() {
    assertThat(Cli.run("--language", "de", "report", "--help").out())
        .isEqualTo(Cli.run("report", "--help", "--language", "de").out())
        .contains("Aufruf: inpaint report", "Ein Trainingsordner.");
  }

  @Test
  void systemsLanguageIsTakenIfNoneIsAskedFor() {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("de-AT"));
    try {
      assertThat(Cli.run().out()).contains("Aufruf: inpaint");
      assertThat(Cli.run("--language", "en", "--help").out()).contains("Usage: inpaint");
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
    assertThat(Cli.run().out()).contains("Usage: inpaint");
  }

  @Test
  void everyHelpIsGermanAtEveryWidth() {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
    try {
      assertThat(HelpTest.commands())
          .hasSizeGreaterThan(15)
          .allSatisfy(
              command ->
                  assertThat(command.getUsageMessage())
                      .startsWith("Aufruf: ")
                      .doesNotContain("Default:", "${", "%n", "Example", "Show ", "Print ")
                      .containsAnyOf("Beispiel:", "Beispiele:"));
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  @Test
  void whatIsDoneIsSaidWithNumbersAsPeopleWriteThem() {
    Path whole = folder.resolve("whole.png");
    Cli.Result filled =
        german("restore", photo, "--box=1,1,8,8", "--method=mean", "--output", whole);
    assertThat(filled.err()).isEmpty();
    assertThat(filled.code()).isZero();
    assertThat(filled.out().strip())
        .matches("64 Pixel in \\d+,\\d s gefüllt; .*whole.png geschrieben");
    assertThat(german("models").out())
        .contains("das Netz der Arbeit", "  Lizenz    Apache-2.0", "square8 19,55 dB")
        .doesNotContain(" parameters", "licence", "trained");
  }

  @Test
  void filesForMachinesAreTheSameInEveryLanguage() throws IOException {
    for (String language : List.of("de", "en")) {
      Cli.Result done =
          Cli.run(
              "evaluate",
              "--data=deadleaves",
              "--limit=2",
              "--masks=square8",
              "--methods=mean,harmonic",
              "--csv",
              folder.resolve(language + ".csv"),
              "--language",
              language);
      assertThat(done.err()).isEmpty();
      assertThat(done.out()).contains(language.equals("de") ? "Verfahren  " : "method  ");
    }
    assertThat(scores("de.csv")).isEqualTo(scores("en.csv")).anyMatch(l -> l.contains("."));
  }

  /** Without times. */
  private List<String> scores(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    int seconds = List.of(lines.get(0).split(",")).indexOf("seconds_per_image");
    return lines.stream().map(line -> without(seconds, line)).toList();
  }

  private static String without(int column, String line) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.remove(column);
    return String.join(",", cells);
  }

  @Test
  void manifestOfFailuresStaysEnglish() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("bad.png"), "no picture");
    Path out = folder.resolve("out");
    Cli.Result failed = german("restore", in, "--box=1,1,2,2", "--method=mean", "--output", out);
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err())
        .contains("ist kein Bild in einem Format, das wir lesen", "1 Bilder sind misslungen");
    assertThat(out.resolve(FolderWork.FAILURES)).content().contains("is not a picture in");
  }

  private static Arguments bad(int code, String sentence, String... args) {
    return Arguments.of(code, sentence, List.of(args));
  }

  static Stream<Arguments> badInputs() {
    return Stream.of(
        bad(
            2,
            "Unbekannte Optionen: '--epoch', '3'. War --epochs gemeint?",
            "train",
            "--epoch",
            "3"),
        bad(2, "Unbekannte Option: „--quik“. War --quick gemeint?", "paper", "--quik"),
        bad(2, "Überzähliges Argument an Stelle 3: „b“", "report", "a", "b"),
        bad(2, "Überzählige Argumente ab Stelle 3: 'b', 'c'", "report", "a", "b", "c"),
        bad(2, "Es fehlt IMAGE|DIR", "restore"),
        bad(2, "Es fehlt die Option --to", "export", "runs/none"),
        bad(2, "Hinter der Option „--epochs“ fehlt der Wert (N)", "train", "--epochs"),
        bad(2, "Die Option „--epochs“ ist eine ganze Zahl, nicht „x“", "train", "--epochs=x"),
        bad(2, "Die Option „--seed“ ist eine ganze Zahl, nicht „x“", "train", "--seed=x"),
        bad(
            2,
            "Die Option „--clip“ ist eine Zahl (mit Punkt geschrieben, wie 0.5), nicht „0,5“",
            "train",
            "--clip=0,5"),
        bad(2, "die Option „--seed“ (N) ist nur einmal möglich", "train", "--seed=1", "--seed=2"),
        bad(
            2,
            "Die Option „--box“ (X,Y,W,H) geht so nicht: „1“ ist kein Rechteck; geschrieben wird",
            "restore",
            "a.png",
            "--box=1"),
        bad(2, "die Option „--quick“ ist nur einmal möglich", "paper", "--quick", "--quick"),
        bad(2, "eines der Argumente ist leer", "report", ""),
        bad(2, "--limit ist 0 (alle Bilder) oder mehr, nicht -1", "paper", "--limit=-1"),
        bad(2, "--port geht von 0 bis 65535, nicht -1", "serve", "--port=-1"),
        bad(
            2,
            "nichts würde geschrieben; --output angeben, oder --overlay, um das Loch",
            "restore",
            "a.png"),
        bad(
            2,
            "--batch-size muss größer als 0 sein, nicht 0",
            "train",
            "--data=deadleaves",
            "--batch-size=0",
            "--out=NEW"),
        bad(
            1,
            "es gibt kein Netz nowhere.onnx",
            "restore",
            "PHOTO",
            "--box=1,1,2,2",
            "--model=nowhere.onnx",
            "--output=NEW.png"),
        bad(
            2,
            "es gibt kein Verfahren, keinen Trainingsordner",
            "restore",
            "PHOTO",
            "--box=1,1,2,2",
            "--method=none",
            "--output=NEW.png"),
        bad(
            2,
            "--box 90,1,2,2 liegt außerhalb von",
            "restore",
            "PHOTO",
            "--box=90,1,2,2",
            "--method=mean",
            "--output=NEW.png"),
        bad(
            1,
            "kein Pixel von PHOTO ist als Loch markiert: PHOTO ist überall schwarz; --allow-empty-mask nimmt es, wie es ist.",
            "restore",
            "PHOTO",
            "--mask=PHOTO",
            "--method=mean",
            "--output=NEW.png"),
        bad(
            1,
            "Es gibt kein Bild none.png.",
            "restore",
            "none.png",
            "--box=1,1,2,2",
            "--method=mean",
            "--output=NEW.png"),
        bad(
            1,
            "PHOTO gibt es schon; mit --overwrite ersetzen.",
            "restore",
            "PHOTO",
            "--box=1,1,2,2",
            "--output=PHOTO"));
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void badInputsAreRefusedInGerman(int code, String sentence, List<String> args) {
    Cli.Result refused = german(args.stream().map(this::named).toArray());
    assertThat(refused.err()).startsWith("inpaint: " + named(sentence));
    assertThat(refused.code()).isEqualTo(code);
  }

  private String named(String word) {
    return word.replace("PHOTO", photo.toString()).replace("NEW", folder + "/new");
  }
}
