package io.github.inpaint4j.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A colour as web pages write it.
 *
 * @param rgb 0xRRGGBB
 */
record HexColour(int rgb) {
  /** Reads {@code #ff00ff}, with or without the sign. */
  static final class Parser implements ITypeConverter<HexColour> {
    @Override
    public HexColour convert(String text) {
      if (!text.matches("#?[0-9a-fA-F]{6}")) {
        throw new TypeConversionException(
            "'" + text + "' is no colour; write '#rrggbb', as in '#ff00ff'");
      }
      return new HexColour(Integer.parseInt(text.substring(text.length() - 6), 16));
    }
  }
}
