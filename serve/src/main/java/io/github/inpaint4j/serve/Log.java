package io.github.inpaint4j.serve;

/** What the person who runs the server should see; clients never do. */
final class Log {
  private static final String SIMPLE_LOGGER = "org.slf4j.simpleLogger.";

  private Log() {}

  /**
   * Keeps libraries from talking to the terminal. By properties of the system, because jHDF's jar
   * has a simplelogger.properties of its own, and which of two files is read is chance.
   */
  static void quietLibraries() {
    System.setProperty(SIMPLE_LOGGER + "defaultLogLevel", "error");
    // told to the person at the terminal in one sentence instead
    System.setProperty(SIMPLE_LOGGER + "log.io.javalin.Javalin", "off");
  }

  static void unexpected(Throwable e) {
    System.err.println("inpaint: this should not have happened, please report it:");
    e.printStackTrace();
  }
}
