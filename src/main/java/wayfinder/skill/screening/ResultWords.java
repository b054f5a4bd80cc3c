package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.rules.Checklist;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Screening;
import wayfinder.rules.Status;
import wayfinder.text.Language;
import wayfinder.text.WholeMessage;

/** What a screening suggests, as clients read it in text messages. */
final class ResultWords {
  private static final Pattern WHY_NOT = Pattern.compile("^(?:why not|por que no) ");

  private final Screening screening;
  private final Offers offers;
  private final Language language;

  ResultWords(Offers offers, Language language) {
    this.screening = offers.screening();
    this.offers = offers;
    this.language = language;
  }

  /** How many there are after the first questions, and how many more questions there may be. */
  Phrase soFar(int more) {
    return new Phrase(
        "screening.so-far",
        Map.of(
            "likely", Integer.toString(offers.of(Status.LIKELY).size()),
            "possible", Integer.toString(offers.of(Status.POSSIBLE).size()),
            "more", Integer.toString(more)));
  }

  /** All in short, each with its number. */
  Saying summary() {
    var phrases = new ArrayList<Phrase>();
    if (offers.all().isEmpty()) {
      phrases.add(Phrase.of("screening.nothing"));
      keptInShort().ifPresent(phrases::add);
      return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
    }
    phrases.add(Phrase.of("screening.choose"));
    list(Status.LIKELY).ifPresent(all -> phrases.add(Phrase.of("screening.likely", "list", all)));
    list(Status.POSSIBLE)
        .ifPresent(all -> phrases.add(Phrase.of("screening.possible", "list", all)));
    if (offers.needJudgement()) {
      phrases.add(Phrase.of("screening.judged"));
    }
    if (!offers.others().isEmpty()) {
      phrases.add(Phrase.of("screening.choose-others"));
    }
    keptInShort().ifPresent(phrases::add);
    screening
        .cliff()
        .ifPresent(cliff -> phrases.add(Phrase.of("screening.said", "text", cliff.text(language))));
    return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
  }

  /** What looks unlikely or is not known, each with its number. */
  Saying others() {
    if (offers.others().isEmpty()) {
      return Saying.of(Kind.SCREENING, Phrase.of("screening.no-others"));
    }
    return Saying.of(Kind.SCREENING, Phrase.of("screening.others", "list", lines(offers.others())));
  }

  private Optional<Phrase> keptInShort() {
    String had = offers.kept().stream().map(this::name).collect(Collectors.joining(", "));
    return had.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("screening.kept", "list", had));
  }

  /** What keeps the programs they have: when to renew, what to report, which rules may end it. */
  Saying kept() {
    if (offers.kept().isEmpty()) {
      return Saying.of(Kind.SCREENING, Phrase.of("screening.kept-none"));
    }
    var phrases = new ArrayList<Phrase>();
    for (Offers.Offer offer : offers.kept()) {
      phrases.add(Phrase.of("screening.kept-one", "title", name(offer)));
      ProgramSteps.Keep keep = offer.program().steps().keep();
      if (keep != null) {
        phrases.add(ProgramDetail.cited(keep.text().in(language), keep.cite()));
      }
      screening.openRulesOf(offer.program()).stream()
          .map(finding -> ProgramDetail.cited(finding.text(language), finding.cite()))
          .distinct()
          .forEach(phrases::add);
    }
    phrases.add(Phrase.of("screening.kept-letters"));
    return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
  }

  private Optional<String> list(Status status) {
    String list = lines(offers.of(status));
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  private String lines(List<Offers.Offer> of) {
    return of.stream()
        .map(offer -> (offers.numbered().indexOf(offer) + 1) + " " + name(offer))
        .collect(Collectors.joining("\n"));
  }

  private String name(Offers.Offer offer) {
    return Titles.shortOf(offer.program(), language);
  }

  /** The offer whose number, name or title this is, also after "why not". */
  Optional<Offers.Offer> chosen(String text) {
    String plain = text.strip().replaceFirst("^#", "").replaceFirst("[.)]$", "");
    List<Offers.Offer> all = offers.numbered();
    if (plain.matches("[1-9]\\d?")) {
      int index = Integer.parseInt(plain) - 1;
      return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
    String named = WHY_NOT.matcher(WholeMessage.of(text)).replaceFirst("");
    List<Offers.Offer> called =
        all.stream()
            .filter(offer -> !named.isEmpty() && Offers.isNamed(offer.program(), named))
            .toList();
    return all.stream()
        .filter(offer -> isCalled(offer, named))
        .findFirst()
        .or(() -> called.size() == 1 ? called.stream().findFirst() : Optional.empty());
  }

  /** By its short name, or by the whole title, as a page's button has it. */
  private boolean isCalled(Offers.Offer offer, String named) {
    return WholeMessage.of(name(offer)).equals(named)
        || WholeMessage.of(offer.program().title().in(language)).equals(named);
  }

  /** The papers of all programs, each once, with the numbers of the programs that ask for it. */
  Saying papers() {
    var lines = new ArrayList<String>();
    Checklist.of(screening)
        .papers()
        .forEach(
            (paper, programs) -> {
              String numbers =
                  offers.all().stream()
                      .filter(offer -> programs.contains(offer.program()))
                      .map(offer -> Integer.toString(offers.all().indexOf(offer) + 1))
                      .collect(Collectors.joining(", "));
              lines.add("- " + screening.paper(paper).in(language) + " (" + numbers + ")");
            });
    return Saying.of(
        Kind.SCREENING, Phrase.of("screening.papers", "list", String.join("\n", lines)));
  }
}
