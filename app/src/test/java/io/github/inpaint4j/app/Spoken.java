package io.github.inpaint4j.app;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts of source files as formats, found by the compiler's own reader: a sum of texts and
 * values is one, with %s for what is no text; one with a choice in it is several. What annotations
 * say is left out.
 */
final class Spoken extends TreeScanner<Void, Void> {
  private static final Pattern VALUE =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z%]");
  private static final Pattern WORD = Pattern.compile("(?<![\\w/<-])[A-Za-z][a-z']+(?![\\w/>-])");

  /** What is called with sentences that a person is to read; exceptions are, too. */
  private static final Pattern SAID =
      Pattern.compile("new (\\w+Exception|Bar)|Words\\.\\w+|(?:this\\.)?complain");

  /** Of those, what is called with formats. */
  private static final Pattern FORMAT = Pattern.compile("Words\\.(of|say)|complain|print");

  /** Nobody reads what a mistake of ours says but ourselves. */
  private static final Pattern MISTAKE =
      Pattern.compile("new (AssertionError|IllegalState\\w+|UnsupportedOperation\\w+)");

  private final Map<String, ExpressionTree> constants = new HashMap<>();
  private final Set<String> all = new TreeSet<>();
  private final Set<String> said = new TreeSet<>();
  private boolean saying;
  private boolean takesFormats;

  private Spoken() {}

  static Spoken in(Collection<Path> files) {
    Spoken spoken = new Spoken();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) javac.getTask(null, manager, null, null, null, units);
      for (var unit : task.parse()) {
        spoken.constants.clear();
        spoken.scan(unit, null); // constants may stand below
        spoken.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spoken;
  }

  /** Every text with a letter. */
  Set<String> all() {
    return all;
  }

  /** What an exception or the command line says, and whatever else has four words. */
  Set<String> said() {
    return said;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    return null;
  }

  @Override
  public Void visitVariable(VariableTree variable, Void nothing) {
    if (variable.getInitializer() == null || !isText(variable.getInitializer())) {
      return super.visitVariable(variable, nothing);
    }
    constants.put(variable.getName().toString(), variable.getInitializer());
    if (variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
      all.addAll(formats(variable.getInitializer())); // said where it is used
      return null;
    }
    return super.visitVariable(variable, nothing);
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    return within("new " + made.getIdentifier(), () -> super.visitNewClass(made, nothing));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree called, Void nothing) {
    if (isText(called)) {
      keep(called);
      scan(called.getArguments().stream().filter(a -> a != format(called)).toList(), nothing);
      return null;
    }
    String name = called.getMethodSelect().toString();
    return within(name, () -> super.visitMethodInvocation(called, nothing));
  }

  private Void within(String call, Runnable scan) {
    if (!MISTAKE.matcher(call).matches()) {
      boolean outer = saying;
      boolean outerFormats = takesFormats;
      saying = SAID.matcher(call).matches();
      takesFormats = FORMAT.matcher(call).matches();
      scan.run();
      saying = outer;
      takesFormats = outerFormats;
    }
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    keep(literal);
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree name, Void nothing) {
    if (saying) {
      keep(name);
    }
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree choice, Void nothing) {
    keep(choice);
    return super.visitConditionalExpression(choice, nothing);
  }

  @Override
  public Void visitBinary(BinaryTree sum, Void nothing) {
    if (!isText(sum)) {
      return super.visitBinary(sum, nothing);
    }
    keep(sum);
    inside(sum);
    return null;
  }

  /** What a sum's texts say is said with it. */
  private void inside(Tree part) {
    if (part instanceof BinaryTree sum && isText(sum)) {
      inside(sum.getLeftOperand());
      inside(sum.getRightOperand());
    } else if (part instanceof ParenthesizedTree inner) {
      inside(inner.getExpression());
    } else if (part instanceof ConditionalExpressionTree choice) {
      scan(choice.getCondition(), null);
      inside(choice.getTrueExpression());
      inside(choice.getFalseExpression());
    } else if (part instanceof MethodInvocationTree) {
      scan(part, null);
    }
  }

  private void keep(Tree text) {
    for (String format : formats(text)) {
      String words = VALUE.matcher(format).replaceAll("");
      if (words.chars().anyMatch(Character::isLetter)) {
        all.add(format);
        if (isSentence(words)) {
          said.add(format);
        }
      }
    }
  }

  private boolean isSentence(String words) {
    long count = WORD.matcher(words).results().count();
    return !words.matches("(?s).*[\\\\|].*")
        && (count >= 4 || saying && (count >= 2 || words.matches("[A-Z][a-z]+")));
  }

  private static boolean isText(Tree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String;
    }
    if (tree instanceof ParenthesizedTree inner) {
      return isText(inner.getExpression());
    }
    if (tree instanceof BinaryTree sum) {
      return tree.getKind() == Tree.Kind.PLUS
          && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return isText(choice.getTrueExpression()) || isText(choice.getFalseExpression());
    }
    return tree instanceof MethodInvocationTree called && format(called) != null;
  }

  /** Of what is {@code formatted}, or null. */
  private static ExpressionTree format(MethodInvocationTree called) {
    if (called.getMethodSelect() instanceof MemberSelectTree method) {
      if (method.getIdentifier().contentEquals("formatted")) {
        return method.getExpression();
      }
      if (method.toString().equals("String.format")) {
        boolean locale = called.getArguments().get(0).toString().startsWith("Locale");
        return called.getArguments().get(locale ? 1 : 0);
      }
    }
    return null;
  }

  /** Everything that an expression may say. */
  private Set<String> formats(Tree tree) {
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return Set.of(takesFormats ? text : text.replace("%", "%%"));
    }
    if (tree instanceof ParenthesizedTree inner) {
      return formats(inner.getExpression());
    }
    if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      List<String> right = new ArrayList<>(formats(sum.getRightOperand()));
      Set<String> both = new LinkedHashSet<>();
      formats(sum.getLeftOperand()).forEach(l -> right.forEach(r -> both.add(l + r)));
      return both;
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      Set<String> either = new LinkedHashSet<>(formats(choice.getTrueExpression()));
      either.addAll(formats(choice.getFalseExpression()));
      return either;
    }
    if (tree instanceof IdentifierTree name && constants.containsKey(name.getName().toString())) {
      return formats(constants.get(name.getName().toString()));
    }
    if (tree instanceof MethodInvocationTree called && format(called) != null) {
      Set<String> formats = new LinkedHashSet<>();
      formats(format(called)).forEach(f -> formats.add(takesFormats ? f : f.replace("%%", "%")));
      return formats;
    }
    return Set.of("%s");
  }
}
