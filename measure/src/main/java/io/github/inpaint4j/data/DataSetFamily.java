package io.github.inpaint4j.data;

import java.io.IOException;

/**
 * A data set, or a family of them, with a name. A jar on the class path can bring more of them: it
 * names a class with a public constructor without parameters in {@code
 * META-INF/services/io.github.inpaint4j.data.DataSetFamily} (see {@link java.util.ServiceLoader}),
 * and wherever {@code --data} takes a name, it takes {@code NAME} or {@code NAME:WHICH}.
 */
public interface DataSetFamily {
  /** By which {@code --data} knows it: small letters, digits and hyphens. */
  String name();

  /**
   * @param which of the family, as it stands behind the colon; "" without one
   * @param side of the square images that pictures of other sizes are made into
   * @throws IllegalArgumentException if the family has none of that name
   * @throws IOException in one sentence, if it is not there or cannot be read
   */
  DataSet open(String which, int side) throws IOException;

  /** Its test images alone, if that is less work. */
  default ImageSource openTest(String which, int side) throws IOException {
    return open(which, side).test();
  }
}
