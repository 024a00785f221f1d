package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static void said(Throwable e, int code, String sentence) {
    assertThat(Failure.sentence(e)).startsWith(sentence).hasLineCount(1).endsWith(".");
    assertThat(Failure.code(e)).isEqualTo(code);
  }

  @Test
  void whatIsAskedWronglyIsTwoWhatFailsIsOne() {
    said(new IllegalArgumentException("--size is from 8"), 2, "--size is from 8.");
    said(new IOException("the disk is full.\nsecond line"), 1, "the disk is full.");
  }

  @Test
  void limitsOfTheMachineAreSaidWhateverTheyWereWrappedIn() {
    OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
    said(memory, 1, "this needs more memory than the ");
    said(new ExecutionException(new RuntimeException(memory)), 1, "this needs more memory than");
    said(new IllegalArgumentException("no such picture", memory), 1, "this needs more memory");
    said(new StackOverflowError(), 1, "this needs a deeper stack than Java has; give it more");
    said(new UnsatisfiedLinkError("no jnitorch"), 1, "a library that belongs to inpaint4j cannot");
  }

  @Test
  void theAppSaysThatItCannotTrain() {
    System.setProperty("jpackage.app-path", "inpaint");
    try {
      said(new NoClassDefFoundError("torch"), 1, "this needs libtorch, which is not in the app");
    } finally {
      System.clearProperty("jpackage.app-path");
    }
  }

  @Test
  void filesAreNamedWithTheirTrouble() {
    said(new NoSuchFileException("a.png"), 1, "there is no file or folder a.png.");
    said(new AccessDeniedException("a.png"), 1, "a.png may not be read or written");
  }

  @Test
  void ourMistakesAreCalledSo() {
    said(new IndexOutOfBoundsException("Index 3"), 1, "This should not have happened (java.lang.");
    said(new IOException(), 1, "This should not have happened");
  }
}
