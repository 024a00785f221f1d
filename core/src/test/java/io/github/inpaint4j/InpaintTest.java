package io.github.inpaint4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Parts;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@link Inpaint}'s Javadoc and of the README stand here word by word, and run. */
class InpaintTest {
  private static final Mask HOLE = Mask.rectangle(20, 30, 5, 6, 7, 8);

  @TempDir private Path folder;

  private final BufferedImage mask = MaskFiles.picture(HOLE).toBuffered();
  private final BufferedImage photo = photo(BufferedImage.TYPE_INT_ARGB);

  private static BufferedImage photo(int type) {
    BufferedImage photo = new BufferedImage(30, 20, type);
    for (int i = 0; i < 600; i++) {
      photo.setRGB(i % 30, i / 30, 0x80_102030 + 0x010203 * (i % 30));
    }
    return photo;
  }

  @Test
  void oneLineFillsAnImageOfJava() throws IOException {
    BufferedImage whole = Inpaint.open("telea").fill(photo, mask);
    assertThat(whole.getRGB(3, 3)).isEqualTo(photo.getRGB(3, 3));
    assertThat(whole.getRGB(8, 8) >>> 24).as("alpha").isEqualTo(0x80);
    assertThat(whole.getRGB(8, 8)).isNotEqualTo(photo.getRGB(8, 8));
  }

  @Test
  void sixteenBitsStaySixteen() throws IOException {
    BufferedImage grey = photo(BufferedImage.TYPE_USHORT_GRAY);
    Picture whole = Picture.of(Inpaint.open("mean").fill(grey, mask));
    assertThat(whole.bits()).isEqualTo(16);
    assertThat(whole.isGrey()).isTrue();
  }

  @Test
  void filesAreFilledOnAsManyThreadsAsOneSays() throws IOException {
    Path in = folder.resolve("photo.png");
    Path hole = folder.resolve("hole.png");
    Path out = folder.resolve("whole.png");
    Picture.of(photo).write(in);
    MaskFiles.write(hole, HOLE);
    try (Inpaint auto = Inpaint.open("auto", Threads.of(2))) {
      auto.fill(in, hole, out);
    }
    assertThat(Picture.read(out).image().get(0, 0, 0)).isEqualTo(0x10 / 255f);
  }

  @Test
  void bytesAndStreamsKeepTheirFormat() throws IOException {
    Path in = folder.resolve("photo.tif");
    Path hole = folder.resolve("hole.png");
    Picture.of(photo).write(in);
    MaskFiles.write(hole, HOLE);
    Inpaint biharmonic = Inpaint.open("biharmonic");
    byte[] whole = biharmonic.fill(Files.readAllBytes(in), Files.readAllBytes(hole));
    assertThat(new String(whole, 0, 2, "US-ASCII")).isIn("II", "MM");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    biharmonic.fill(Files.newInputStream(in), Files.newInputStream(hole), out);
    assertThat(out.toByteArray()).isEqualTo(whole);
  }

  @Test
  void whatAFileSaysBesideItsSamplesStays() throws IOException {
    byte[] text = "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1);
    byte[] png = Picture.of(photo).encode(Format.PNG);
    byte[] said = Parts.inserted(png, 33, Parts.pngChunk("tEXt", text));
    byte[] hole = MaskFiles.picture(HOLE).encode(Format.PNG);
    Path in = Files.write(folder.resolve("photo.png"), said);
    Path out = folder.resolve("whole.png");
    try (Inpaint mean = Inpaint.open("mean")) {
      mean.fill(in, Files.write(folder.resolve("hole.png"), hole), out);
      for (byte[] whole : List.of(mean.fill(said, hole), Files.readAllBytes(out))) {
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).contains("tEXtAuthor\0somebody");
      }
    }
  }

  @Test
  void whatRemovesNoiseNeedsNoMask() throws IOException {
    Path in = folder.resolve("photo.tif");
    Path out = folder.resolve("clean.tif");
    BufferedImage grey = photo(BufferedImage.TYPE_USHORT_GRAY);
    Picture.of(grey).write(in);
    try (Inpaint clean = Inpaint.open("clean")) {
      clean.restore(in, out);
      Picture restored = Picture.read(out);
      assertThat(restored.bits()).isEqualTo(16);
      assertThat(restored.isGrey()).isTrue();
      assertThat(Picture.of(clean.restore(grey)).image()).isEqualTo(restored.image());
      byte[] bytes = clean.restore(Files.readAllBytes(in));
      assertThat(bytes).isEqualTo(Files.readAllBytes(out));
      assertThat(clean.restore(photo).getRGB(8, 8) >>> 24).as("alpha").isEqualTo(0x80);
    }
    Inpaint telea = Inpaint.open("telea");
    assertThatThrownBy(() -> telea.restore(photo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("telea fills holes, and nothing says where they are; give a mask");
  }

  /** Compiled only, for it needs a file. */
  static void noiseFromFileToFile() throws IOException {
    try (Inpaint clean = Inpaint.open("clean")) {
      clean.restore(Path.of("photo.jpg"), Path.of("clean.jpg"));
    }
  }

  @Test
  void whatIsNoPictureIsSaidInOneSentence() throws IOException {
    Inpaint mean = Inpaint.open("mean");
    assertThatThrownBy(() -> mean.fill(new byte[9], new byte[9]))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the picture ");
    assertThatThrownBy(() -> mean.fill(photo, new BufferedImage(3, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3x3");
  }

  @Test
  void whoWaitsCanEndIt() {
    long deadline = System.nanoTime();
    assertThatThrownBy(
            () -> {
              Progress impatient =
                  share -> {
                    if (System.nanoTime() > deadline) {
                      throw new CancellationException("it took too long");
                    }
                  };
              Inpaint.open("patchmatch").telling(impatient).fill(photo, mask);
            })
        .hasMessage("it took too long");
  }

  /** Compiled only, for it needs files. */
  static void fromFileToFile() throws IOException {
    try (Inpaint auto = Inpaint.open("auto", Threads.of(2))) {
      auto.fill(Path.of("photo.jpg"), Path.of("hole.png"), Path.of("whole.jpg"));
    }
  }

  @Test
  void theExamplesThatPeopleReadStandInThisFile() throws IOException {
    String here = Files.readString(source("src/test/java", InpaintTest.class));
    String javadoc = Files.readString(source("src/main/java", Inpaint.class));
    String readme = Files.readString(Path.of("../README.md"));
    List<String> examples =
        Stream.concat(
                blocks(javadoc.replaceAll("(?m)^ \\* ?", ""), "<pre>\\{@code\n(.*?)\n\\}</pre>"),
                blocks(readme, "```java\n(.*?)\n```"))
            .toList();
    assertThat(examples).hasSizeGreaterThan(3);
    for (String example : examples) {
      for (String line : example.split("\n")) {
        assertThat(here).contains(line.replaceFirst(" *//.*", "").strip());
      }
    }
  }

  private static Path source(String root, Class<?> type) {
    return Path.of(root, type.getName().replace('.', '/') + ".java");
  }

  private static Stream<String> blocks(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1));
  }
}
