package wayfinder.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.Card;
import wayfinder.text.Gsm7;
import wayfinder.text.Language;
import wayfinder.text.Segments;

/** Reads the rights cards: {@code rights/<topic>/<slug>.<language>.md}. */
final class CardFiles {
  private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)\\.([a-z]{2})\\.md");
  private static final Pattern FORM =
      Pattern.compile("\\A---\\r?\\n(.*?)\\r?\\n---\\r?\\n(.*)\\z", Pattern.DOTALL);
  private static final Set<String> KEYS =
      Set.of("title", "topics", "jurisdiction", "reviewed", "reviewBy", "sources", "asks", "sms");
  private static final Map<Language, List<String>> SECTIONS =
      Map.of(
          Language.EN,
          List.of("In short", "Your rights", "What to do", "What to say", "Deadlines"),
          Language.ES,
          List.of("En breve", "Sus derechos", "Qué hacer", "Qué decir", "Plazos"));
  private static final int LONGEST_SMS_SEPTETS = 230;
  private static final int FEWEST_ASKS = 5;

  private final Folder folder;
  private final Set<String> topics;
  private final Faults faults;

  CardFiles(Folder folder, Set<String> topics, Faults faults) {
    this.folder = folder;
    this.topics = topics;
    this.faults = faults;
  }

  List<Card> read() {
    var cards = new ArrayList<Card>();
    var files = new HashMap<String, Path>();
    for (Path file : folder.files("rights", ".md")) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      Optional<Language> language = name.matches() ? Language.of(name.group(2)) : Optional.empty();
      if (language.isEmpty()) {
        faults.add(file, 1, "the file's name is to be <slug>.en.md or <slug>.es.md");
        continue;
      }
      Path twin = files.put(name.group(1) + "." + name.group(2), file);
      if (twin != null) {
        faults.add(file, 1, "another card has this name: " + twin);
      }
      card(file, name.group(1), language.get()).ifPresent(cards::add);
    }
    checkTranslations(cards, files);
    return cards;
  }

  private Optional<Card> card(Path file, String slug, Language language) {
    Matcher form = FORM.matcher(folder.read(file));
    if (!form.find()) {
      faults.add(file, 1, "a card begins with --- lines around its header");
      return Optional.empty();
    }
    int linesBefore = 1 + (int) form.group(1).lines().count() + 1;
    return Entry.mapping(file, form.group(1), 1, faults)
        .map(
            entry ->
                card(entry, slug, language, sections(file, language, form.group(2), linesBefore)));
  }

  private Card card(Entry entry, String slug, Language language, List<Card.Section> sections) {
    entry.allowOnly(KEYS);
    checkSms(entry, language);
    for (String topic : entry.texts("topics")) {
      if (!topics.contains(topic)) {
        entry.fault("topics", "\"%s\" is not in topics.yaml".formatted(topic));
      }
    }
    if (entry.texts("topics").isEmpty()) {
      entry.fault("topics", "at least one topic is needed");
    }
    if (entry.texts("asks").size() < FEWEST_ASKS) {
      entry.fault("asks", "at least 5 ways in which clients put it are needed");
    }
    LocalDate reviewed = entry.day("reviewed");
    LocalDate reviewBy = entry.day("reviewBy");
    boolean bothDays = !reviewed.equals(LocalDate.EPOCH) && !reviewBy.equals(LocalDate.EPOCH);
    if (bothDays && !reviewBy.isAfter(reviewed)) {
      entry.fault("reviewBy", "is to be after \"reviewed\"");
    }
    return new Card(
        slug,
        language,
        entry.text("title"),
        entry.texts("topics"),
        entry.text("jurisdiction"),
        reviewed,
        reviewBy,
        SourceFields.of(entry),
        entry.texts("asks"),
        entry.text("sms"),
        sections);
  }

  private static void checkSms(Entry entry, Language language) {
    String sms = Gsm7.swapLookAlikes(entry.text("sms"));
    String sent = language == Language.ES ? Gsm7.foldSpanishAccents(sms) : sms;
    Segments segments = Segments.of(sent);
    if (segments.encoding() != Segments.Encoding.GSM_7) {
      entry.fault("sms", "holds a character outside GSM-7, which would double its cost");
    } else if (segments.units() > LONGEST_SMS_SEPTETS) {
      entry.fault("sms", "is %d septets long, at most 230".formatted(segments.units()));
    }
  }

  private List<Card.Section> sections(Path file, Language language, String body, int linesBefore) {
    var sections = new ArrayList<Card.Section>();
    var text = new StringBuilder();
    String heading = null;
    int line = linesBefore;
    for (String row : body.lines().toList()) {
      line++;
      if (row.startsWith("## ")) {
        addSection(sections, heading, text);
        heading = row.substring(3).strip();
        text.setLength(0);
      } else if (heading != null) {
        text.append(row).append('\n');
      } else if (!row.isBlank()) {
        faults.add(file, line, "text stands before the first \"## \" heading");
      }
    }
    addSection(sections, heading, text);
    List<String> wanted = Objects.requireNonNull(SECTIONS.get(language), "sections are named");
    if (!sections.stream().map(Card.Section::heading).toList().equals(wanted)) {
      faults.add(file, linesBefore + 1, "the headings are to be " + wanted);
    }
    return sections;
  }

  private static void addSection(
      List<Card.Section> sections, @Nullable String heading, StringBuilder text) {
    if (heading != null) {
      sections.add(new Card.Section(heading, text.toString().strip()));
    }
  }

  private void checkTranslations(List<Card> cards, Map<String, Path> files) {
    for (Card card : cards) {
      for (Language other : Language.values()) {
        Path file = Objects.requireNonNull(files.get(card.slug() + "." + card.language().code()));
        Optional<Card> twin =
            cards.stream()
                .filter(c -> c.slug().equals(card.slug()) && c.language() == other)
                .findFirst();
        if (twin.isEmpty()) {
          faults.add(
              file, 1, "its translation %s.%s.md is missing".formatted(card.slug(), other.code()));
        } else if (twin.get().reviewed().isBefore(card.reviewed())
            && card.language() == Language.EN) {
          faults.add(file, 1, "its translation into %s is older than it".formatted(other.code()));
        } else if (!twin.get().topics().equals(card.topics())) {
          faults.add(file, 1, "its translation has other topics");
        }
      }
    }
  }
}
