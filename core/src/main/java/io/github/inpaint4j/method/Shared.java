package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bundled network that is opened when a fill first needs it, and held once by all who use it on
 * as many threads: a network is large. Who closes it last frees it.
 */
final class Shared implements Inpainter {
  private static final Map<Key, Held> HELD = new HashMap<>(); // its own lock

  private final Key key;
  private @Nullable Held mine; // null until it is needed, and in the end
  private boolean closed;

  private record Key(Bundled network, int threads, NetworkDevice device) {}

  private static final class Held {
    private final OnnxInpainter network;
    private int users;

    Held(OnnxInpainter network) {
      this.network = network;
    }
  }

  /**
   * @param threads of the processor, used for one call
   */
  Shared(Bundled network, int threads, NetworkDevice device) {
    key = new Key(network, threads, device);
  }

  /**
   * Opens it now; later calls give the same.
   *
   * @throws IOException in one sentence, if it cannot be opened
   * @throws IllegalStateException if this was closed
   */
  synchronized OnnxInpainter open() throws IOException {
    if (closed) {
      throw new IllegalStateException("the network " + key.network().name() + " was closed");
    }
    if (mine == null) {
      mine = take(key);
    }
    return mine.network;
  }

  private static Held take(Key key) throws IOException {
    synchronized (HELD) {
      Held held = HELD.get(key);
      if (held == null) {
        held = new Held(key.network().load(key.threads(), key.device()));
        HELD.put(key, held);
      }
      held.users++;
      return held;
    }
  }

  private static void giveBack(Key key, Held held) {
    synchronized (HELD) {
      held.users--;
      if (held.users > 0) {
        return;
      }
      HELD.remove(key);
    }
    held.network.close(); // waits for fills under way
  }

  /** How many are open. */
  static int held() {
    synchronized (HELD) {
      return HELD.size();
    }
  }

  private Inpainter fill() {
    try {
      return Tiled.of(open());
    } catch (IOException e) {
      throw new NetworkException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    return fill().inpaint(image, mask, progress);
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    return fill().inpaintAll(images, masks, progress);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (mine != null) {
      giveBack(key, mine);
      mine = null;
    }
  }
}
