package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import wayfinder.knowledge.Line;
import wayfinder.text.Gsm7;
import wayfinder.text.Language;
import wayfinder.text.Segments;

/** Reads {@code resources/national.yaml}: the help lines. */
final class LineFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "kind",
          "name",
          "says",
          "sms",
          "call",
          "text",
          "chat",
          "hours",
          "always",
          "languages",
          "topics",
          "dangers",
          "discreet",
          "status",
          "verifiedOn",
          "reviewBy",
          "sources",
          "asks");
  private static final Set<String> STATES = Set.of("verified", "secondary");
  private static final int LONGEST_SMS_SEPTETS = 150;

  private final Folder folder;
  private final Set<String> topics;
  private final Faults faults;

  LineFile(Folder folder, Set<String> topics, Faults faults) {
    this.folder = folder;
    this.topics = topics;
    this.faults = faults;
  }

  List<Line> read() {
    Path file = folder.file("resources/national.yaml");
    return Entry.list(file, folder.read(file), faults).stream().map(this::line).toList();
  }

  private Line line(Entry entry) {
    entry.allowOnly(KEYS);
    check(entry);
    var asks = new EnumMap<Language, List<String>>(Language.class);
    for (Language language : Language.values()) {
      asks.put(
          language,
          entry.entry("asks").map(found -> found.texts(language.code())).orElse(List.of()));
    }
    return new Line(
        entry.text("id"),
        entry.perLanguage("name"),
        entry.perLanguage("says"),
        entry.perLanguage("sms"),
        entry
            .entry("call")
            .map(call -> new Line.Call(call.text("number"), call.perLanguageIfAny("note")))
            .orElse(null),
        entry
            .entry("text")
            .map(text -> new Line.TextRoute(text.text("to"), text.perLanguageIfAny("send")))
            .orElse(null),
        entry.textOrNull("chat"),
        entry.perLanguage("hours"),
        entry.flag("always"),
        entry.texts("topics"),
        entry.texts("dangers"),
        entry.flag("discreet"),
        entry.text("status").equals("verified"),
        entry.day("verifiedOn"),
        entry.day("reviewBy"),
        SourceFields.of(entry),
        asks);
  }

  private void check(Entry entry) {
    if (!entry.has("call") && !entry.has("text") && !entry.has("chat")) {
      entry.fault("id", "a line takes calls, texts or chats: one of them is needed");
    }
    if (!STATES.contains(entry.text("status"))) {
      entry.fault("status", "is verified or secondary");
    }
    for (String topic : entry.texts("topics")) {
      if (!topics.contains(topic)) {
        entry.fault("topics", "\"%s\" is not in topics.yaml".formatted(topic));
      }
    }
    for (Language language : Language.values()) {
      String sms = Gsm7.foldSpanishAccents(entry.perLanguage("sms").getOrDefault(language, ""));
      Segments segments = Segments.of(sms);
      if (segments.encoding() != Segments.Encoding.GSM_7
          || segments.units() > LONGEST_SMS_SEPTETS) {
        entry.fault(
            "sms", "in %s is to be at most 150 septets of GSM-7".formatted(language.code()));
      }
    }
  }
}
