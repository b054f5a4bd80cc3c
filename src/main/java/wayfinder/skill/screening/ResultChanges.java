package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Phrase;
import wayfinder.rules.AmountRange;
import wayfinder.rules.Program;
import wayfinder.rules.ScreeningResult;
import wayfinder.text.Language;

/** What is different between two results for the same people. */
final class ResultChanges {
  private final Language language;

  ResultChanges(Language language) {
    this.language = language;
  }

  /** Each program that came out differently; last that nothing else did. */
  List<Phrase> of(Offers before, Offers after) {
    var phrases = new ArrayList<Phrase>();
    Map<Program, Offers.Offer> then = byProgram(before);
    byProgram(after)
        .forEach(
            (program, now) -> {
              Offers.Offer was = then.remove(program);
              difference(was, now).ifPresent(phrases::add);
            });
    then.keySet().forEach(gone -> phrases.add(named("screening.changed.gone", gone)));
    phrases.add(
        Phrase.of(phrases.isEmpty() ? "screening.changed.nothing" : "screening.changed.rest"));
    return phrases;
  }

  private static Map<Program, Offers.Offer> byProgram(Offers offers) {
    var all = new LinkedHashMap<Program, Offers.Offer>();
    offers.all().forEach(offer -> all.put(offer.program(), offer));
    offers.others().forEach(offer -> all.put(offer.program(), offer));
    return all;
  }

  private Optional<Phrase> difference(
      Offers.@org.jspecify.annotations.Nullable Offer was, Offers.Offer now) {
    if (was == null || was.status() != now.status()) {
      return Optional.of(named("screening.changed." + now.status().code(), now.program()));
    }
    String before = amounts(was);
    String after = amounts(now);
    if (!before.equals(after)) {
      return Optional.of(
          before.isEmpty() || after.isEmpty()
              ? named("screening.changed.amount", now.program())
              : new Phrase(
                  "screening.changed.amounts",
                  Map.of(
                      "title",
                      Titles.shortOf(now.program(), language),
                      "before",
                      before,
                      "after",
                      after)));
    }
    return people(was).equals(people(now))
        ? Optional.empty()
        : Optional.of(named("screening.changed.people", now.program()));
  }

  private Phrase named(String key, Program program) {
    return Phrase.of(key, "title", Titles.shortOf(program, language));
  }

  private static List<String> people(Offers.Offer offer) {
    return offer.results().stream().flatMap(result -> result.memberId().stream()).toList();
  }

  private static String amounts(Offers.Offer offer) {
    return offer.results().stream()
        .map(ScreeningResult::amount)
        .flatMap(Optional::stream)
        .map(ResultChanges::amount)
        .distinct()
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String amount(AmountRange amount) {
    String least = "$" + Dollars.of(amount.min());
    return amount.min() == amount.max() ? least : least + "-$" + Dollars.of(amount.max());
  }
}
