package wayfinder.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import wayfinder.reply.Wording;
import wayfinder.text.Gsm7;
import wayfinder.text.Language;
import wayfinder.text.Segments;

/**
 * Reads the prompts. {@code phrases.yaml} lists every phrase with its blanks and their kinds;
 * {@code <language>/*.yaml} word them: {@code key: text} or {@code key: {sms: text, web: text}}.
 */
final class PromptFiles {
  private static final Map<String, String> SAMPLES =
      Map.of(
          "text", "",
          "label", "Food stamps (SNAP)",
          "number", "12",
          "day", "Nov 24, 2026",
          "phone", "1-800-799-7233",
          "zip", "15213",
          "cite", "42 CFR 431.220 and 431.230",
          "name", "Maria",
          "told", "Puede que nuestro equipo tarde en leer esto.");
  private static final int MOST_SEGMENTS = 2;
  private static final Pattern CARRIER_WORD_ASKED_FOR =
      Pattern.compile(
          "\\b(reply|answer|text|send|type|responda|conteste|mande|escriba|env[ií]e)\\s+(with\\s+|con\\s+)?"
              + "[\"']?(yes|stop|end|cancel|quit|start|help|s[ií]|alto|ayuda)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAY_NAME_CARRIER_WORDS =
      Pattern.compile("(consent|greeting|safety)\\..*");

  private final Folder folder;
  private final Faults faults;
  private final Map<String, Map<String, String>> phrases = new LinkedHashMap<>();

  PromptFiles(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  Wording read() {
    readPhrases();
    var texts = new EnumMap<Language, Map<String, Wording.Text>>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, readLanguage(language));
    }
    return new Wording(texts);
  }

  private void readPhrases() {
    Path file = folder.file("phrases.yaml");
    Entry.mapping(file, folder.read(file), 0, faults)
        .ifPresent(
            all -> {
              for (String key : all.keys()) {
                var blanks = new LinkedHashMap<String, String>();
                all.entry(key)
                    .ifPresent(
                        entry ->
                            entry.keys().forEach(blank -> blanks.put(blank, kind(entry, blank))));
                phrases.put(key, blanks);
              }
            });
  }

  private static String kind(Entry entry, String blank) {
    String kind = entry.text(blank);
    if (!SAMPLES.containsKey(kind)) {
      entry.fault(blank, "kinds of blanks are " + new TreeSet<>(SAMPLES.keySet()));
    }
    return kind;
  }

  private Map<String, Wording.Text> readLanguage(Language language) {
    var texts = new HashMap<String, Wording.Text>();
    for (Path file : folder.files(language.code(), ".yaml")) {
      Entry.mapping(file, folder.read(file), 0, faults)
          .ifPresent(
              entry -> {
                for (String key : entry.keys()) {
                  if (texts.put(key, text(entry, key, language)) != null) {
                    entry.fault(key, "\"%s\" is worded twice".formatted(key));
                  }
                }
              });
    }
    for (String key : phrases.keySet()) {
      if (!texts.containsKey(key)) {
        faults.add(
            folder.file(language.code()),
            1,
            "\"%s\" is not worded in this language".formatted(key));
      }
    }
    return texts;
  }

  private Wording.Text text(Entry entry, String key, Language language) {
    Wording.Text text =
        entry
            .entryIfMapping(key)
            .map(
                variants -> {
                  variants.allowOnly(Set.of("sms", "web"));
                  return new Wording.Text(variants.text("sms"), variants.text("web"));
                })
            .orElseGet(
                () -> {
                  String both = entry.text(key);
                  return new Wording.Text(both, both);
                });
    Map<String, String> blanks = phrases.get(key);
    if (blanks == null) {
      entry.fault(key, "\"%s\" is not listed in phrases.yaml".formatted(key));
    } else {
      checkBlanks(entry, key, text, blanks);
      checkSms(entry, key, text.sms(), blanks, language);
    }
    checkCarrierWords(entry, key, text);
    return text;
  }

  private static void checkBlanks(
      Entry entry, String key, Wording.Text text, Map<String, String> blanks) {
    var used = new TreeSet<>(Wording.blanks(text.sms()));
    used.addAll(Wording.blanks(text.web()));
    for (String blank : used) {
      if (!blanks.containsKey(blank)) {
        entry.fault(key, "{%s} is not among its blanks %s".formatted(blank, blanks.keySet()));
      }
    }
    for (String blank : blanks.keySet()) {
      if (!used.contains(blank)) {
        entry.fault(key, "its blank {%s} is not used".formatted(blank));
      }
    }
  }

  private static void checkSms(
      Entry entry, String key, String sms, Map<String, String> blanks, Language language) {
    String sample = Gsm7.swapLookAlikes(sms);
    for (Map.Entry<String, String> blank : blanks.entrySet()) {
      sample =
          sample.replace("{" + blank.getKey() + "}", SAMPLES.getOrDefault(blank.getValue(), ""));
    }
    boolean exact = key.startsWith("safety.");
    String sent = language == Language.ES && !exact ? Gsm7.foldSpanishAccents(sample) : sample;
    Segments segments = Segments.of(sent);
    if (segments.encoding() != Segments.Encoding.GSM_7) {
      entry.fault(key, "as a text message it holds a character outside GSM-7");
    } else if (segments.count() > MOST_SEGMENTS) {
      entry.fault(
          key, "as a text message it is %d segments, at most 2".formatted(segments.count()));
    }
  }

  private static void checkCarrierWords(Entry entry, String key, Wording.Text text) {
    boolean asks =
        CARRIER_WORD_ASKED_FOR.matcher(text.sms()).find()
            || CARRIER_WORD_ASKED_FOR.matcher(text.web()).find();
    if (asks && !MAY_NAME_CARRIER_WORDS.matcher(key).matches()) {
      entry.fault(key, "it asks for a word that carriers act on (YES, STOP, HELP …)");
    }
  }
}
