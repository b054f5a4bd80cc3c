package wayfinder.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.rules.ProgramDraft.LineDraft;
import wayfinder.rules.ProgramDraft.RuleDraft;
import wayfinder.rules.ProgramDraft.Source;
import wayfinder.rules.Words;
import wayfinder.text.Language;

/** Reads the rules of a program. */
final class RuleEntries {
  static final Words NONE = new Words(Map.of(Language.EN, "", Language.ES, ""));

  private static final Set<String> KEYS =
      Set.of(
          "rule", "when", "met", "unmet", "open", "cite", "line", "from", "until", "any", "decides",
          "note", "who");

  private final Set<String> names;

  RuleEntries(Set<String> names) {
    this.names = names;
  }

  List<RuleDraft> read(Entry entry, String key) {
    var rules = new ArrayList<RuleDraft>();
    for (Entry rule : entry.entries(key)) {
      rules.add(rule(rule));
    }
    return rules;
  }

  private RuleDraft rule(Entry entry) {
    entry.allowOnly(KEYS);
    String name = entry.text("rule");
    if (!name.matches("[a-z][a-z0-9_]*") || !names.add(name)) {
      entry.fault("rule", "\"%s\": small letters, digits and _, once in the file".formatted(name));
    }
    boolean agency = entry.has("decides");
    boolean any = entry.has("any");
    boolean note = entry.flag("note");
    if (agency && !entry.text("decides").equals("agency")) {
      entry.fault("decides", "\"decides\" is agency");
    }
    if (!any && !agency && !entry.has("when")) {
      entry.fault("rule", "rule %s says \"when\", \"any\" or \"decides\"".formatted(name));
    }
    boolean test = !any && !agency;
    return new RuleDraft(
        name,
        entry.line("rule"),
        ProgramFiles.source(entry, "when"),
        test ? words(entry, "met") : null,
        test && !note ? words(entry, "unmet") : null,
        agency || entry.has("open") ? words(entry, "open") : null,
        any ? "" : entry.text("cite"),
        line(entry),
        entry.has("from") ? entry.day("from") : LocalDate.MIN,
        entry.has("until") ? entry.day("until") : LocalDate.MAX,
        entry.flag("who"),
        note,
        agency,
        any ? read(entry, "any") : List.of());
  }

  private static @Nullable LineDraft line(Entry entry) {
    return entry
        .entry("line")
        .map(
            line -> {
              line.allowOnly(Set.of("have", "limit"));
              return new LineDraft(
                  new Source(line.text("have"), line.line("have")),
                  new Source(line.text("limit"), line.line("limit")));
            })
        .orElse(null);
  }

  static Words words(Entry entry, String key) {
    return new Words(entry.perLanguage(key));
  }
}
