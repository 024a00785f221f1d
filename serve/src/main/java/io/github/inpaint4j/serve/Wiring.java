package io.github.inpaint4j.serve;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Javalin and Jetty are set up. */
record Wiring(Settings settings, Limits limits, Site site) {
  private static final int SPARE_THREADS = 32; // for everything that needs no place
  private static final int HEADER_BYTES = 8192;
  private static final int MOST_CONNECTIONS = 1000;
  private static final long SHUTDOWN_IDLE = 50; // milliseconds
  private static final long STOP_TIMEOUT = 2000; // milliseconds

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.threadPool = new QueuedThreadPool(limits.places() + SPARE_THREADS, 4);
    config.jetty.modifyHttpConfiguration(this::http);
    config.jetty.modifyServer(this::server);
    config.jetty.addConnector(this::connector);
    config.staticFiles.add(Wiring::page);
    site.addTo(config.routes);
  }

  private void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
  }

  private void server(Server server) {
    server.setErrorHandler(new BareErrors());
    server.setHandler(new GracefulHandler()); // answers on their way are written before the end
    server.setStopTimeout(STOP_TIMEOUT);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout((long) (1000 * limits.bodySeconds()));
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE);
    connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    connector.addBean(new SlowHeaders(server.getScheduler(), limits.bodySeconds()));
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
