package wayfinder.hsds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wayfinder.text.Words;

/**
 * The languages that directories name, by code or name, in English or Spanish.
 *
 * @param codes each code with the one we use
 * @param names as {@link Words} writes them, each with its code
 * @param told how we call each, by code
 */
public record SpokenLanguages(
    Map<String, String> codes, Map<String, String> names, Map<String, String> told) {
  private static final Pattern PARTS = Pattern.compile("[,;/|&+]");
  private static final Pattern REGION = Pattern.compile("^([a-z]{2,3})[-_]\\w+$");

  public SpokenLanguages {
    codes = Map.copyOf(codes);
    names = Map.copyOf(names);
    told = Map.copyOf(told);
  }

  /** The languages that a text is a list of, as we call them; the text itself if it is no list. */
  List<String> called(String text) {
    List<Optional<String>> parts = parts(text).map(this::code).toList();
    return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
        ? List.of(text)
        : parts.stream().flatMap(Optional::stream).map(it -> told.getOrDefault(it, it)).toList();
  }

  /** The codes of all that a text names, in whatever it says besides. */
  Set<String> in(String text) {
    if (text.isBlank()) { // as most services say nothing of it
      return Set.of();
    }
    var found = new LinkedHashSet<String>();
    parts(text).map(this::code).flatMap(Optional::stream).forEach(found::add);
    String words = " " + String.join(" ", Words.in(text)) + " ";
    names.forEach(
        (name, code) -> {
          if (words.contains(" " + name + " ")) {
            found.add(code);
          }
        });
    return found;
  }

  private static Stream<String> parts(String text) {
    return PARTS.splitAsStream(text).map(String::strip).filter(it -> !it.isEmpty());
  }

  private Optional<String> code(String part) {
    String code = REGION.matcher(part.toLowerCase(Locale.ROOT)).replaceFirst("$1");
    return Optional.ofNullable(codes.get(code))
        .or(() -> Optional.ofNullable(names.get(String.join(" ", Words.in(part)))));
  }
}
