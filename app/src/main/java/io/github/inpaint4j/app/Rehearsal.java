package io.github.inpaint4j.app;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.serve.Limits;
import io.github.inpaint4j.serve.Server;
import io.github.inpaint4j.serve.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What most starts do, done once after a build: a picture filled by the command line, and one by
 * the service. The launchers have Java keep the classes that this loads (class-data sharing), so
 * that later starts find them ready.
 */
public final class Rehearsal {
  private static final int SIDE = 32;
  private static final String BOX = "8,8,8,8";

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("inpaint4j");
    int code = run(folder);
    for (String file : List.of("in.png", "out.png")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
    System.exit(code);
  }

  /**
   * @return 0 if all went well
   */
  static int run(Path folder) throws IOException {
    Path in = folder.resolve("in.png");
    Path out = folder.resolve("out.png");
    Picture.of(new DeadLeaves(1, 1, SIDE, SIDE).image(0)).write(in);
    int code = 0;
    for (String method : List.of("biharmonic", "paper")) {
      code += restore(in, out, method);
    }
    serve(Files.readAllBytes(in));
    return code;
  }

  private static int restore(Path in, Path out, String method) {
    return Main.run(
        "restore",
        in.toString(),
        "--box",
        BOX,
        "--method",
        method,
        "--output",
        out.toString(),
        "--overwrite");
  }

  private static void serve(byte[] picture) throws IOException {
    Setup setup =
        new Setup(
            "127.0.0.1",
            0,
            List.of(),
            null,
            List.of(),
            NetworkDevice.CPU,
            Path.of("runs"),
            Limits.DEFAULT,
            Duration.ZERO);
    try (Server server = Server.start(setup)) {
      get(server.address());
      get(server.address() + "api/v1/methods");
      fill(server.address() + "api/v1/inpaint", picture);
    }
  }

  private static void get(String address) throws IOException {
    try (InputStream in = new URL(address).openStream()) {
      in.readAllBytes();
    }
  }

  private static void fill(String address, byte[] picture) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=frontier");
    connection.setRequestProperty("X-Requested-With", "inpaint4j");
    String body =
        "--frontier\r\nContent-Disposition: form-data; name=\"box\"\r\n\r\n"
            + BOX
            + "\r\n--frontier\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n"
            + new String(picture, StandardCharsets.ISO_8859_1)
            + "\r\n--frontier--\r\n";
    connection.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }
}
