package io.github.inpaint4j.serve;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Every connection there is. One that does not bring its next request in time is ended, and when
 * there are too many, the one that has waited longest.
 */
final class OpenLines extends ServerConnector {
  private static final int MOST = 1000;
  private static final int PATIENCE = 4;
  private static final long LOOK = 100; // milliseconds

  private final Lingering lingering = new Lingering();
  private final long patience;

  /**
   * @param seconds for which a client may leave its answer unread; until the headers of its next
   *     request are there, it may take some times as long, as that costs nothing
   */
  OpenLines(Server server, HttpConfiguration http, double seconds) {
    super(server, new HttpConnectionFactory(http));
    patience = (long) (PATIENCE * seconds * 1e9);
    setIdleTimeout((long) (seconds * 1e3));
    setShutdownIdleTimeout(-1);
  }

  @Override
  protected Line newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    Line line = new Line(channel, selector, key, getScheduler(), lingering);
    line.setIdleTimeout(getIdleTimeout());
    return line;
  }

  @Override
  protected void onEndPointOpened(EndPoint opened) {
    super.onEndPointOpened(opened);
    long now = System.nanoTime();
    if (getConnectedEndPoints().size() > MOST) {
      lines().max(Comparator.comparingLong(line -> line.waiting(now))).ifPresent(Line::dropWaiting);
    }
  }

  private Stream<Line> lines() {
    return getConnectedEndPoints().stream().map(Line.class::cast);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    getScheduler().schedule(this::look, LOOK, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    lingering.drain(now);
    lines().filter(line -> line.waiting(now) > patience).forEach(Line::dropWaiting);
    if (isRunning()) {
      getScheduler().schedule(this::look, LOOK, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    lingering.close();
  }
}
