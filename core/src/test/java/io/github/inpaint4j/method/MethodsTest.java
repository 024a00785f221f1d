package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.finish.Finish;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that fills holes and can be opened without a file, plain and with every finish. */
@Tag("slow")
@ParameterizedClass
@MethodSource("names")
class MethodsTest extends InpainterContract {
  private static Method open;

  @Parameter String name;

  static Stream<String> names() {
    return Methods.names(Corruption.Kind.MASK).stream()
        .flatMap(
            plain ->
                Stream.concat(
                    Stream.of(plain),
                    Arrays.stream(Finish.values()).map(finish -> plain + "+" + finish.word())));
  }

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  protected Inpainter inpainter() throws Exception {
    if (open == null || !open.name().equals(name)) {
      close();
      open = Methods.open(name);
    }
    return open.inpainter();
  }
}
