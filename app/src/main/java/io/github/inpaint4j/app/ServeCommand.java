package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.network.Profile;
import io.github.inpaint4j.serve.NamedModel;
import io.github.inpaint4j.serve.Server;
import io.github.inpaint4j.serve.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description =
        "A page to fill holes with, and a REST service, on this machine only unless --host says"
            + " otherwise.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint serve --open                           the page, in your browser",
      "  inpaint serve --port 0 --model runs/paper-s1   any free port, one network more",
      "  inpaint serve --model lama=lama_fp32.onnx      one of other people, called lama",
      "  inpaint serve --host 0.0.0.0                   for others too: a token is printed"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int TOKEN_BYTES = 24;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "0 takes any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on. Any but this machine's own (the default, ${DEFAULT-VALUE})"
              + " needs a token.")
  private String host;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "One more name by which clients may call this server; repeatable.")
  private List<String> names = List.of();

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      description = "Clients must send it. Default with --host: a new one, printed.")
  private String token;

  @Option(
      names = "--model",
      paramLabel = "[NAME=]RUN|FILE",
      description =
          "A trained network to offer as well, also an .onnx file of other people, by this name or"
              + " else its own; repeatable.")
  private List<String> models = List.of();

  @Option(
      names = "--model-profile",
      paramLabel = "NAME=PROFILE",
      description =
          "What the --model of this name keeps to, where that cannot be found out"
              + " (docs/models.md); repeatable.")
  private Map<String, String> profiles = Map.of();

  @Mixin private DeviceOption device;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder of trainings to show. Default: ${DEFAULT-VALUE}.")
  private Path runs;

  @Option(
      names = "--open",
      description = "Open the page in the browser, also if it is being served already.")
  private boolean open;

  @Mixin private LimitOptions limits;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is from 0 to 65535, not " + port);
    }
    Setup setup =
        new Setup(
            host,
            port,
            names,
            token(),
            networks(),
            device.get(),
            runs,
            limits.limits(),
            Setup.GRACE);
    String there = "http://" + host + ":" + port + "/";
    if (open && port > 0 && Browser.finds(there)) {
      Words.say("Served already at %s", there);
      Browser.open(there);
      return 0;
    }
    serve(setup);
    return 0;
  }

  private List<NamedModel> networks() {
    List<NamedModel> networks = models.stream().map(NamedModel::of).toList();
    for (String name : profiles.keySet()) {
      if (networks.stream().noneMatch(network -> network.name().equals(name))) {
        throw new IllegalArgumentException(
            "--model-profile says what %s is, and no --model is called so".formatted(name));
      }
    }
    return networks.stream().map(this::withProfile).toList();
  }

  private NamedModel withProfile(NamedModel network) {
    String said = profiles.get(network.name());
    return said == null ? network : network.as(Profile.named(said));
  }

  private void serve(Setup setup) throws IOException, InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Server server = Server.start(setup);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop serving"));
    Words.say("Serving at %s  (Ctrl-C stops)", server.address());
    String page = server.address();
    if (setup.token() != null) {
      page += "#token=" + setup.token();
      Words.say("With the token: %s", page);
    }
    System.out.flush();
    if (open) {
      Browser.open(page);
    }
    stop.await();
  }

  private String token() throws IOException {
    if (token != null || Server.isLoopback(host)) {
      return token;
    }
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
