package io.github.inpaint4j.app;

import io.github.inpaint4j.Version;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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
          TrainCommand.class,
          RestoreCommand.class,
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

  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"inpaint4j " + Version.NUMBER};
    }
  }

  public static void main(String[] args) {
    int code = run(args);
    System.out.flush();
    System.exit(code);
  }

  /** Runs a command line and answers its exit code. */
  static int run(String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    commands(args).forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          CommandLine failed = e.getCommandLine();
          failed.getErr().println("inpaint: " + e.getMessage());
          failed.getErr().println("See '" + failed.getCommandSpec().qualifiedName() + " --help'.");
          return CommandLine.ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, failed, result) -> {
          failed.getErr().println("inpaint: " + sentence(e));
          if (main.stacktrace) {
            e.printStackTrace(failed.getErr());
          }
          return e instanceof IllegalArgumentException
              ? CommandLine.ExitCode.USAGE
              : CommandLine.ExitCode.SOFTWARE;
        });
    if (args.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  /** The one that is named: looking at the options of all of them takes a tenth of a second. */
  private static List<Class<?>> commands(String[] args) {
    return COMMANDS.stream()
        .filter(c -> args.length > 0 && c.getAnnotation(Command.class).name().equals(args[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  /** What went wrong, for people. */
  static String sentence(Exception e) {
    String message = e.getMessage();
    if (message == null
        || e instanceof IllegalStateException
        || e instanceof NullPointerException) {
      message =
          "This should not have happened (%s); --stacktrace shows where, please report it"
              .formatted(e);
    }
    String first = message.lines().filter(l -> !l.isBlank()).findFirst().orElse(message);
    return first.endsWith(".") ? first : first + ".";
  }

  static boolean onTerminal() {
    return System.console() != null;
  }
}
