package io.github.inpaint4j.consumer;

import io.github.inpaint4j.Inpaint;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** An application that embeds inpaint4j; {@link ConsumerTest} runs it in a Java of its own. */
final class Consumer {
  private Consumer() {}

  /**
   * @param methods to be tried, one a line is printed
   */
  public static void main(String[] methods) {
    BufferedImage photo = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    BufferedImage mask = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    mask.getRaster().setSample(20, 10, 0, 255);
    for (String method : methods) {
      try (Inpaint inpaint = Inpaint.open(method)) {
        System.out.println(method + " " + inpaint.fill(photo, mask).getWidth());
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
