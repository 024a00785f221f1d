package io.github.inpaint4j.app;

import io.github.inpaint4j.mask.Box;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 120,80,64,64}. */
final class BoxParser implements ITypeConverter<Box> {
  @Override
  public Box convert(String text) {
    try {
      return Box.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
