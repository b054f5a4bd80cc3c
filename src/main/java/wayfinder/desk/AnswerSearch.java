package wayfinder.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Line;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCode;
import wayfinder.reply.AnswerPhrases;
import wayfinder.reply.Replies;
import wayfinder.search.Finding;
import wayfinder.search.Query;
import wayfinder.text.Days;
import wayfinder.text.Language;

/**
 * Finds what can be put into a message: cards and help lines that may be offered today, and places,
 * in the words and with the sources with which the assistant would tell of them.
 */
final class AnswerSearch {
  private static final int MOST_CARDS = 3;
  private static final int MOST_LINES = 2;
  private static final int MOST_PLACES = 4;

  private final Supplier<Findable> findable;
  private final Supplier<Replies> replies;
  private final PlaceSearch places;
  private final Clock clock;
  private final ZoneId zone;

  AnswerSearch(
      Supplier<Findable> findable,
      Supplier<Replies> replies,
      PlaceSearch places,
      Clock clock,
      ZoneId zone) {
    this.findable = findable;
    this.replies = replies;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * For whom it is looked for.
   *
   * @param zip where they are; null when that is not known
   */
  record Reader(Language language, Channel channel, @Nullable String zip) {}

  /** The few best for these words. */
  FoundView find(String words, Reader reader) {
    if (words.isBlank()) {
      return FoundView.NOTHING;
    }
    var search = new OneSearch(findable.get(), reader, clock.instant().atZone(zone));
    return new FoundView(words, search.rows(words));
  }

  /** One search, at one time and over what is known then. */
  private final class OneSearch {
    private final Findable known;
    private final Reader reader;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final @Nullable ZipCode home;

    OneSearch(Findable known, Reader reader, ZonedDateTime now) {
      this.known = known;
      this.reader = reader;
      this.now = now;
      today = now.toLocalDate();
      home =
          Optional.ofNullable(reader.zip()).flatMap(known.knowledge().places()::find).orElse(null);
    }

    List<FoundView.Row> rows(String words) {
      List<Finding> found = known.search().find(new Query(words, reader.language(), today));
      return Stream.of(cards(found), lines(found), places(words, found))
          .flatMap(rows -> rows)
          .toList();
    }

    private Stream<FoundView.Row> cards(List<Finding> found) {
      return ids(found, Finding.Kind.CARD)
          .flatMap(id -> known.knowledge().card(id, reader.language()).stream())
          .filter(card -> card.isCurrent(today))
          .limit(MOST_CARDS)
          .map(this::card);
    }

    private FoundView.Row card(Card card) {
      String about = "%s, reviewed %s".formatted(card.sources().getFirst().cite(), card.reviewed());
      return new FoundView.Row(card.title(), about, words(AnswerPhrases.card(card)));
    }

    private Stream<FoundView.Row> lines(List<Finding> found) {
      return ids(found, Finding.Kind.LINE)
          .flatMap(id -> known.knowledge().line(id).stream())
          .filter(line -> line.isCurrent(today))
          .limit(MOST_LINES)
          .map(this::line);
    }

    private FoundView.Row line(Line line) {
      String about =
          joined(
              line.call() == null ? "" : line.call().number(),
              line.always() ? "open day and night" : "",
              "last checked " + line.verifiedOn());
      String text = words(AnswerPhrases.line(line, reader.language()));
      return new FoundView.Row(line.title(reader.language()), about, text);
    }

    private static Stream<String> ids(List<Finding> found, Finding.Kind kind) {
      return found.stream().filter(it -> it.kind() == kind).map(Finding::id);
    }

    /** Those that have all the words, and those of a kind that is asked for; the nearest first. */
    private Stream<FoundView.Row> places(String words, List<Finding> found) {
      Stream<Listing> ofKind =
          found.stream()
              .filter(it -> it.kind() == Finding.Kind.TOPIC && it.confidence() >= Finding.FLOOR)
              .flatMap(it -> ofTopic(it.id()).stream());
      return Stream.concat(places.find(words), ofKind)
          .distinct()
          .sorted(Comparator.comparingDouble(this::miles))
          .limit(MOST_PLACES)
          .map(this::place);
    }

    private List<Listing> ofTopic(String topic) {
      return home == null
          ? known.listings().byName(topic, today, MOST_PLACES)
          : known.listings().nearest(topic, home, Map.of(), now, MOST_PLACES).stream()
              .map(near -> near.listing())
              .toList();
    }

    /** The same for all while nobody knows where the client is. */
    private double miles(Listing listing) {
      return home == null
          ? 0
          : listing
              .pointIn(known.knowledge().places())
              .map(home.center()::milesTo)
              .orElse(Double.MAX_VALUE);
    }

    private FoundView.Row place(Listing listing) {
      boolean isPlaced = home != null && listing.point() != null; // else only the ZIP code is known
      String about =
          joined(
              listing.phone() == null ? "" : listing.phone(),
              isPlaced ? String.format(Locale.US, "%.1f miles", miles(listing)) : "",
              open(listing),
              "last checked " + listing.checked() + (listing.isOld(today) ? ", long ago" : ""));
      return new FoundView.Row(listing.name(), about, text(listing));
    }

    private String open(Listing listing) {
      Boolean open = listing.openAt(now).isOpen();
      return open == null ? "hours not known" : open ? "open now" : "closed now";
    }

    private String text(Listing listing) {
      String hours = listing.hours().getOrDefault(reader.language(), "");
      String checked =
          words(
              Phrase.of(
                  listing.isOld(today) ? "finder.old" : "finder.checked",
                  "checked",
                  Days.withYear(listing.checked(), reader.language())));
      return Stream.of(PlaceSearch.line(listing), hours, checked)
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(part -> part.endsWith(".") ? part : part + ".")
          .collect(Collectors.joining(" "));
    }

    /** As a text message has it; in the web chat with all its accents. */
    private String words(Phrase phrase) {
      Replies now = replies.get();
      return switch (reader.channel()) {
        case SMS -> now.words(phrase, reader.language(), Channel.SMS);
        case WEB -> now.exactWords(phrase, reader.language());
      };
    }

    private static String joined(String... parts) {
      return Stream.of(parts)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" \u00b7 "));
    }
  }
}
