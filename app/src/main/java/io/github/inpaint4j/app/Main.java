package io.github.inpaint4j.app;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import io.github.inpaint4j.Version;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code inpaint}: the one entry point. Exit codes: 0 done, 1 failed, 2 asked for wrongly. */
@Command(
    name = "inpaint",
    description = "Fills holes in pictures: train a network, measure it, use it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  inpaint demo                             train a little, fill pictures, show it",
      "  inpaint train --protocol paper --seed 1  the paper's training on CIFAR-10",
      "  inpaint restore photo.png --mask hole.png --output whole.png",
      "  inpaint COMMAND --help                   options and examples of a command"
    })
public final class Main {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          PaperCommand.class,
          TrainCommand.class,
          RestoreCommand.class,
          DetectCommand.class,
          CompareCommand.class,
          ServeCommand.class,
          EvaluateCommand.class,
          DataCommand.class,
          ReportCommand.class,
          ModelsCommand.class,
          ImportCommand.class,
          ExportCommand.class);

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean stacktrace;

  @Option(
      names = Language.OPTION,
      scope = ScopeType.INHERIT,
      paramLabel = "de|en",
      description = "German or English. Default: as this system has it, English if neither.")
  private Language language;

  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"inpaint4j " + Version.NUMBER};
    }
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command line, in its language, and answers its exit code. */
  static int run(String... args) {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(Locale.Category.DISPLAY, Language.of(args));
    try {
      return printed(args);
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  private static int printed(String... args) {
    int code = new Main().execute(args);
    if (System.out.checkError()) { // a PrintStream only remembers that something went wrong
      complain("the result could not be printed: no space is left, or its reader has gone.");
      return Math.max(code, CommandLine.ExitCode.SOFTWARE);
    }
    return code;
  }

  private static void complain(String english) {
    System.err.println("inpaint: " + Words.of(english));
  }

  private int execute(String... args) {
    CommandLine line = commandLine(args);
    if (args.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    if (List.of(args).contains("")) { // Java takes it for the folder it is in, or any host
      complain("one of the arguments is empty; name a file, a folder or a value.");
      return CommandLine.ExitCode.USAGE;
    }
    try {
      return line.execute(args);
    } catch (VirtualMachineError | LinkageError e) {
      return failed(e, line.getCommandSpec());
    }
  }

  /** Knows the commands that these arguments may mean. */
  CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(this);
    commands(args).forEach(line::addSubcommand);
    HelpTexts.translate(line, Words.book());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.getHelpSectionMap().put(SECTION_KEY_FOOTER, Main::examples);
    line.setHelpSectionMap(line.getHelpSectionMap());
    line.setParameterExceptionHandler((e, arguments) -> misused(e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(e, failed.getCommandSpec()));
    return line;
  }

  /** Whole lines, to be copied, however narrow the screen is. */
  private static String examples(CommandLine.Help help) {
    return String.join("\n", help.commandSpec().usageMessage().footer()) + "\n";
  }

  private static int misused(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("inpaint: " + Words.translated(e.getMessage()) + suggestion(e));
    line.getErr().println(Words.of("See '%s --help'.", line.getCommandSpec().qualifiedName()));
    return CommandLine.ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? Words.of(". Did you mean %s?", unmatched.getSuggestions().get(0))
        : "";
  }

  private int failed(Throwable e, CommandSpec command) {
    int code = Failure.code(e);
    String sentence = Failure.sentence(e);
    System.err.println(
        "inpaint: "
            + (code == CommandLine.ExitCode.USAGE
                ? Advice.inOptionsOf(command, sentence)
                : sentence));
    if (stacktrace) {
      e.printStackTrace();
    }
    return code;
  }

  /** The one that is named: looking at the options of all of them takes a tenth of a second. */
  private static List<Class<?>> commands(String[] args) {
    List<String> words = List.of(args);
    int first = Language.asked(words);
    return COMMANDS.stream()
        .filter(c -> words.indexOf(c.getAnnotation(Command.class).name()) == first)
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }
}
