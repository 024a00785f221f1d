package io.github.inpaint4j.serve;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Javalin and Jetty are set up. */
record Wiring(Setup setup, Limits limits, Site site, Answers answers) {
  private static final int SPARE_THREADS = 32; // for everything that needs no place
  private static final int HEADER_BYTES = 8192;

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.threadPool = new QueuedThreadPool(threads(), 4);
    config.jetty.modifyHttpConfiguration(this::http);
    config.jetty.modifyServer(this::server);
    config.jetty.addConnector(this::connector);
    config.staticFiles.add(Wiring::page);
    site.addTo(config.routes);
  }

  /** For requests that wait, for bodies on their way in, and to spare. */
  private int threads() {
    return limits.places() + Uploads.MOST + SPARE_THREADS;
  }

  private void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
  }

  private void server(Server server) {
    server.setErrorHandler(new BareErrors());
    server.setHandler(answers);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    OpenLines connector = new OpenLines(server, http, limits.bodySeconds());
    connector.setHost(setup.host());
    connector.setPort(setup.port());
    return connector;
  }

  private static void page(StaticFileConfig files) {
    files.directory = "/web";
    files.location = Location.CLASSPATH;
    Map<String, String> headers = new HashMap<>(Headers.STRICT);
    headers.put("Cache-Control", "no-cache");
    files.headers = headers;
  }
}
