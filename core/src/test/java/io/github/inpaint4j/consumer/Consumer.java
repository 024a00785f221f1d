package io.github.inpaint4j.consumer;

import io.github.inpaint4j.Inpaint;
import io.github.inpaint4j.fill.NetworkException;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** An application that embeds inpaint4j; {@link ConsumerTest} runs it in a Java of its own. */
final class Consumer {
  private Consumer() {}

  /**
   * @param methods to be tried; two lines each are printed
   */
  public static void main(String[] methods) {
    for (String method : methods) {
      try (Inpaint inpaint = Inpaint.open(method)) {
        System.out.println(method + " compact " + fill(inpaint, 20));
        System.out.println(method + " thin " + fill(inpaint, 1));
      } catch (IOException | NetworkException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /**
   * @param side of the hole
   * @return the width of what comes back
   */
  private static int fill(Inpaint inpaint, int side) {
    BufferedImage photo = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    BufferedImage mask = new BufferedImage(80, 60, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < side * side; i++) {
      mask.getRaster().setSample(20 + i % side, 10 + i / side, 0, 255);
    }
    return inpaint.fill(photo, mask).getWidth();
  }
}
