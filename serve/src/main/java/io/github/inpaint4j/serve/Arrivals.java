package io.github.inpaint4j.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** What comes of a request's body; whoever waits for it can look up meanwhile. */
final class Arrivals {
  private final Request request;
  private final Semaphore news = new Semaphore(0);
  private boolean asked;

  Arrivals(Request request) {
    this.request = request;
  }

  /** The next chunk, to be released, or null if none comes within so many milliseconds. */
  Content.Chunk await(long milliseconds) throws InterruptedException {
    Content.Chunk chunk = request.read();
    if (chunk != null) {
      return chunk;
    }
    if (!asked) {
      request.demand(news::release);
    }
    asked = !news.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    return asked ? null : request.read();
  }
}
