package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mask families and data sets that a jar on the class path brings, as a user sees them. */
@Tag("slow")
class PluginTest {
  private static final String STRIPES =
      """
      package plug;
      public final class Stripes implements io.github.inpaint4j.mask.MaskFamily {
        public String name() { return "stripes"; }
        public String description() { return "every third column"; }
        public io.github.inpaint4j.mask.Mask generate(
            int height, int width, java.util.random.RandomGenerator rng) {
          return io.github.inpaint4j.mask.Mask.of(height, width, i -> i % width % 3 == 1);
        }
      }
      """;

  private static final String FLAGS =
      """
      package plug;
      import io.github.inpaint4j.data.*;
      public final class Flags implements DataSetFamily {
        public String name() { return "flags"; }
        public DataSet open(String which, int side) throws java.io.IOException {
          if (!which.equals("leaves")) {
            throw new java.io.IOException("there are no flags called '" + which + "'");
          }
          return new DataSet(
              "flags of leaves", new DeadLeaves(3, 40, side, side), new DeadLeaves(4, 6, side, side));
        }
      }
      """;

  private static final String TINY =
      """
      package plug;
      import io.github.inpaint4j.train.model.*;
      import io.github.inpaint4j.train.nn.*;
      public final class Tiny implements Architecture {
        public String name() { return "tiny"; }
        public Network create(LayerMaker make) {
          return make.network("tiny", make.conv(4, 3, ConvOptions.kernel(3).init(Init.ZERO)));
        }
      }
      """;

  private static final String DOUBLED =
      """
      package plug;
      import io.github.inpaint4j.train.loss.*;
      import io.github.inpaint4j.train.torch.*;
      public final class Doubled implements LossFamily {
        public String name() { return "doubled"; }
        public Loss create(long seed, Precision precision, Device device) {
          return (output, target, mask) -> output.add(output).sub(target).square().mean();
        }
      }
      """;

  @TempDir private Path folder;

  /** Compiles a class and puts it into a jar that registers it. */
  private Path jar(String name, String door, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath(), "-d", folder.toString(), file.toString());
    assertThat(code).isZero();
    Path jar = folder.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("plug/" + name + ".class"));
      out.write(Files.readAllBytes(folder.resolve("plug").resolve(name + ".class")));
      out.putNextEntry(new JarEntry("META-INF/services/" + door));
      out.write(("plug." + name + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private Path stripes() throws IOException {
    return jar("Stripes", "io.github.inpaint4j.mask.MaskFamily", STRIPES);
  }

  private Path flags() throws IOException {
    return jar("Flags", "io.github.inpaint4j.data.DataSetFamily", FLAGS);
  }

  private List<Path> tinyAndDoubled() throws IOException {
    return List.of(
        jar("Tiny", "io.github.inpaint4j.train.model.Architecture", TINY),
        jar("Doubled", "io.github.inpaint4j.train.loss.LossFamily", DOUBLED));
  }

  /** What the command line says with jars beside it; "exit CODE" is its last line. */
  private String inpaint(List<Path> jars, Object... args) throws Exception {
    ProcessBuilder builder = Cli.process(List.of("-XX:TieredStopAtLevel=1"), args);
    List<String> command = new ArrayList<>(builder.command());
    int at = command.indexOf("-cp") + 1;
    for (Path jar : jars) {
      command.set(at, command.get(at) + File.pathSeparator + jar);
    }
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "exit " + process.waitFor();
  }

  @Test
  void aMaskFamilyAndADataSetOfAJarAreMeasuredOnByTheirNames() throws Exception {
    String[] words =
        "evaluate --methods mean --masks stripes --data flags:leaves --size 16".split(" ");
    assertThat(
            inpaint(
                List.of(stripes(), flags()), Arrays.copyOf(words, words.length, Object[].class)))
        .contains("6 pictures: DeadLeaves pictures, seed 4")
        .contains("stripes: every third column")
        .endsWith("exit 0");
  }

  @Test
  void theyAreInTheHelpWhereverOneIsAskedFor() throws Exception {
    List<Path> jars = List.of(stripes(), flags());
    for (String verb : List.of("evaluate", "train", "data preview")) {
      List<Object> args = new ArrayList<>(Arrays.asList((Object[]) verb.split(" ")));
      args.add("--help");
      assertThat(inpaint(jars, args.toArray())).contains("stripes", "flags").endsWith("exit 0");
    }
    assertThat(inpaint(jars, "data", "masks", "--out", "masks.png"))
        .contains("stripes  every third column");
  }

  @Test
  void whatTheFamilyDoesNotHaveIsItsOwnSentence() throws Exception {
    assertThat(inpaint(List.of(flags()), "evaluate", "--data", "flags:x"))
        .contains("there are no flags called 'x'.")
        .endsWith("exit 1");
  }

  @Test
  void aNetworkAndALossOfAJarAreTrainedWithAndUsedByTheirNames() throws Exception {
    List<Path> jars = new ArrayList<>(tinyAndDoubled());
    assertThat(inpaint(jars, "train", "--help")).contains(", tiny,", " doubled,");
    jars.add(flags());
    String train =
        "train --model tiny --loss 0.5*doubled --data flags:leaves --masks random --epochs 1 --out r";
    assertThat(inpaint(jars, (Object[]) train.split(" ")))
        .contains("Network    tiny, 111 parameters")
        .endsWith("exit 0");
    String evaluate = "evaluate --methods r --data flags:leaves --size 32 --masks rect";
    assertThat(inpaint(jars, (Object[]) evaluate.split(" "))).endsWith("exit 0");
  }

  @Test
  void aNameThatIsTakenIsOneSentence() throws Exception {
    Path jar =
        jar(
            "Stripes",
            "io.github.inpaint4j.mask.MaskFamily",
            STRIPES.replace("\"stripes\"", "\"rect\""));
    assertThat(inpaint(List.of(jar), "data", "masks", "--out", "masks.png"))
        .contains(
            "a mask family on the class path cannot be used, mend its jar or take it away:"
                + " plug.Stripes is called 'rect', as another mask family is")
        .endsWith("exit 1");
  }
}
