package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import wayfinder.rules.ProgramDraft;
import wayfinder.rules.ProgramDraft.AmountDraft;
import wayfinder.rules.ProgramDraft.Source;
import wayfinder.rules.ProgramDraft.TableUse;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Programs;

/** Reads {@code programs/}: every program, its figures, its words and the interview. */
final class ProgramFiles {
  private static final String BELOW = "programs";
  private static final Set<String> NO_PROGRAMS =
      Set.of("documents.yaml", "questions.yaml", "words.yaml");
  private static final Set<String> KEYS =
      Set.of(
          "program",
          "title",
          "concerns",
          "offered",
          "already",
          "tables",
          "people",
          "figures",
          "rules",
          "amount",
          "documents",
          "apply",
          "decision",
          "appeal",
          "papers",
          "keep");
  private static final String NAME = "[a-z][A-Za-z0-9_]*";

  private final Folder folder;
  private final Faults faults;

  ProgramFiles(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  Programs read() {
    var drafts = new ArrayList<ProgramDraft>();
    for (Path file : folder.files(BELOW, ".yaml")) {
      boolean beside = folder.file(BELOW).equals(file.getParent());
      if (beside && !NO_PROGRAMS.contains(file.getFileName().toString())) {
        Entry.mapping(file, folder.read(file), 0, faults)
            .ifPresent(entry -> drafts.add(program(file, entry)));
      }
    }
    return Programs.check(
        drafts,
        new FigureTables(folder, faults).read(),
        new ProgramWordFiles(folder, faults).read(),
        (program, line, message) ->
            faults.add(folder.file(BELOW + "/" + program + ".yaml"), line, message));
  }

  private ProgramDraft program(Path file, Entry entry) {
    entry.allowOnly(KEYS);
    String name = entry.text("program");
    if (!file.getFileName().toString().equals(name + ".yaml") || !name.matches("[a-z][a-z0-9_]*")) {
      entry.fault("program", "is the file's name: small letters, digits and _");
    }
    String concerns = entry.text("concerns");
    if (!Set.of("household", "member").contains(concerns)) {
      entry.fault("concerns", "\"concerns\" is household or member");
    }
    return new ProgramDraft(
        name,
        entry.line("program"),
        RuleEntries.words(entry, "title"),
        concerns.equals("member"),
        entry.has("offered") && !entry.flag("offered"),
        source(entry, "already"),
        named(entry, "tables", this::table),
        named(entry, "people", ProgramFiles::needed),
        named(entry, "figures", ProgramFiles::needed),
        rules(entry),
        amount(entry),
        steps(entry));
  }

  private static List<ProgramDraft.RuleDraft> rules(Entry entry) {
    List<ProgramDraft.RuleDraft> rules = new RuleEntries(new HashSet<>()).read(entry, "rules");
    if (rules.isEmpty()) {
      entry.fault("rules", "a program has at least one rule");
    }
    return rules;
  }

  private static <T> Map<String, T> named(
      Entry entry, String key, BiFunction<Entry, String, T> read) {
    var named = new LinkedHashMap<String, T>();
    entry
        .entry(key)
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                if (!name.matches(NAME)) {
                  all.fault(name, "a name is letters, digits and _, a small letter first");
                }
                named.put(name, read.apply(all, name));
              }
            });
    return named;
  }

  private TableUse table(Entry all, String name) {
    Entry use = all.entry(name).orElse(all);
    use.allowOnly(use.equals(all) ? Set.copyOf(all.keys()) : Set.of("file", "size"));
    return new TableUse(use.text("file"), source(use, "size"), all.line(name));
  }

  private static Source needed(Entry entry, String key) {
    return new Source(entry.text(key), entry.line(key));
  }

  static @Nullable Source source(Entry entry, String key) {
    return entry.has(key) ? needed(entry, key) : null;
  }

  private static @Nullable AmountDraft amount(Entry entry) {
    Entry amount = entry.entry("amount").orElse(null);
    if (amount == null) {
      return null;
    }
    amount.allowOnly(Set.of("monthly", "annual", "between"));
    boolean annual = amount.has("annual");
    var between = new HashMap<String, List<Object>>();
    amount
        .entry("between")
        .ifPresent(
            bounds -> {
              for (String fact : bounds.keys()) {
                between.put(fact, bounds(bounds, fact));
              }
            });
    return new AmountDraft(annual, needed(amount, annual ? "annual" : "monthly"), between);
  }

  private static List<Object> bounds(Entry bounds, String fact) {
    List<String> ends = bounds.texts(fact);
    if (ends.equals(List.of("false", "true"))) {
      return List.of(false, true);
    }
    try {
      if (ends.size() == 2) {
        return List.of(Double.valueOf(ends.getFirst()), Double.valueOf(ends.getLast()));
      }
    } catch (NumberFormatException _) {
      bounds.fault(fact, "its ends are no numbers");
      return List.of(0.0, 0.0);
    }
    bounds.fault(fact, "says the lowest and the highest: [0, 2500] or [false, true]");
    return List.of(0.0, 0.0);
  }

  private static ProgramSteps steps(Entry entry) {
    Entry apply = entry.entry("apply").orElse(entry);
    if (apply.equals(entry)) {
      entry.fault("apply", "\"apply\" is missing: {text: {en: …, es: …}}");
    } else {
      apply.allowOnly(Set.of("text", "url", "phone"));
      String url = apply.textOrNull("url");
      if (url != null && !url.startsWith("https://")) {
        apply.fault("url", "\"url\" begins with https://");
      }
    }
    return new ProgramSteps(
        entry.texts("documents"),
        new ProgramSteps.Apply(
            apply.equals(entry) ? RuleEntries.NONE : RuleEntries.words(apply, "text"),
            apply.textOrNull("url"),
            apply.textOrNull("phone")),
        entry.entry("decision").map(ProgramFiles::decision).orElse(null),
        entry.entry("appeal").map(ProgramFiles::appeal).orElse(null),
        entry.entry("papers").map(ProgramFiles::papers).orElse(null),
        entry.entry("keep").map(ProgramFiles::keep).orElse(null));
  }

  private static ProgramSteps.Decision decision(Entry decision) {
    decision.allowOnly(Set.of("days", "cite"));
    Integer days = decision.text("days").isEmpty() ? null : days(decision, "days");
    return new ProgramSteps.Decision(days == null ? 1 : days, decision.text("cite"));
  }

  private static ProgramSteps.Papers papers(Entry papers) {
    papers.allowOnly(Set.of("text", "cite"));
    return new ProgramSteps.Papers(RuleEntries.words(papers, "text"), papers.text("cite"));
  }

  private static ProgramSteps.Keep keep(Entry keep) {
    keep.allowOnly(Set.of("text", "cite"));
    return new ProgramSteps.Keep(RuleEntries.words(keep, "text"), keep.text("cite"));
  }

  private static ProgramSteps.Appeal appeal(Entry appeal) {
    appeal.allowOnly(Set.of("days", "text", "cite"));
    return new ProgramSteps.Appeal(
        days(appeal, "days"), RuleEntries.words(appeal, "text"), appeal.text("cite"));
  }

  private static @Nullable Integer days(Entry entry, String key) {
    if (!entry.has(key)) {
      return null;
    }
    String days = entry.text(key);
    if (!days.matches("[1-9][0-9]{0,2}")) {
      entry.fault(key, "\"%s\" is a number of days".formatted(key));
      return null;
    }
    return Integer.valueOf(days);
  }
}
