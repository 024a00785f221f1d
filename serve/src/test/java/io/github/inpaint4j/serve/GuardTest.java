package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.fill.network.NetworkDevice;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static int status(String head) throws IOException {
    try (Raw raw = new Raw(service.port())) {
      return raw.write(head + "\r\nConnection: close\r\n\r\n").status();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1:1, 200",
    "[::1], 200",
    "evil.example, 403",
    "evil.example:8080, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.nip.io, 403",
    "192.168.0.1, 403",
    "localhost@evil.example, 400",
    "'', 400"
  })
  void onlyNamesOfThisMachineAreAnswered(String host, int status) throws IOException {
    for (String path : List.of("/", "/health/live", "/api/v1/methods", "/nothing")) {
      int expected = status == 200 && path.equals("/nothing") ? 404 : status;
      int got = status("GET " + path + " HTTP/1.1\r\nHost: " + host);
      assertThat(got).as(path).isIn(expected, host.isEmpty() ? 403 : expected);
    }
  }

  @Test
  void foreignNameInTheRequestLineIsSeen() throws IOException {
    assertThat(status("GET http://evil.example/ HTTP/1.1\r\nHost: localhost")).isIn(400, 403);
    assertThat(status("GET http://localhost/ HTTP/1.1\r\nHost: evil.example")).isIn(400, 403);
  }

  @Test
  void requestWithoutAHostIsRefused() throws IOException {
    assertThat(status("GET / HTTP/1.0\r\nX: y")).isEqualTo(403);
    assertThat(status("GET / HTTP/1.1\r\nX: y")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://localhost",
        "http://localhost:1",
        "http://127.0.0.1",
        "file://",
        "http://localhost:PORT.evil.example"
      })
  void pagesOfOtherOriginsAreRefused(String origin) {
    String header = origin.replace("PORT", Integer.toString(service.port()));
    Service.assertProblem(
        Service.send(service.request("/api/v1/methods").header("Origin", header)), 403);
    HttpResponse<byte[]> post =
        Service.send(
            service
                .request("/api/v1/inpaint")
                .header("Origin", header)
                .header("Content-Type", Multipart.CONTENT_TYPE)
                .POST(Service.good().publisher()));
    Service.assertProblem(post, 403);
  }

  @Test
  void ourOwnPageIsAnswered() {
    String origin = "http://localhost:" + service.port();
    assertThat(
            Service.send(service.request("/api/v1/methods").header("Origin", origin)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, no-cors, /api/v1/methods, 403",
    "cross-site, no-cors, /, 403",
    "same-site, no-cors, /api/v1/methods, 403",
    "cross-site, navigate, /api/v1/methods, 403",
    "cross-site, navigate, /, 200",
    "none, navigate, /, 200",
    "same-origin, cors, /api/v1/methods, 200"
  })
  void foreignPagesMayLinkButNotLoad(String site, String mode, String path, int status) {
    assertThat(
            Service.send(
                    service
                        .request(path)
                        .header("Sec-Fetch-Site", site)
                        .header("Sec-Fetch-Mode", mode))
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void noAnswerHasCorsHeadersAndEachHasStrictOnes() {
    for (String path : List.of("/", "/api/v1/methods", "/nothing", "/metrics", "/openapi.yaml")) {
      HttpResponse<byte[]> answer = service.get(path);
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'self';")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains(path.equals("/") ? "no-cache" : "no-store");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
    assertThat(
            Service.send(
                    service
                        .request("/api/v1/inpaint")
                        .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void tokenIsNeededWhereThereIsOne() {
    try (Service guarded = Service.withToken("s3cret")) {
      assertThat(guarded.get("/api/v1/methods").statusCode()).isEqualTo(200);
      for (String header :
          List.of("Bearer s3cre", "Bearer s3cret2", "Bearer ", "Basic s3cret", "")) {
        HttpResponse<byte[]> answer =
            Service.send(guarded.request("/api/v1/methods").setHeader("Authorization", header));
        Service.assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      }
      assertThat(statusWithoutToken(guarded, "/metrics")).isEqualTo(401);
      assertThat(statusWithoutToken(guarded, "/api/v1/nothing")).isEqualTo(401);
      assertThat(statusWithoutToken(guarded, "/")).isEqualTo(200);
      assertThat(statusWithoutToken(guarded, "/health/ready")).isEqualTo(200);
    }
  }

  private static final Set<String> PUBLIC =
      Set.of("GET /health/live", "GET /health/ready", "GET /openapi.yaml");

  /** A path as it might be written to get past somebody who compares strings. */
  private static List<String> spellings(String path) {
    String first = path.substring(1, 2);
    return List.of(
        path + "/",
        path + "//",
        "/" + path,
        path.replace("/", "//"),
        path.toUpperCase(),
        "/" + path.substring(1).replace("/", "%2f"),
        "/" + path.substring(1).replace("/", "%2F"),
        path + "%2f",
        path + ";jsessionid=1",
        path.replaceFirst("(.)/", "$1;x=y/"),
        "/." + path,
        "/js/.." + path,
        "/%2e%2e" + path,
        path + "/.",
        path + "/x/..",
        "/%" + Integer.toHexString(first.charAt(0)) + path.substring(2),
        "\\" + path.substring(1),
        "http://localhost" + path + "/");
  }

  private static int status(Service guarded, String method, String path, String token)
      throws IOException {
    try (Raw raw = new Raw(guarded.port())) {
      String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      String sender = "X-Requested-With: x\r\nContent-Length: 0\r\n";
      return raw.write(head + sender + "Authorization: " + token + "\r\n\r\n").status();
    }
  }

  @Test
  void noSpellingOfARouteGetsPastTheToken() throws IOException {
    try (Service guarded = Service.withToken("s3cret")) {
      for (String route : guarded.server.routes()) {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1].replaceAll("\\{\\w+}", "1");
        for (String token : List.of("", "Bearer wrong", "Basic s3cret")) {
          assertThat(status(guarded, method, path, token))
              .as(route + " " + token)
              .isEqualTo(PUBLIC.contains(route) ? 200 : 401);
          for (String spelling : PUBLIC.contains(route) ? List.<String>of() : spellings(path)) {
            assertThat(status(guarded, method, spelling, token))
                .as(method + " " + spelling + " " + token)
                .isIn(400, 401, 404, 405);
          }
        }
        assertThat(status(guarded, method, path, "Bearer s3cret")).as(route).isNotEqualTo(401);
      }
    }
  }

  @Test
  void pageIsWholeWithoutTheToken() throws Exception {
    Path web = Path.of(GuardTest.class.getResource("/web/index.html").toURI()).getParent();
    try (Service guarded = Service.withToken("s3cret");
        Stream<Path> files = Files.walk(web).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = "/" + web.relativize(file).toString().replace('\\', '/');
        assertThat(statusWithoutToken(guarded, path)).as(path).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X: y, 403",
    "X-Requested-With: curl, 200",
    "Sec-Fetch-Site: same-origin, 200",
    "Sec-Fetch-Site: none, 200",
    "Sec-Fetch-Site: cross-site, 403"
  })
  void formMustShowThatNoForeignPageSentIt(String header, int status) throws IOException {
    byte[] form = Service.good().bytes();
    try (Raw raw = new Raw(service.port())) {
      raw.write("POST /api/v1/inpaint HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
          .write("Content-Type: " + Multipart.CONTENT_TYPE + "\r\n" + header)
          .write("\r\nContent-Length: " + form.length + "\r\n\r\n");
      assertThat(raw.write(form).status()).isEqualTo(status);
    }
  }

  private static int statusWithoutToken(Service guarded, String path) {
    return Service.send(guarded.request(path).setHeader("Authorization", "")).statusCode();
  }

  private static Setup setup(String host, int port, String token, List<NamedModel> networks) {
    return new Setup(
        host,
        port,
        List.of(),
        token,
        networks,
        NetworkDevice.CPU,
        Path.of("runs"),
        Service.LIMITS,
        Duration.ZERO);
  }

  @Test
  void serverForOthersNeedsAToken() {
    assertThatThrownBy(() -> Server.start(setup("0.0.0.0", 0, null, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a token");
    assertThatThrownBy(() -> Server.start(setup("0.0.0.0", 0, " ", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void portInUseIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () -> Server.start(setup("127.0.0.1", taken.getLocalPort(), null, List.of())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void modelThatCannotBeReadIsOneSentence() {
    assertThatThrownBy(
            () -> Server.start(setup("127.0.0.1", 0, null, List.of(NamedModel.of("pom.xml")))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pom.xml cannot be used: it is no ONNX file");
    assertThatThrownBy(
            () -> Server.start(setup("127.0.0.1", 0, null, List.of(NamedModel.of("nowhere")))))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no model nowhere");
  }
}
