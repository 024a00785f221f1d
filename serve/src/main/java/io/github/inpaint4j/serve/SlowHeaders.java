package io.github.inpaint4j.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections whose request line and headers take too long to arrive. Jetty's own timeout
 * starts anew with every byte; these connections hold no thread, but one of the places there are.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {
  private static final int LOOKS = 4; // while the time runs out

  private final Scheduler scheduler;
  private final long nanos;
  private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();

  /** What was so at an earlier look: requests had been counted, bytes had come, since when. */
  private record Seen(long requests, long bytes, long since) {}

  SlowHeaders(Scheduler scheduler, double seconds) {
    this.scheduler = scheduler;
    nanos = (long) (seconds * 1e9);
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Seen(0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  protected void doStart() {
    scheduler.schedule(this::look, nanos / LOOKS, TimeUnit.NANOSECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    connections.replaceAll((connection, seen) -> seenNow(connection, seen, now));
    connections.forEach(
        (connection, seen) -> {
          if (now - seen.since() > nanos) {
            connection.close();
          }
        });
    if (isRunning()) {
      scheduler.schedule(this::look, nanos / LOOKS, TimeUnit.NANOSECONDS);
    }
  }

  /** The time runs from the first byte after a request on. */
  private static Seen seenNow(Connection connection, Seen seen, long now) {
    long requests = connection.getMessagesIn();
    boolean answering = requests > connection.getMessagesOut();
    boolean waiting = connection.getBytesIn() == seen.bytes();
    boolean another = requests != seen.requests();
    return answering || waiting || another
        ? new Seen(requests, connection.getBytesIn(), now)
        : seen;
  }
}
