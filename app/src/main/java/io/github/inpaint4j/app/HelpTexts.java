package io.github.inpaint4j.app;

import io.github.inpaint4j.text.Phrasebook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help in another language; its English stands in the annotations. */
final class HelpTexts extends ListResourceBundle {
  /** An example: the command, which stays as it is, and what it is for. */
  static final Pattern EXAMPLE = Pattern.compile("(  inpaint .*?\\S\\s{2,})(\\S.*)");

  private final Phrasebook book;
  private final Map<String, String> options = new HashMap<>(); // by picocli's own keys

  private HelpTexts(Phrasebook book) {
    this.book = book;
  }

  /** Puts it in place of the English, for a command and those below it. */
  static void translate(CommandLine line, Phrasebook book) {
    if (book.locale().equals(Locale.ENGLISH)) {
      return;
    }
    HelpTexts texts = new HelpTexts(book);
    line.setInterpolateVariables(false); // formats are looked up
    texts.translate(line.getCommandSpec());
    line.setInterpolateVariables(true);
    line.setResourceBundle(texts);
  }

  private void translate(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    usage.synopsisHeading(book.format("Usage:") + " ");
    usage.commandListHeading(book.format("Commands:") + "%n");
    usage.description(book.format(String.join("", usage.description())));
    usage.footer(Arrays.stream(usage.footer()).map(this::footer).toArray(String[]::new));
    String name = command.qualifiedName(".") + ".";
    command.options().forEach(o -> put(name + key(o), o));
    command
        .positionalParameters()
        .forEach(p -> put(name + p.paramLabel() + "[" + p.index() + "]", p));
    command.subcommands().values().forEach(sub -> translate(sub.getCommandSpec()));
  }

  /** Those of --help and --version have keys of picocli's. */
  private static String key(OptionSpec option) {
    return option.descriptionKey() != null && !option.descriptionKey().isEmpty()
        ? option.descriptionKey()
        : option.longestName().substring(2);
  }

  private void put(String key, ArgSpec argument) {
    options.put(key, book.format(String.join("", argument.description())));
  }

  private String footer(String line) {
    Matcher example = EXAMPLE.matcher(line);
    return example.matches() ? example.group(1) + book.format(example.group(2)) : book.format(line);
  }

  @Override
  protected Object[][] getContents() {
    return options.entrySet().stream()
        .map(option -> new Object[] {option.getKey(), option.getValue()})
        .toArray(Object[][]::new);
  }
}
