package io.github.inpaint4j.data;

import java.nio.file.Path;
import java.util.Locale;

/** Where downloads are kept: {@code INPAINT4J_HOME}, else the platform's cache folder. */
public final class Cache {
  private Cache() {}

  public static Path folder() {
    String home = System.getenv("INPAINT4J_HOME");
    if (home != null && !home.isBlank()) {
      return Path.of(home);
    }
    Path user = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("mac")) {
      return user.resolve("Library/Caches/inpaint4j");
    }
    String base = System.getenv(os.contains("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    return (base == null || base.isBlank() ? user.resolve(".cache") : Path.of(base))
        .resolve("inpaint4j");
  }
}
