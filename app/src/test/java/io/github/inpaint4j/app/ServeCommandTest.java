package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ServeCommandTest {
  @TempDir private Path folder;

  private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+");

  private static Process serve(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve"));
    words.addAll(List.of(options));
    return Cli.process(List.of(), words.toArray()).redirectErrorStream(true).start();
  }

  /** Finds programs in this folder only. */
  private static Process open(Path path, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve", "--open"));
    words.addAll(List.of(options));
    ProcessBuilder builder = Cli.process(List.of(), words.toArray()).redirectErrorStream(true);
    builder.environment().put("PATH", path.toString());
    return builder.start();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 100 && !condition.call(); i++) {
      Thread.sleep(50);
    }
  }

  private static URI address(BufferedReader out) throws IOException {
    String line = out.readLine();
    Matcher address = ADDRESS.matcher(line);
    assertThat(address.find()).as(line).isTrue();
    return URI.create(address.group());
  }

  private static HttpResponse<String> get(URI address, String path, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void addressIsPrintedWhenReadyAndSigtermEndsIt() throws Exception {
    Process process = serve("--port", "0");
    try (BufferedReader out = process.inputReader()) {
      URI address = address(out);
      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      assertThat(get(address, "health/ready", "").statusCode()).isEqualTo(200);
      assertThat(get(address, "api/v1/methods", "").body()).contains("\"paper\"");
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void serverForOthersPrintsATokenAndAsksForIt() throws Exception {
    Process process = serve("--port", "0", "--host", "0.0.0.0");
    try (BufferedReader out = process.inputReader()) {
      int port = address(out).getPort();
      String token = address(out).getFragment().replace("token=", "");
      assertThat(token).hasSizeGreaterThan(30);
      URI here = URI.create("http://localhost:" + port + "/");
      assertThat(get(here, "api/v1/methods", token).statusCode()).isEqualTo(200);
      assertThat(get(here, "api/v1/methods", "another").statusCode()).isEqualTo(401);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void openShowsThePageInTheBrowserAlsoIfItIsServedAlready() throws Exception {
    Path opened = folder.resolve("opened");
    Path browser = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\necho $1 >>" + opened);
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    Process process = open(folder, "--port", "0");
    try (BufferedReader out = process.inputReader()) {
      URI address = address(out);
      Process second = open(folder, "--port", Integer.toString(address.getPort()));
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isZero();
      await(() -> Files.exists(opened) && Files.readAllLines(opened).size() == 2);
      assertThat(Files.readAllLines(opened)).containsOnly(address.toString());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutABrowserItServesAndSaysWhereThePageIs() throws Exception {
    Process process = open(folder, "--port", "0");
    try (BufferedReader out = process.inputReader()) {
      URI address = address(out);
      assertThat(out.readLine())
          .isEqualTo("inpaint: no browser could be opened; open " + address + " in yours.");
      assertThat(get(address, "health/ready", "").statusCode()).isEqualTo(200);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void everySystemHasItsWayToOpenAPage() {
    assertThat(Browser.opener("Linux", "here")).containsExactly("xdg-open", "here");
    assertThat(Browser.opener("Mac OS X", "here")).containsExactly("open", "here");
    assertThat(Browser.opener("Windows 11", "here"))
        .containsExactly("rundll32", "url.dll,FileProtocolHandler", "here");
  }

  @Test
  void portInUseIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Cli.Result result = Cli.run("serve", "--port", taken.getLocalPort());
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).contains("in use", "--port");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--model, pom.xml, 1, pom.xml cannot be used: it is no ONNX file",
    "--model, nowhere, 1, there is no model nowhere",
    "--host, no.such.host.invalid, 1, there is no host",
    "--port, 70000, 2, --port is from 0 to 65535",
    "--workers, 0, 2, --workers must be positive",
    "--deadline, 0, 2, --deadline must be positive",
    "--max-queue, -1, 2, --max-queue must not be negative"
  })
  void whatMakesNoSenseIsOneSentence(String option, String value, int code, String sentence) {
    Cli.Result result = Cli.run("serve", option, value);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err()).contains(sentence);
    assertThat(result.err().lines()).hasSize(1);
  }
}
