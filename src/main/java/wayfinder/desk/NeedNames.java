package wayfinder.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Need;
import wayfinder.knowledge.Knowledge;
import wayfinder.rules.Programs;
import wayfinder.text.Language;

/** What needs are called at the desk. A topic and a program that go by one name are one need. */
final class NeedNames {
  private static final String PROGRAM = "program.";
  private static final int MOST_LISTED = 3;

  private final Map<Need, String> names = new HashMap<>();

  NeedNames(Knowledge knowledge, Programs programs) {
    knowledge
        .topics()
        .forEach(
            topic -> names.put(new Need(Need.Kind.TOPIC, topic.slug()), topic.label(Language.EN)));
    programs
        .all()
        .forEach(
            program ->
                names.put(
                    new Need(Need.Kind.PROGRAM, program.name()), program.title().in(Language.EN)));
  }

  /** All needs that go by the name of the one with this value; none when there is no such. */
  Set<Need> of(@Nullable String value) {
    return names.keySet().stream()
        .filter(need -> value(need).equals(value))
        .findFirst()
        .map(need -> alike(names.get(need)))
        .orElse(Set.of());
  }

  private Set<Need> alike(@Nullable String name) {
    return names.keySet().stream()
        .filter(need -> names.getOrDefault(need, "").equals(name))
        .collect(Collectors.toSet());
  }

  /** How an address names these; empty for none. */
  String value(Set<Need> needs) {
    return needs.stream().map(NeedNames::value).min(NeedNames::topicsFirst).orElse("");
  }

  private static String value(Need need) {
    return switch (need.kind()) {
      case TOPIC -> need.name();
      case PROGRAM -> PROGRAM + need.name();
    };
  }

  private static int topicsFirst(String one, String other) {
    int byKind = Boolean.compare(one.startsWith(PROGRAM), other.startsWith(PROGRAM));
    return byKind == 0 ? one.compareTo(other) : byKind;
  }

  /**
   * The needs that there are and the one that is chosen, by name, each with its number of cases.
   */
  List<QueueView.NeedChoice> choices(Map<List<Need>, Long> about, Set<Need> chosen) {
    var counts = new TreeMap<String, Long>(String.CASE_INSENSITIVE_ORDER);
    about.forEach(
        (needs, cases) -> named(needs).forEach(name -> counts.merge(name, cases, Long::sum)));
    String wanted = named(List.copyOf(chosen)).findFirst().orElse("");
    if (!wanted.isEmpty()) {
      counts.putIfAbsent(wanted, 0L);
    }
    Stream<QueueView.NeedChoice> any =
        Stream.of(new QueueView.NeedChoice("", "Any need", wanted.isEmpty()));
    return Stream.concat(
            any,
            counts.entrySet().stream()
                .map(
                    it ->
                        new QueueView.NeedChoice(
                            value(alike(it.getKey())),
                            "%s (%d)".formatted(it.getKey(), it.getValue()),
                            it.getKey().equals(wanted))))
        .toList();
  }

  private Stream<String> named(List<Need> needs) {
    return needs.stream()
        .map(need -> names.getOrDefault(need, ""))
        .filter(it -> !it.isEmpty())
        .distinct();
  }

  /** The first few, in words. */
  String listed(List<Need> needs) {
    List<String> all = named(needs).toList();
    String first = all.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return all.size() > MOST_LISTED
        ? "%s and %d more".formatted(first, all.size() - MOST_LISTED)
        : first;
  }
}
