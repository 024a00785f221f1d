package io.github.inpaint4j.fill.network;

import ai.onnxruntime.OrtException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ONNX Runtime says went wrong, for people: without its codes and its source's lines. */
final class OrtSentence {
  private static final Pattern CODE = Pattern.compile("^Error code - \\w+ - message: ");
  private static final Pattern SOURCE = Pattern.compile("/\\S*\\.(cc|h):\\d+ [^(]*\\([^)]*\\) ?");
  private static final Pattern OPSET =
      Pattern.compile("Opset (\\d+) is under development.* till opset (\\d+)");

  private OrtSentence() {}

  static String of(OrtException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
    Matcher opset = OPSET.matcher(line);
    if (opset.find()) {
      return "opset %s is newer than it knows, which is up to %s"
          .formatted(opset.group(1), opset.group(2));
    }
    return SOURCE.matcher(CODE.matcher(line).replaceFirst("")).replaceAll("").strip();
  }
}
