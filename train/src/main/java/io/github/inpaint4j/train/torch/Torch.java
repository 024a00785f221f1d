package io.github.inpaint4j.train.torch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/** Starts libtorch once for this process. Everything in {@code train} that computes calls this. */
public final class Torch {
  /**
   * Extracted first and in this order: with an empty cache JavaCPP would otherwise open libtorch
   * before libtorch_cpu lies beside it, find one of the system's, and crash.
   */
  private static final String[] LINUX_LIBRARIES = {
    "libgomp.so.1", "libc10.so", "libtorch_cpu.so", "libtorch.so"
  };

  /** Of the artifact org.bytedeco:pytorch that this was built with. */
  private static final String PYTORCH = "2.10.0";

  private static boolean started;

  private Torch() {}

  /** Loads the natives, once, and uses one thread for each processor. */
  public static synchronized void start() {
    if (started) {
      return;
    }
    if (Loader.getPlatform().startsWith("linux")) {
      extract();
    }
    Loader.load(torch.class);
    torch.set_num_threads(Runtime.getRuntime().availableProcessors());
    started = true;
  }

  /** Threads for the computations that follow. */
  public static void threads(int n) {
    start();
    torch.set_num_threads(n);
  }

  /** The version that computes, for the run folder. */
  public static String version() {
    return "libtorch " + PYTORCH;
  }

  private static void extract() {
    String folder = "/org/bytedeco/pytorch/" + Loader.getPlatform() + "/";
    try {
      for (String library : LINUX_LIBRARIES) {
        URL resource = org.bytedeco.pytorch.presets.torch.class.getResource(folder + library);
        if (resource != null) {
          Loader.cacheResource(resource);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack libtorch: " + e.getMessage(), e);
    }
  }
}
