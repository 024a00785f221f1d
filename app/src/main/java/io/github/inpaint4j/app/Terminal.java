package io.github.inpaint4j.app;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * What the screen can show.
 *
 * @param present false if the output goes elsewhere
 * @param colours escape sequences for colours and bold
 * @param unicode more than ASCII
 */
record Terminal(boolean present, boolean colours, boolean unicode) {
  /** Set by the launcher where the locale is plain C, which Java is not told. */
  private static final String ASCII = "INPAINT4J_ASCII";

  static Terminal here() {
    return of(System.console() != null, System.getenv(), Charset.defaultCharset());
  }

  /** No colours where NO_COLOR (no-color.org) or a dumb terminal says so. */
  static Terminal of(boolean present, Map<String, String> environment, Charset charset) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    boolean unicode = !environment.containsKey(ASCII) && charset.newEncoder().canEncode('\u2588');
    return new Terminal(present, present && !plain, unicode);
  }
}
