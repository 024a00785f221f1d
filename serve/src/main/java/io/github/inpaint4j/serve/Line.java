package io.github.inpaint4j.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's connection: either it waits for a request, or one is being answered. What is answered
 * is never cut off because time passes, unless the client does not read it.
 */
final class Line extends SocketChannelEndPoint {
  private final Lingering lingering;
  private final SelectionKey key;
  private final ByteBuffer ahead = BufferUtil.allocate(1); // of the next request
  private volatile boolean answering;
  private volatile boolean clientEnded;
  private volatile boolean dropped;
  private volatile boolean closed;
  private volatile long since = System.nanoTime();

  Line(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Lingering lingering) {
    super(channel, selector, key, scheduler);
    this.key = key;
    this.lingering = lingering;
  }

  /** That on which a request came. */
  static Line of(Request request) {
    return (Line) request.getConnectionMetaData().getConnection().getEndPoint();
  }

  static Line of(HttpServletRequest request) {
    return of(ServletContextRequest.getServletContextRequest(request));
  }

  synchronized void answering(boolean now) {
    since = System.nanoTime();
    answering = now;
  }

  /** Nanoseconds for which it has waited for a request; 0 while one is being answered. */
  long waiting(long now) {
    return answering ? 0 : now - since;
  }

  /** Ends it at once, if it waits for a request. */
  void dropWaiting() {
    synchronized (this) {
      dropped = !answering;
    }
    if (dropped) {
      close();
    }
  }

  /** True if the client will send nothing more; to be asked only where its request is read. */
  boolean isGone() {
    try {
      return !isOpen() || BufferUtil.isEmpty(ahead) && fill(ahead) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    if (buffer != ahead && BufferUtil.hasContent(ahead)) {
      int position = BufferUtil.flipToFill(buffer);
      int moved = BufferUtil.put(ahead, buffer);
      BufferUtil.flipToFlush(buffer, position);
      return moved;
    }
    int filled = super.fill(buffer);
    clientEnded |= filled < 0;
    return filled;
  }

  @Override
  protected void onIdleExpired(TimeoutException timeout) {
    if (getWriteFlusher().isPending()) {
      super.onIdleExpired(timeout);
    }
  }

  @Override
  public boolean isOpen() {
    return !closed && super.isOpen();
  }

  /** A connection that is closed while somebody writes to it ends before the answer is read. */
  @Override
  public void doClose() {
    closed = true;
    if (dropped || clientEnded || !getChannel().isOpen()) {
      super.doClose();
    } else {
      key.cancel();
      doShutdownOutput();
      lingering.add(getChannel());
    }
  }
}
