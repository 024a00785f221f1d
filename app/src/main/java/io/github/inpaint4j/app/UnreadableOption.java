package io.github.inpaint4j.app;

import picocli.CommandLine.Option;

/** {@code --skip-unreadable}, the same wherever {@code --data} may be a folder of pictures. */
final class UnreadableOption {
  @Option(
      names = "--skip-unreadable",
      description =
          "Go on without those pictures of a folder that cannot be read. Otherwise they are named,"
              + " and nothing is done.")
  boolean skip;
}
