package wayfinder.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.UnknownContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A checked expression.
 *
 * @param names the facts it names
 */
record Expression(String source, FactType type, List<Name> names, CelRuntime.Program program) {
  /** A fact that an expression names, and the pattern that says it is unknown. */
  record Name(String text, CelAttributePattern pattern) {
    static Name of(String text) {
      return new Name(text, CelAttributePattern.fromQualifiedIdentifier(text));
    }
  }

  Expression {
    names = List.copyOf(names);
  }

  /** Its value, a Double, a Boolean or a String, over what is known; else what could tell it. */
  Object value(Function<String, Object> facts) {
    var unknown = new ArrayList<CelAttributePattern>();
    for (Name name : names) {
      if (facts.apply(name.text()) instanceof Unknown) {
        unknown.add(name.pattern());
      }
    }
    CelVariableResolver known = name -> Optional.of(facts.apply(name));
    try {
      Object value =
          unknown.isEmpty()
              ? program.eval(known)
              : program.advanceEvaluation(UnknownContext.create(known, unknown));
      return value instanceof CelUnknownSet missing ? why(missing, facts) : value;
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("could not be worked out: " + source, e);
    }
  }

  private static Unknown why(CelUnknownSet missing, Function<String, Object> facts) {
    var why = new ArrayList<Unknown>();
    for (CelAttribute attribute : missing.attributes()) {
      if (facts.apply(attribute.toString()) instanceof Unknown unknown) {
        why.add(unknown);
      }
    }
    return Unknown.all(why);
  }
}
