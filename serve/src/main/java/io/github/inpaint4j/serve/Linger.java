package io.github.inpaint4j.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads on for a moment what a refused client is still sending, and drops it: a connection that is
 * closed while somebody writes to it ends before the answer is read.
 */
final class Linger {
  private static final long MOST_NANOS = 1_000_000_000;
  private static final int MOST_AT_ONCE = 16; // fewer than there are threads to spare
  private static final int PAUSE = 2; // milliseconds

  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  void over(HttpServletRequest request) {
    if (!places.tryAcquire()) {
      return;
    }
    try {
      drop(ServletContextRequest.getServletContextRequest(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private static void drop(Request request) throws InterruptedException {
    long end = System.nanoTime() + MOST_NANOS;
    while (System.nanoTime() - end < 0) {
      Content.Chunk chunk = request.read(); // null if nothing is there yet
      if (chunk == null) {
        Thread.sleep(PAUSE);
      } else {
        chunk.release();
        if (chunk.isLast()) {
          return;
        }
      }
    }
  }
}
