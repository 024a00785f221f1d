package io.github.inpaint4j.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The browser that this machine opens pages with. ({@code java.awt.Desktop} is none without a
 * screen, and we run without.)
 */
final class Browser {
  private static final int PATIENCE = 2000; // milliseconds

  private Browser() {}

  /** Opens a page, or says that it could not. */
  static void open(String address) {
    try {
      new ProcessBuilder(opener(System.getProperty("os.name"), address))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .onExit()
          .thenAccept(opener -> check(opener, address));
    } catch (IOException e) {
      refer(address);
    }
  }

  /** What each system's own programs open a page with. */
  static List<String> opener(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
  }

  private static void check(Process opener, String address) {
    if (opener.exitValue() != 0) {
      refer(address);
    }
  }

  private static void refer(String address) {
    System.err.println(
        "inpaint: " + Words.of("no browser could be opened; open %s in yours.", address));
  }

  /** True if there is a page of ours already, which anybody may see. */
  static boolean finds(String address) {
    try {
      URLConnection connection = new URL(address + "openapi.yaml").openConnection();
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      try (var in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("title: inpaint4j");
      }
    } catch (IOException e) {
      return false;
    }
  }
}
