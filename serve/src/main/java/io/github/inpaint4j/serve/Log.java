package io.github.inpaint4j.serve;

/** What the person who runs the server should see; clients never do. */
final class Log {
  private Log() {}

  static void unexpected(Throwable e) {
    System.err.println("inpaint: this should not have happened, please report it:");
    e.printStackTrace();
  }
}
