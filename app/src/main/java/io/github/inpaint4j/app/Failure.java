package io.github.inpaint4j.app;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/** What went wrong, for people: one sentence and an exit code. */
final class Failure {
  private static final String MORE_MEMORY =
      " needs more memory than the %d MB that Java may use; give it more, as in JAVA_OPTS=-Xmx%dg";

  /** What nobody throws on purpose. */
  private static final List<Class<?>> BUGS =
      List.of(
          IllegalStateException.class,
          NullPointerException.class,
          IndexOutOfBoundsException.class,
          NegativeArraySizeException.class,
          ArithmeticException.class,
          ClassCastException.class,
          UnsupportedOperationException.class);

  private Failure() {}

  /** 2 if something was asked for wrongly, else 1. */
  static int code(Throwable e) {
    return e instanceof IllegalArgumentException && cause(e) == e
        ? ExitCode.USAGE
        : ExitCode.SOFTWARE;
  }

  /** What is to be said, to people. */
  static String sentence(Throwable e) {
    return sentence(e, Words::translated);
  }

  /** The same, for files. */
  static String english(Throwable e) {
    return sentence(e, UnaryOperator.identity());
  }

  /** The first line of it, with a full stop. */
  private static String sentence(Throwable e, UnaryOperator<String> language) {
    String message = message(cause(e));
    String first = message.lines().filter(l -> !l.isBlank()).findFirst().orElse(message);
    String plain = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return language.apply(plain) + Advice.about(cause(e)) + ".";
  }

  /** The machine's limits are the reason, whatever they made of it on their way. */
  private static Throwable cause(Throwable e) {
    return Stream.iterate(e, t -> t != null, Throwable::getCause)
        .limit(20)
        .filter(t -> t instanceof VirtualMachineError || t instanceof LinkageError)
        .findFirst()
        .orElse(e);
  }

  private static String message(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return ("this" + MORE_MEMORY).formatted(megabytes(), gigabytes());
    }
    if (e instanceof StackOverflowError) {
      return "this needs a deeper stack than Java has; give it more, as in JAVA_OPTS=-Xss16m";
    }
    if (e instanceof LinkageError && System.getProperty("jpackage.app-path") != null) {
      return "this needs libtorch, which is not in the app; train and import with ./inpaint where it was built";
    }
    if (e instanceof LinkageError) {
      return "a library that belongs to inpaint4j cannot be loaded (%s); delete app/target, and ./inpaint builds it anew"
          .formatted(e.getMessage());
    }
    if (e instanceof NoSuchFileException file && file.getReason() == null) {
      return "there is no file or folder " + file.getFile();
    }
    if (e instanceof AccessDeniedException file && file.getReason() == null) {
      return file.getFile() + " may not be read or written: access denied";
    }
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return "%s: %s".formatted(file.getFile(), e.getClass().getSimpleName());
    }
    if (e.getMessage() == null || BUGS.stream().anyMatch(bug -> bug.isInstance(e))) {
      return "This should not have happened (%s); --stacktrace shows where, please report it"
          .formatted(e);
    }
    return e.getMessage();
  }

  /** What to do if the memory is too small for a picture. */
  static String moreMemory(Path picture) {
    return picture + MORE_MEMORY.formatted(megabytes(), gigabytes());
  }

  private static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  /** Twice as many. */
  private static long gigabytes() {
    return Math.max(2, 2 * megabytes() / 1024);
  }
}
