package wayfinder.rules;

import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with an expression, in words for who edits programs. */
final class Mistakes {
  private static final Pattern UNKNOWN_NAME =
      Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern WRONG_KINDS =
      Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'.*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");
  private static final Map<String, String> KINDS =
      Map.of("double", "a number", "bool", "true/false", "string", "a text");

  private Mistakes() {}

  static String inWords(CelIssue issue, String source) {
    String message = issue.getMessage();
    String line = message.replace('\n', ' ');
    Matcher name = UNKNOWN_NAME.matcher(line);
    if (name.matches()) {
      String whole = wholeName(name.group(1), source, issue.getSourceLocation().getColumn());
      return "\"%s\" is no name known here".formatted(whole);
    }
    Matcher kinds = WRONG_KINDS.matcher(line);
    return kinds.matches()
        ? "\"%s\" does not go with %s".formatted(sign(kinds.group(1)), kinds(kinds.group(2)))
        : message;
  }

  /** With what follows its dot: of {@code likely.snab} only the first part is named. */
  private static String wholeName(String first, String source, int column) {
    Matcher whole = NAME.matcher(source);
    boolean found = column >= 0 && column < source.length() && whole.find(column);
    return found && whole.group().startsWith(first) ? whole.group() : first;
  }

  private static String sign(String name) {
    return name.replace("_?_:_", "? :").replaceAll("^_|_$|^@", "");
  }

  private static String kinds(String types) {
    return Arrays.stream(types.split(", ", -1))
        .map(type -> KINDS.getOrDefault(type, type))
        .collect(Collectors.joining(" and "));
  }
}
