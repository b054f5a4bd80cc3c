package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.rules.AmountRange;
import wayfinder.rules.Checklist;
import wayfinder.rules.Field;
import wayfinder.rules.Finding;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.rules.Status;
import wayfinder.text.Language;

/** What a screening suggests, as clients read it in text messages. */
final class ResultWords {
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
    if (offers.all().isEmpty()) {
      return Saying.of(Kind.SCREENING, Phrase.of("screening.nothing"));
    }
    var phrases = new ArrayList<Phrase>();
    phrases.add(Phrase.of("screening.choose"));
    list(Status.LIKELY).ifPresent(all -> phrases.add(Phrase.of("screening.likely", "list", all)));
    list(Status.POSSIBLE)
        .ifPresent(all -> phrases.add(Phrase.of("screening.possible", "list", all)));
    screening
        .cliff()
        .ifPresent(cliff -> phrases.add(Phrase.of("screening.said", "text", cliff.text(language))));
    return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
  }

  private Optional<String> list(Status status) {
    String list =
        offers.of(status).stream()
            .map(offer -> (offers.all().indexOf(offer) + 1) + " " + name(offer))
            .collect(Collectors.joining("\n"));
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  /** The title without what stands in brackets behind it. */
  private String name(Offers.Offer offer) {
    return offer.program().title().in(language).replaceFirst(" \\(.*\\)$", "");
  }

  /** The offer whose number, name or title this is. */
  Optional<Offers.Offer> chosen(String text) {
    String plain = text.strip();
    String number = plain.replaceFirst("^#", "").replaceFirst("[.)]$", "");
    if (number.matches("[1-9]\\d?")) {
      int index = Integer.parseInt(number) - 1;
      return index < offers.all().size() ? Optional.of(offers.all().get(index)) : Optional.empty();
    }
    return offers.all().stream()
        .filter(
            offer ->
                plain.equalsIgnoreCase(name(offer))
                    || plain.equalsIgnoreCase(offer.program().title().in(language)))
        .findFirst();
  }

  /**
   * One program: what it may be worth and the first reason, then what to do; the other reasons
   * last.
   */
  Saying detail(Offers.Offer offer) {
    var phrases = new ArrayList<Phrase>();
    var reasons = new ArrayList<Phrase>();
    String title = offer.program().title().in(language);
    phrases.add(Phrase.of("screening.detail." + offer.status().code(), "title", title));
    for (ScreeningResult result : offer.results()) {
      if (offer.results().size() > 1) {
        age(result).ifPresent(age -> phrases.add(person(result, age)));
      }
      result.amount().ifPresent(amount -> phrases.add(amount(amount)));
      result.notes().forEach(finding -> because(finding, phrases));
      for (Finding finding : result.because()) {
        because(finding, finding.equals(result.because().getFirst()) ? phrases : reasons);
      }
    }
    toDo(offer.program().steps(), phrases);
    if (!reasons.isEmpty()) {
      phrases.add(Phrase.of("screening.detail.reasons"));
      phrases.addAll(reasons.stream().distinct().toList());
    }
    return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
  }

  private void toDo(ProgramSteps steps, List<Phrase> phrases) {
    phrases.add(Phrase.of("screening.detail.apply", "text", apply(steps.apply())));
    if (!steps.documents().isEmpty()) {
      phrases.add(Phrase.of("screening.detail.papers", "list", papers(steps.documents())));
    }
    if (steps.decisionDays() != null) {
      phrases.add(
          Phrase.of("screening.detail.days", "number", Integer.toString(steps.decisionDays())));
    }
    ProgramSteps.Appeal appeal = steps.appeal();
    if (appeal != null) {
      phrases.add(cited(appeal.text().in(language), appeal.cite()));
    }
  }

  private static Phrase person(ScreeningResult result, int age) {
    return Phrase.of("screening.person." + result.status().code(), "age", Integer.toString(age));
  }

  private Optional<Integer> age(ScreeningResult result) {
    return result
        .memberId()
        .flatMap(screening.household()::member)
        .flatMap(member -> member.get(Field.AGE))
        .map(Integer.class::cast);
  }

  private void because(Finding finding, List<Phrase> phrases) {
    phrases.add(cited(finding.text(language), finding.cite()));
    double room = finding.distance().orElse(0);
    if (finding.holds().equals(Optional.of(true)) && room > 0) {
      phrases.add(Phrase.of("screening.detail.room", "amount", Dollars.of(room)));
    }
  }

  private static Phrase cited(String text, String cite) {
    return Phrase.of("screening.cited", "text", text, "cite", cite);
  }

  private static Phrase amount(AmountRange amount) {
    String key = "screening.amount." + (amount.annual() ? "year" : "month");
    return amount.min() == amount.max()
        ? Phrase.of(key, "amount", Dollars.of(amount.max()))
        : new Phrase(
            key + "-range",
            Map.of("min", Dollars.of(amount.min()), "max", Dollars.of(amount.max())));
  }

  private static String withRoutes(String text, String... routes) {
    var all = new StringBuilder(text);
    for (String route : routes) {
      if (!route.isEmpty() && !text.contains(route)) {
        all.append(' ').append(route);
      }
    }
    return all.toString();
  }

  private String apply(ProgramSteps.Apply apply) {
    return withRoutes(
        apply.text().in(language),
        apply.url() == null
            ? ""
            : apply.url().replaceFirst("^https://(www\\.)?", "").replaceFirst("/$", ""),
        apply.phone() == null ? "" : dialled(apply.phone()));
  }

  private static String dialled(String e164) {
    return e164.matches("\\+1\\d{10}")
        ? e164.substring(2, 5) + "-" + e164.substring(5, 8) + "-" + e164.substring(8)
        : e164;
  }

  private String papers(List<String> keys) {
    return keys.stream()
        .map(key -> screening.paper(key).in(language))
        .collect(Collectors.joining("; "));
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
