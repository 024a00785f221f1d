package io.github.inpaint4j.app;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code inpaint} in a checkout whose Maven and Java only say what they were asked. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String MAVEN =
      "#!/bin/sh\necho x >>builds; sleep 1\nmkdir app/target/lib\ntouch app/target/inpaint4j.jar\n";
  private static final String JAVA =
      """
      #!/bin/sh
      for last; do case $last in *lib/\\**) path=$last ;; esac; done
      case $* in *-Duser.language.display=de*) language=" de" ;; esac
      echo "$last $LC_ALL $INPAINT4J_ASCII${path##*lib/\\*}$language"
      """;

  private static final String NOBODY = "65534";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void checkOut() throws IOException {
    home = Files.createDirectory(folder.resolve("check out"));
    for (String module : List.of("core", "measure", "train", "serve", "app")) {
      Files.writeString(Files.createDirectories(home.resolve(module)).resolve("pom.xml"), "");
    }
    Files.writeString(home.resolve("pom.xml"), "");
    Files.copy(Path.of("..", "inpaint"), home.resolve("inpaint"));
    executable(home.resolve("mvnw"), MAVEN);
    executable(Files.createDirectories(home.resolve("jdk/bin")).resolve("java"), JAVA);
    for (String file : List.of("pom.xml", "core/pom.xml", "app/pom.xml")) {
      Files.setLastModifiedTime(home.resolve(file), FileTime.from(Instant.EPOCH));
    }
  }

  private static void executable(Path file, String script) throws IOException {
    Files.setPosixFilePermissions(Files.writeString(file, script), fromString("rwxr-xr-x"));
  }

  private Process start(Path launcher, String locale) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "word");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("LC_ALL", locale);
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /** As somebody who may read the checkout, and write nothing in it. */
  private Process startAsAnother(Path launcher) throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeThat(!root || Files.isExecutable(Path.of("/usr/bin/setpriv"))).isTrue();
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("setpriv", "--reuid", NOBODY, "--clear-groups"));
    }
    command.addAll(List.of("sh", launcher.toString(), "word"));
    Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true).start();
  }

  private void readOnly(Path top, String permissions) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(path, fromString(permissions));
      }
    }
  }

  private static String said(Process process) throws Exception {
    try (BufferedReader out = process.inputReader()) {
      String said = out.lines().collect(Collectors.joining("\n"));
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    }
  }

  private String run(Path launcher) throws Exception {
    return said(start(launcher, "C.UTF-8"));
  }

  private long builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  @Test
  void buildsOnFirstUseAndAfterAChangeOnly() throws Exception {
    Path launcher = home.resolve("inpaint");
    assertThat(run(launcher)).startsWith("Building inpaint4j").endsWith("\nword C.UTF-8 ");
    assertThat(run(launcher)).isEqualTo("word C.UTF-8 ");
    Files.setLastModifiedTime(
        home.resolve("core/pom.xml"), FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(run(launcher)).startsWith("Building inpaint4j");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void jarsOfOthersComeLastOnTheClassPath() throws Exception {
    run(home.resolve("inpaint"));
    ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("inpaint").toString(), "word");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("INPAINT4J_PLUGINS", "my own.jar:x/*");
    assertThat(said(builder.start())).isEqualTo("word C.UTF-8 :my own.jar:x/*");
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(bin.resolve("one"), home.resolve("inpaint"));
    Path relative = Files.createSymbolicLink(bin.resolve("two"), Path.of("one"));
    assertThat(run(relative)).endsWith("word C.UTF-8 ");
    assertThat(run(absolute)).isEqualTo("word C.UTF-8 ");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Path launcher = home.resolve("inpaint");
    Process one = start(launcher, "C.UTF-8");
    Process other = start(launcher, "C.UTF-8");
    assertThat(said(one) + said(other)).containsOnlyOnce("Building inpaint4j");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void isFoundFromAnotherFolderByARelativePath() throws Exception {
    Path here = Files.createDirectories(folder.resolve("some where/else"));
    Path link =
        Files.createSymbolicLink(here.resolve("in paint"), Path.of("../../check out/inpaint"));
    assertThat(run(folder.relativize(link))).endsWith("word C.UTF-8 ");
    assertThat(run(Path.of("check out", "inpaint"))).isEqualTo("word C.UTF-8 ");
  }

  @Test
  void onceBuiltItNeedsNoRightToWriteEvenIfASourceIsNewer() throws Exception {
    run(home.resolve("inpaint"));
    Files.setLastModifiedTime(
        home.resolve("core/pom.xml"), FileTime.from(Instant.now().plusSeconds(9)));
    readOnly(home, "r-xr-xr-x");
    try {
      assertThat(said(startAsAnother(home.resolve("inpaint")))).isEqualTo("word C.UTF-8 ");
    } finally {
      readOnly(home, "rwxr-xr-x");
    }
  }

  @Test
  void whatAnotherUserBuiltIsUsedThoughTheCheckoutMayBeWritten() throws Exception {
    run(home.resolve("inpaint"));
    Files.setLastModifiedTime(
        home.resolve("core/pom.xml"), FileTime.from(Instant.now().plusSeconds(9)));
    readOnly(home, "rwxrwxrwx");
    readOnly(home.resolve("app/target"), "r-xr-xr-x");
    try {
      Process process = startAsAnother(home.resolve("inpaint"));
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(said(process)).isEqualTo("word C.UTF-8 ");
    } finally {
      readOnly(home, "rwxr-xr-x");
    }
  }

  @Test
  void whatIsNeitherBuiltNorWritableIsOneSentence() throws Exception {
    readOnly(home, "r-xr-xr-x");
    try {
      Process process = startAsAnother(home.resolve("inpaint"));
      assertThat(process.inputReader().lines())
          .containsExactly(
              "inpaint: " + home.toRealPath() + " is not built yet, and it cannot be written.");
      assertThat(process.waitFor()).isEqualTo(1);
    } finally {
      readOnly(home, "rwxr-xr-x");
    }
  }

  @Test
  void aBuildThatDiedIsNotWaitedFor() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path target = Files.createDirectories(home.resolve("app/target"));
    Files.writeString(target.resolve("building"), Long.toString(gone.pid()));
    assertThat(run(home.resolve("inpaint"))).contains("word");
    assertThat(target.resolve("building")).doesNotExist();
  }

  @Test
  void plainLocalesAreGivenUnicodeForNamesOfFiles() throws Exception {
    Path launcher = home.resolve("inpaint");
    run(launcher);
    assertThat(said(start(launcher, "C"))).isEqualTo("word C.UTF-8 1");
    assertThat(said(start(launcher, "POSIX"))).isEqualTo("word C.UTF-8 1");
    assertThat(said(start(launcher, "xx_YY.UTF-8"))) // not installed, which C libraries take for C
        .isEqualTo("word C.UTF-8 ");
  }

  @Test
  void germanIsSpokenAlsoIfItsLocaleIsNotInstalled() throws Exception {
    Path launcher = home.resolve("inpaint");
    run(launcher);
    for (String locale : List.of("de", "de_DE.UTF-8", "de_CH")) {
      assertThat(said(start(launcher, locale))).as(locale).startsWith("word ").endsWith(" de");
    }
    assertThat(said(start(launcher, "den_XX.UTF-8"))).doesNotEndWith(" de");
  }
}
