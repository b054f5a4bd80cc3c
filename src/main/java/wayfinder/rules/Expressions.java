package wayfinder.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks expressions over the names of a program. */
final class Expressions {
  /** Far below a cent: what binary fractions add to a sum that is a whole number of dollars. */
  private static final double DUST = 1e-6;

  private static final Pattern WHOLE_NUMBER_OR_TEXT =
      Pattern.compile("\"[^\"]*\"|(?<![\\w.])[0-9]+(?![\\w.])");
  private static final CelOptions OPTIONS =
      CelOptions.current().enableUnknownTracking(true).build();
  private static final List<CelFunctionDecl> FUNCTIONS =
      List.of(
          function("ceil", 1),
          function("floor", 1),
          function("round", 1),
          function("min", 2),
          function("max", 2));

  /** One for all: making it is what costs. */
  private static final CelRuntime RUNTIME = runtime();

  private final CelCompiler compiler;

  private Expressions(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /** An expression that was right or what is wrong with it. */
  sealed interface Checked {
    record Right(Expression expression) implements Checked {}

    record Wrong(String why) implements Checked {}
  }

  static Expressions over(Map<String, FactType> names) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .addFunctionDeclarations(FUNCTIONS);
    names.forEach((name, type) -> builder.addVar(name, celType(type)));
    return new Expressions(builder.build());
  }

  Checked check(String source) {
    String asNumbers =
        WHOLE_NUMBER_OR_TEXT
            .matcher(source)
            .replaceAll(
                found ->
                    found.group().startsWith("\"") ? quoted(found.group()) : found.group() + ".0");
    CelValidationResult result = compiler.compile(asNumbers);
    if (result.hasError()) {
      return new Checked.Wrong(
          result.getErrors().stream()
              .map(issue -> Mistakes.inWords(issue, asNumbers))
              .collect(Collectors.joining("; ")));
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      Optional<FactType> type = type(tree.getResultType());
      if (type.isEmpty()) {
        return new Checked.Wrong("it gives no number, text or true/false");
      }
      List<Expression.Name> names =
          tree.getReferenceMap().values().stream()
              .filter(reference -> reference.overloadIds().isEmpty())
              .map(reference -> reference.name())
              .filter(name -> !name.isEmpty())
              .distinct()
              .map(Expression.Name::of)
              .toList();
      return new Checked.Right(
          new Expression(source, type.get(), names, RUNTIME.createProgram(tree)));
    } catch (CelValidationException | CelEvaluationException e) {
      return new Checked.Wrong(Objects.toString(e.getMessage()));
    }
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static Optional<FactType> type(CelType type) {
    return switch (type.kind()) {
      case DOUBLE -> Optional.of(FactType.NUMBER);
      case BOOL -> Optional.of(FactType.TRUTH);
      case STRING -> Optional.of(FactType.TEXT);
      default -> Optional.empty();
    };
  }

  private static CelType celType(FactType type) {
    return switch (type) {
      case NUMBER -> SimpleType.DOUBLE;
      case TRUTH -> SimpleType.BOOL;
      case TEXT -> SimpleType.STRING;
    };
  }

  private static CelRuntime runtime() {
    return CelRuntimeFactory.standardCelRuntimeBuilder()
        .setOptions(OPTIONS)
        .addFunctionBindings(
            CelFunctionBinding.from("ceil_1", Double.class, x -> Math.ceil(x - DUST) + 0.0),
            CelFunctionBinding.from("floor_1", Double.class, x -> Math.floor(x + DUST)),
            CelFunctionBinding.from("round_1", Double.class, x -> Math.floor(x + 0.5 + DUST)),
            CelFunctionBinding.from("min_2", Double.class, Double.class, Math::min),
            CelFunctionBinding.from("max_2", Double.class, Double.class, Math::max))
        .build();
  }

  private static CelFunctionDecl function(String name, int numbers) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_" + numbers,
            SimpleType.DOUBLE,
            java.util.Collections.nCopies(numbers, SimpleType.DOUBLE)));
  }
}
