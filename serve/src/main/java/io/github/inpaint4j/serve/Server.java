package io.github.inpaint4j.serve;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Collectors;

/** The page and the REST service, running. Closing it finishes or cancels what is on its way. */
public final class Server implements AutoCloseable {
  private static final long ANSWERS_GRACE = 2000; // milliseconds

  private final Setup setup;
  private final Catalog catalog;
  private final Work work;
  private final Answers answers;
  private final Javalin javalin;

  private Server(Setup setup, Catalog catalog, Work work, Answers answers, Javalin javalin) {
    this.setup = setup;
    this.catalog = catalog;
    this.work = work;
    this.answers = answers;
    this.javalin = javalin;
  }

  /**
   * @throws IOException in one sentence, if a model cannot be used or the port cannot be had
   * @throws IllegalArgumentException if others can reach it and there is no token
   */
  public static Server start(Setup setup) throws IOException {
    Memory memory = Memory.ofHeap(Runtime.getRuntime().maxMemory());
    Server server =
        start(setup, memory, Catalog.open(setup.networks(), setup.device()), new SmallPictures());
    Limits limits = setup.limits().within(memory);
    new WarmUp(server.catalog, new Pictures(limits, memory), server.work).start();
    return server;
  }

  /**
   * @param catalog closed with the server
   */
  static Server start(Setup setup, Memory memory, Catalog catalog, SmallPictures pictures)
      throws IOException {
    try {
      return listening(setup, memory, catalog, pictures);
    } catch (IOException | RuntimeException e) {
      catalog.close();
      throw e;
    }
  }

  private static Server listening(
      Setup setup, Memory memory, Catalog catalog, SmallPictures pictures) throws IOException {
    Log.quietLibraries();
    Libraries.load();
    boolean loopback = isLoopback(setup.host());
    if (!loopback && (setup.token() == null || setup.token().isBlank())) {
      throw new IllegalArgumentException(
          "others can reach a server on " + setup.host() + ", so it needs a token");
    }
    Limits limits = setup.limits().within(memory);
    Clock clock = Clock.real();
    Work work = new Work(limits, clock);
    Guard guard = new Guard(loopback, setup.names(), setup.token());
    Site site = new Site(setup, limits, memory, work, catalog, pictures, guard);
    Answers answers = new Answers();
    Javalin javalin = Javalin.create(new Wiring(setup, limits, site, answers)::configure);
    try {
      listen(javalin, setup);
    } catch (IOException e) {
      clock.close();
      throw e;
    }
    return new Server(setup, catalog, work, answers, javalin);
  }

  /**
   * True if only this machine can reach a server that listens there.
   *
   * @throws IOException in one sentence, if there is no such host
   */
  public static boolean isLoopback(String host) throws IOException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + host, e);
    }
  }

  private static void listen(Javalin javalin, Setup setup) throws IOException {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      javalin.stop();
      BindException taken =
          new BindException(
              "port %d of %s cannot be had (in use?); choose another"
                  .formatted(setup.port(), setup.host()));
      taken.initCause(e);
      throw taken;
    }
  }

  /** Every method and path that is answered, {@code GET /health/live}. */
  Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .collect(Collectors.toSet());
  }

  public int port() {
    return javalin.port();
  }

  /** Where the page is. */
  public String address() {
    String host = setup.host().contains(":") ? "[" + setup.host() + "]" : setup.host();
    return "http://" + host + ":" + port() + "/";
  }

  @Override
  public void close() {
    boolean ended = false;
    try {
      ended = work.stop(setup.grace());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answers.finish(ANSWERS_GRACE);
    javalin.stop();
    if (ended) {
      catalog.close(); // not under somebody who fills with it
    }
  }
}
