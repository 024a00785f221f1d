package io.github.inpaint4j.app;

import io.github.inpaint4j.data.UnreadablePictures;
import io.github.inpaint4j.fill.network.UnknownContractException;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.run.RunException;
import java.net.BindException;
import java.util.Comparator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which option helps when the library, which knows of none, refuses something. */
final class Advice {
  private Advice() {}

  /** What to add to its sentence: nothing, or options in brackets. */
  static String about(Throwable e) {
    String options =
        e instanceof RunException run
            ? about(run)
            : e instanceof PictureException p && p.reason() == PictureException.Reason.SEVERAL
                ? "--first-page"
                : e instanceof UnreadablePictures
                    ? "--skip-unreadable"
                    : e instanceof UnknownContractException
                        ? "--model-profile"
                        : e instanceof BindException ? "--port" : "";
    return options.isEmpty() ? "" : " (" + options + ")";
  }

  private static String about(RunException e) {
    return switch (e.reason()) {
      case NO_RUN -> "--out";
      case EXISTS -> "--out, --overwrite";
      case NOT_BEGUN -> "inpaint train --out " + e.run();
      case TO_BE_RESUMED -> "inpaint train --resume " + e.run();
    };
  }

  /** What a sentence says of a value, whose name it begins with, is said of the option. */
  static String inOptionsOf(CommandSpec command, String sentence) {
    return command.options().stream()
        .map(OptionSpec::longestName)
        .filter(option -> sentence.startsWith(words(option) + " "))
        .max(Comparator.comparing(String::length))
        .map(option -> option + sentence.substring(words(option).length()))
        .orElse(sentence);
  }

  private static String words(String option) {
    return option.replaceFirst("^--(max-)?", "").replace('-', ' ');
  }
}
