package io.github.inpaint4j.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Another system in a process of its own: a line of words there, a line of numbers back. */
final class PeerProcess implements AutoCloseable {
  private static final String MISSING = "missing";

  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final String versions;

  /**
   * Starts it as its users do, without what bench/run sets for us; it answers first, with its
   * versions as JSON.
   */
  PeerProcess(List<String> command) throws IOException {
    ProcessBuilder start = new ProcessBuilder(command);
    start.environment().keySet().removeIf(name -> name.startsWith("MALLOC_"));
    process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    commands = process.outputWriter();
    answers = process.inputReader();
    versions = answer();
  }

  /** Versions of the packages that this speaks for, as JSON, or why they are missing. */
  String versions() {
    return versions;
  }

  /** False if the system could not be started at all. */
  boolean there() {
    return !versions.startsWith(MISSING);
  }

  /**
   * Asks for a measurement.
   *
   * @return numbers, none if the system cannot do it, which is said
   */
  double[] ask(String what) throws IOException {
    commands.write(what + "\n");
    commands.flush();
    String answer = answer();
    if (answer.startsWith(MISSING)) {
      System.err.println(what + ": " + answer + "; it is NOT compared");
      return new double[0];
    }
    return Arrays.stream(answer.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the other system's process ended; its message is above");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    commands.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
