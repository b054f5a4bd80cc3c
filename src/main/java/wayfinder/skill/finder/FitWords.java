package wayfinder.skill.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Seeker;
import wayfinder.knowledge.Terms;
import wayfinder.text.Language;
import wayfinder.understanding.SeekerFact;

/** Asks who needs a place, and says for whom one is and what to bring. */
final class FitWords {
  /** How the choices begin. */
  static final String CHOICE = "fit:";

  private static final String SKIP = CHOICE + "skip";
  private static final String YES = CHOICE + "yes";
  private static final String NO = CHOICE + "no";
  private static final int LONGEST_DOCUMENTS = 60;
  private static final int LONGEST_COST = 40;

  private FitWords() {}

  static Saying question(SeekerFact fact) {
    String key = fact.name().toLowerCase(Locale.ROOT);
    return Saying.of(Kind.QUESTION, Phrase.of("finder.ask." + key)).offering(options(fact));
  }

  private static List<Saying.Option> options(SeekerFact fact) {
    var skip = new Saying.Option(Phrase.of("finder.skip"), SKIP);
    return switch (fact) {
      case AGE -> List.of(skip);
      case GENDER -> List.of(option("woman", YES), option("man", NO), skip);
      case CHILDREN, VETERAN, PET -> List.of(option("yes", YES), option("no", NO), skip);
    };
  }

  private static Saying.Option option(String label, String value) {
    return new Saying.Option(Phrase.of("finder." + label), value);
  }

  /** What choosing an option tells. */
  static Seeker told(SeekerFact fact, String value) {
    boolean yes = value.equals(YES);
    return value.equals(SKIP)
        ? Seeker.UNKNOWN
        : switch (fact) {
          case AGE -> Seeker.UNKNOWN;
          case GENDER -> new Seeker(null, yes, null, null, null);
          case CHILDREN -> new Seeker(null, null, yes, null, null);
          case VETERAN -> new Seeker(null, null, null, yes, null);
          case PET -> new Seeker(null, null, null, null, yes);
        };
  }

  /**
   * For whom a place is unless that is known to be right, what it costs and what to bring, if that
   * is told and short.
   *
   * @param saysWhom whether it is to be said for whom it is
   */
  static List<Phrase> lines(Listing listing, Seeker seeker, boolean saysWhom, Language language) {
    Terms terms = listing.terms();
    var lines = new ArrayList<Phrase>();
    if (saysWhom && !Boolean.TRUE.equals(terms.audience().fits(seeker))) {
      whom(terms.audience()).forEach(lines::add);
    }
    if (language != Language.EN && terms.spoken().contains(language)) {
      lines.add(Phrase.of("finder.speaks"));
    }
    if (!terms.cost().isEmpty() && terms.cost().length() <= LONGEST_COST) {
      lines.add(Phrase.of("finder.cost", "cost", terms.cost()));
    }
    String documents = String.join(", ", terms.documents());
    if (!documents.isEmpty() && documents.length() <= LONGEST_DOCUMENTS) {
      lines.add(Phrase.of("finder.bring", "documents", documents));
    }
    return lines;
  }

  private static Stream<Phrase> whom(Audience audience) {
    return Stream.of(ages(audience), groups(audience), pets(audience)).flatMap(List::stream);
  }

  private static List<Phrase> ages(Audience audience) {
    Integer from = audience.minimumAge();
    Integer to = audience.maximumAge();
    if (from != null && to != null) {
      return List.of(Phrase.of("finder.ages", "from", from.toString(), "to", to.toString()));
    }
    if (from != null) {
      return List.of(Phrase.of("finder.ages-from", "from", from.toString()));
    }
    return to == null ? List.of() : List.of(Phrase.of("finder.ages-to", "to", to.toString()));
  }

  private static List<Phrase> groups(Audience audience) {
    return switch (audience.only().size()) {
      case 0 -> List.of();
      case 1 -> List.of(Phrase.of("finder.only." + audience.only().iterator().next().slug()));
      default -> List.of(Phrase.of("finder.only.some"));
    };
  }

  private static List<Phrase> pets(Audience audience) {
    return audience.noPets() ? List.of(Phrase.of("finder.no-pets")) : List.of();
  }
}
