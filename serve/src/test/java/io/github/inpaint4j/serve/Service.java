package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.method.Traits;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A real server on a free port, and a client of it. */
final class Service implements AutoCloseable {
  static final Limits LIMITS = new Limits(2_000_000, 1_000_000, 2, 8, 20, 2);

  /** Of the paper's view: with more than eight bits per sample. */
  static final ImageSource PICTURES = new DeadLeaves(2, 200, 32, 32);

  /** Fills no holes, but changes whole pictures. */
  static final Method NEGATIVE =
      new Method("negative", "for tests", Service::negative, Traits.removing(Kind.NOISE.usual()));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  final Server server;

  private final String token;

  private Service(Setup setup, Memory memory, Map<String, Inpainter> more) {
    this(setup, memory, more, null);
  }

  private Service(Setup setup, Memory memory, Map<String, Inpainter> more, Detector detector) {
    token = setup.token();
    Map<String, Method> methods = new LinkedHashMap<>();
    methods.put( // what is taken if nobody says which, without its network
        Methods.DEFAULT, new Method(Methods.DEFAULT, "for tests", SmoothFill.BIHARMONIC));
    more.forEach((name, fill) -> methods.put(name, new Method(name, "for tests", fill)));
    try {
      for (String name : Methods.classical()) {
        methods.put(name, Methods.open(name));
      }
      methods.put(NEGATIVE.name(), NEGATIVE);
      server =
          Server.start(
              setup,
              memory,
              new Catalog(methods, NetworkDevice.CPU, detector),
              new SmallPictures(PICTURES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Service(Setup setup) throws IOException {
    token = setup.token();
    server = Server.start(setup);
  }

  private static Image negative(Image image, Mask mask, Progress progress) {
    Image out = image.copy();
    for (int i = 0; i < out.pixels().length; i++) {
      out.pixels()[i] = 1 - out.pixels()[i];
    }
    return mask.composite(image, out);
  }

  static Service start() {
    return start(LIMITS, Map.of());
  }

  static Service start(Limits limits, Map<String, Inpainter> more) {
    return new Service(setup(limits, null, Path.of("none")), memory(), more);
  }

  static Service withDetector(Limits limits, Detector detector) {
    return new Service(setup(limits, null, Path.of("none")), memory(), Map.of(), detector);
  }

  static Service start(Memory memory, Map<String, Inpainter> more) {
    return new Service(setup(LIMITS, null, Path.of("none")), memory, more);
  }

  static Service withToken(String token) {
    return new Service(setup(LIMITS, token, Path.of("none")), memory(), Map.of());
  }

  static Service withRuns(Path runs) {
    return new Service(setup(LIMITS, null, runs), memory(), Map.of());
  }

  /** With all that comes along, and these. */
  static Service withModels(Limits limits, NamedModel... models) throws IOException {
    return new Service(setup(limits, null, Path.of("none"), List.of(models)));
  }

  private static Memory memory() {
    return Memory.ofHeap(1L << 30);
  }

  private static Setup setup(Limits limits, String token, Path runs) {
    return setup(limits, token, runs, List.of());
  }

  private static Setup setup(Limits limits, String token, Path runs, List<NamedModel> models) {
    return new Setup(
        "127.0.0.1",
        0,
        List.of(),
        token,
        models,
        NetworkDevice.CPU,
        runs,
        limits,
        Duration.ofMillis(300));
  }

  /** A small PNG of noise. */
  static byte[] picture() {
    return picture(40, 30);
  }

  static byte[] picture(int width, int height) {
    try {
      return Picture.of(TestImages.noise(height, width, 1)).encode(Format.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form that is all right. */
  static Multipart good() {
    return new Multipart().file("image", picture()).text("box", "5,6,7,8");
  }

  int port() {
    return server.port();
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(30))
            .header("X-Requested-With", "test");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path));
  }

  HttpResponse<byte[]> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpResponse<byte[]> post(String path, Multipart form) {
    return send(
        request(path).header("Content-Type", Multipart.CONTENT_TYPE).POST(form.publisher()));
  }

  /** The value of a series of /metrics, or nothing. */
  OptionalDouble metric(String series) {
    return new String(get("/metrics").body())
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst();
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refusal in the agreed form, with its status and a sentence that says nothing of Java. */
  static void assertProblem(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).as(() -> new String(response.body())).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    JsonNode problem = json(response);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).startsWith("/problems/");
    assertThat(problem.get("detail").asText()).endsWith(".").doesNotContain("Exception", "java.");
  }

  /** Whatever happened before. */
  void assertStillWorks() {
    assertThat(post("/api/v1/inpaint", good()).statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Override
  public void close() {
    server.close();
  }
}
