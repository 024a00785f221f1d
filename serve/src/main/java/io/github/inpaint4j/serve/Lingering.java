package io.github.inpaint4j.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.IO;

/**
 * Connections that have been answered while their clients were still sending. What comes is dropped
 * until they notice, so that they read the answer and not "connection reset".
 */
final class Lingering {
  private static final int MOST = 100;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(1);
  private static final int READS = 32; // of one connection at a time

  private final Queue<Sender> senders = new ArrayDeque<>();
  private final ByteBuffer dropped = ByteBuffer.allocateDirect(1 << 16);

  private static final class Sender {
    private final SocketChannel channel;
    private final long begun = System.nanoTime();
    private long heard = begun;

    Sender(SocketChannel channel) {
      this.channel = channel;
    }
  }

  synchronized void add(SocketChannel channel) {
    if (senders.size() >= MOST) {
      IO.close(senders.remove().channel);
    }
    senders.add(new Sender(channel));
  }

  /** To be done again and again. */
  synchronized void drain(long now) {
    senders.removeIf(sender -> hasEnded(sender, now));
  }

  private boolean hasEnded(Sender sender, long now) {
    try {
      int n = 1;
      for (int i = 0; i < READS && n > 0; i++) {
        n = sender.channel.read(dropped.clear());
        sender.heard = n > 0 ? now : sender.heard;
      }
      if (n >= 0 && now - sender.heard < SILENCE && now - sender.begun < LONGEST) {
        return false;
      }
    } catch (IOException e) {
      // reset: it has ended
    }
    IO.close(sender.channel);
    return true;
  }

  synchronized void close() {
    senders.forEach(sender -> IO.close(sender.channel));
    senders.clear();
  }
}
