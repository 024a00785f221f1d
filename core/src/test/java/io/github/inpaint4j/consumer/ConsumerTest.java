package io.github.inpaint4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Inpaint;
import io.github.inpaint4j.method.Methods;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application with a class path of its own: core and the libraries that core's POM names, which
 * Maven Enforcer holds complete, and nothing else.
 */
@Tag("slow")
class ConsumerTest {
  private static final String NETWORKS = "onnxruntime";
  private static final List<String> LIBRARIES = List.of("imageio-", "common-", NETWORKS);

  @TempDir private Path folder;

  @BeforeEach
  void takeTheConsumerAlone() throws IOException {
    String file = Consumer.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(file).getParent());
    Files.copy(root(Consumer.class).resolve(file), folder.resolve(file));
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> classPath(Predicate<String> library) {
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> library.test(Path.of(path).getFileName().toString()));
    return Stream.concat(Stream.of(folder.toString(), root(Inpaint.class).toString()), libraries)
        .toList();
  }

  private static boolean isLibrary(String jar) {
    return LIBRARIES.stream().anyMatch(jar::startsWith) && jar.endsWith(".jar");
  }

  private List<String> run(List<String> classPath, List<String> methods)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-cp",
                String.join(File.pathSeparator, classPath),
                Consumer.class.getName()));
    command.addAll(methods);
    Path said = folder.resolve("said.txt");
    Process java =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(java.waitFor()).as(() -> command + "").isZero();
    return Files.readAllLines(said);
  }

  /** Else others get the versions that libraries of core ask for, and not those tested here. */
  @Test
  void whatComesWithCoreIsNamedInItsPom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String path : classPath(ConsumerTest::isLibrary).subList(2, 11)) {
      String artifact = Path.of(path).getFileName().toString().replaceFirst("-[0-9].*", "");
      assertThat(pom).contains("<artifactId>" + artifact + "</artifactId></dependency>");
    }
  }

  @Test
  void withItsOwnLibrariesAloneEverythingFills() throws Exception {
    List<String> classPath = classPath(ConsumerTest::isLibrary);
    assertThat(classPath).hasSize(11);
    assertThat(run(classPath, Methods.names()))
        .containsExactlyElementsOf(Methods.names().stream().flatMap(ConsumerTest::filled).toList());
  }

  private static Stream<String> filled(String method) {
    return Stream.of(method + " compact 80", method + " thin 80");
  }

  @Test
  void classicalFillsNeedNoOnnxRuntimeAndNetworksSayThatTheyDo() throws Exception {
    List<String> classPath = classPath(jar -> isLibrary(jar) && !jar.startsWith(NETWORKS));
    List<String> expected =
        new ArrayList<>(Methods.classical().stream().flatMap(ConsumerTest::filled).toList());
    List<String> methods = new ArrayList<>(Methods.classical());
    methods.addAll(List.of("auto", "paper"));
    expected.addAll(List.of(missing("photo"), missing("paper")));
    assertThat(run(classPath, methods)).containsExactlyElementsOf(expected);
  }

  private static String missing(String network) {
    return network
        + " cannot be used: networks need ONNX Runtime, which is not on the class path; add"
        + " com.microsoft.onnxruntime:onnxruntime";
  }
}
