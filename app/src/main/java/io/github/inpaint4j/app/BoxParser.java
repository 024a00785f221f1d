package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Area;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 120,80,64,64}. */
final class BoxParser implements ITypeConverter<Area> {
  @Override
  public Area convert(String text) {
    try {
      return Area.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
