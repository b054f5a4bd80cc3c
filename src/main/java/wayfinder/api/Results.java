package wayfinder.api;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Result;
import wayfinder.conversation.ResultDetails;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Group;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Line;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.RankFeature;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;
import wayfinder.knowledge.Topic;
import wayfinder.search.Finding;
import wayfinder.search.PlaceSearch;
import wayfinder.text.Language;

/** What was found, as results of the HTTP contract. */
final class Results {
  private static final String RIGHT = "right";
  private static final String RESOURCE = "resource";
  private static final int OF_ONE_TOPIC = 5;

  private final Knowledge knowledge;
  private final NearbyListings listings;
  private final PlacesByWords byWords;

  Results(Knowledge knowledge, NearbyListings listings, PlaceSearch placeSearch) {
    this.knowledge = knowledge;
    this.listings = listings;
    byWords = new PlacesByWords(placeSearch, listings);
  }

  /**
   * All results, each once, in the order of the findings: those that may stand as the answer first,
   * then places that say what is asked for. A local topic becomes a few listings of it, or as many
   * as are asked for when the search is for that topic alone.
   */
  List<Result> of(List<Finding> findings, SearchInput asked, ZonedDateTime now) {
    var results = new LinkedHashMap<String, Result>();
    Stream.of(
            findings.stream().filter(Results::isSure).flatMap(it -> results(it, asked, now)),
            byWords.near(asked, now, OF_ONE_TOPIC).stream().map(it -> byWords(it, asked, now)),
            findings.stream().filter(it -> !isSure(it)).flatMap(it -> results(it, asked, now)))
        .flatMap(all -> all)
        .filter(result -> isWanted(result, asked))
        .forEach(result -> results.putIfAbsent(result.kind() + " " + result.id(), result));
    return new ArrayList<>(results.values());
  }

  private static boolean isSure(Finding finding) {
    return finding.confidence() >= Finding.FLOOR;
  }

  private Stream<Result> results(Finding finding, SearchInput asked, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Language language = asked.language();
    return switch (finding.kind()) {
      case CARD ->
          knowledge.card(finding.id(), language).filter(card -> card.isCurrent(today)).stream()
              .map(card -> right(card, finding.confidence()));
      case LINE ->
          knowledge.line(finding.id()).filter(line -> line.isCurrent(today)).stream()
              .map(line -> resource(line, language, finding.confidence()));
      case TOPIC -> {
        int most = finding.id().equals(asked.topic()) ? asked.limit() : OF_ONE_TOPIC;
        yield ofTopic(finding, asked, now, most);
      }
    };
  }

  private Stream<Result> ofTopic(Finding finding, SearchInput asked, ZonedDateTime now, int most) {
    GeoPoint place = asked.place();
    String topic = finding.id();
    double score = finding.confidence();
    if (place == null) {
      return listings.byName(topic, now.toLocalDate(), most).stream()
          .map(
              listing ->
                  resource(
                      new NearbyListings.Near(listing, 0, List.of()),
                      false,
                      asked.language(),
                      score,
                      now));
    }
    Map<String, Double> said = byWords.alsoAsked(asked, topic, place);
    List<NearbyListings.Near> nearest =
        asked.home() == null
            ? listings.nearest(topic, place, said, now, most)
            : listings.nearest(topic, asked.home(), said, now, most);
    return nearest.stream().map(near -> resource(near, true, asked.language(), score, now));
  }

  private static Result byWords(NearbyListings.Near near, SearchInput asked, ZonedDateTime now) {
    return resource(near, asked.place() != null, asked.language(), Finding.FLOOR, now);
  }

  private boolean isWanted(Result result, SearchInput asked) {
    String topic = asked.topic();
    return (asked.kind() == null || asked.kind().equals(result.kind()))
        && (topic == null || result.topics().stream().anyMatch(it -> isWithin(it, topic)))
        && (!asked.openNow() || Boolean.TRUE.equals(result.openNow()));
  }

  /** Whether a topic is the wider one or a part of it. */
  private boolean isWithin(String slug, String wider) {
    @Nullable String at = slug;
    for (int steps = 0; at != null && steps <= knowledge.topics().size(); steps++) {
      if (at.equals(wider)) {
        return true;
      }
      at = knowledge.topic(at).map(Topic::parent).orElse(null);
    }
    return false;
  }

  private static Result right(Card card, double score) {
    return new Result(
        RIGHT,
        card.slug(),
        card.title(),
        Snippet.of(card.sms()),
        card.topics(),
        score,
        citations(card.sources(), card.reviewed()),
        card.reviewed(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Result resource(Line line, Language language, double score) {
    Line.Call call = line.call();
    Line.TextRoute text = line.text();
    return new Result(
        RESOURCE,
        line.id(),
        line.title(language),
        Snippet.of(in(line.sms(), language)),
        line.topics(),
        score,
        citations(line.sources(), line.verifiedOn()),
        line.verifiedOn(),
        null,
        line.always() ? true : null,
        Dialled.form(call == null ? null : call.number()),
        Dialled.form(text == null ? null : text.to()),
        null,
        line.chat(),
        null);
  }

  /**
   * @param far whether how far it is counts
   */
  private static Result resource(
      NearbyListings.Near near, boolean far, Language language, double score, ZonedDateTime now) {
    Listing listing = near.listing();
    String hours = in(listing.hours(), language);
    String description = in(listing.description(), language);
    return new Result(
        RESOURCE,
        listing.id(),
        listing.name(),
        Snippet.of(hours.isEmpty() ? description : hours + "\n" + description),
        listing.topics(),
        score,
        listing.source().url().isEmpty()
            ? List.of()
            : citations(List.of(listing.source()), listing.checked()),
        listing.checked(),
        far ? (Double) (Math.round(near.miles() * 10) / 10.0) : null,
        listing.openAt(now).isOpen(),
        Dialled.form(listing.phone()),
        null,
        address(listing),
        listing.url(),
        details(listing.terms(), near.reasons()));
  }

  private static ResultDetails details(Terms terms, List<RankFeature> reasons) {
    Audience audience = terms.audience();
    return new ResultDetails(
        audience.minimumAge(),
        audience.maximumAge(),
        audience.only().stream().map(Group::slug).sorted().toList(),
        audience.noPets(),
        terms.eligibility(),
        terms.languages(),
        terms.cost(),
        terms.documents(),
        terms.accessibility(),
        reasons.stream()
            .map(it -> new ResultDetails.Reason(it.kind().slug(), it.miles()))
            .toList());
  }

  private static @Nullable String address(Listing listing) {
    String place = (listing.city() + " " + listing.zip()).strip();
    String address =
        String.join(
            ", ", Stream.of(listing.address(), place).filter(part -> !part.isEmpty()).toList());
    return address.isEmpty() ? null : address;
  }

  private static List<Citation> citations(List<Source> sources, LocalDate reviewed) {
    return sources.stream()
        .map(source -> new Citation(source.title(), source.cite(), source.url(), reviewed))
        .toList();
  }

  /** In this language; else in the other, for a name or an hour is better than none. */
  private static String in(Map<Language, String> texts, Language language) {
    return Optional.ofNullable(texts.get(language))
        .or(() -> texts.values().stream().findFirst())
        .orElse("");
  }
}
