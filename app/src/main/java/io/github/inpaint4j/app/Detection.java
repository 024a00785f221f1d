package io.github.inpaint4j.app;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;

/** The damage of pictures to be restored, if it is to be found. */
final class Detection implements AutoCloseable {
  /** It is not. */
  static final Detection NONE = new Detection();

  private final Detector detector; // or null
  private final Search search; // or null

  private Detection() {
    detector = null;
    search = null;
  }

  Detection(SearchOptions options, NetworkDevice device) throws IOException {
    detector = options.open(device);
    search = options.search(detector);
  }

  boolean asked() {
    return detector != null;
  }

  Mask find(Picture picture, Progress progress) {
    return search.mask(picture, progress);
  }

  @Override
  public void close() {
    if (detector != null) {
      detector.close();
    }
  }
}
