package io.github.inpaint4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Maven project of somebody else's, with a POM of its own that names core alone, compiled with
 * every warning an error and tested by this build's Maven, offline: a local repository of its own
 * holds what we built, and behind it is the one that this build reads.
 */
@Tag("slow")
class ConsumerProjectTest {
  private static final Path PARENT = Path.of("..", "pom.xml");
  private static final String GROUP = "io/github/inpaint4j/";

  @TempDir private Path folder;

  @Test
  void whoNamesCoreAloneCompilesAndFills() throws Exception {
    String home = System.getProperty("maven.home");
    assumeThat(home).as("started by Maven").isNotNull();
    Path jar = Path.of("target", "inpaint4j-core-" + version("inpaint4j") + ".jar");
    assumeThat(jar).as("packaged, which comes before slow tests").exists();
    Path repository = folder.resolve("repository");
    publish(repository, "inpaint4j", PARENT, "pom");
    publish(repository, "inpaint4j-core", Path.of("pom.xml"), "pom");
    publish(repository, "inpaint4j-core", jar, "jar");
    Path project = copy(Path.of("src", "test", "resources", "consumer"), folder.resolve("album"));
    Files.writeString(project.resolve("pom.xml"), versioned(project.resolve("pom.xml")));
    assertThat(maven(home, repository, project)).as(said()).isZero();
    assertThat(said()).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }

  private static void publish(Path repository, String artifact, Path file, String type)
      throws IOException {
    String version = version("inpaint4j");
    Path place = repository.resolve(GROUP + artifact).resolve(version);
    Files.createDirectories(place);
    Files.copy(file, place.resolve(artifact + "-" + version + "." + type));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return to;
  }

  /** With our versions, since only those are sure to be in this machine's repository. */
  private static String versioned(Path pom) throws IOException {
    return Pattern.compile("@([a-z0-9-]+)@")
        .matcher(Files.readString(pom))
        .replaceAll(name -> version(name.group(1)));
  }

  private static String version(String artifact) {
    try {
      Matcher found =
          Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<")
              .matcher(Files.readString(PARENT));
      assertThat(found.find()).as(artifact).isTrue();
      return found.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int maven(String home, Path repository, Path project) throws Exception {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command =
        List.of(
            Path.of(home, "bin", windows ? "mvn.cmd" : "mvn").toString(),
            "--batch-mode",
            "--offline",
            "-Dmaven.repo.local=" + repository,
            "-Dmaven.repo.local.tail=" + System.getProperty("localRepository"),
            "test");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile());
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process maven = builder.start();
    assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return maven.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }
}
