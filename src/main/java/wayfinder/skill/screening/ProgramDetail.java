package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.rules.AmountRange;
import wayfinder.rules.Field;
import wayfinder.rules.Finding;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.text.Language;

/** What clients read of one program. */
final class ProgramDetail {
  private final Screening screening;
  private final Offers offers;
  private final Language language;

  ProgramDetail(Offers offers, Language language) {
    this.screening = offers.screening();
    this.offers = offers;
    this.language = language;
  }

  /**
   * One program: what it may be worth and the first reason, then what to do; the other reasons
   * last.
   */
  Saying of(Offers.Offer offer) {
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
      List<Finding> findings = deciding(result);
      for (Finding finding : findings) {
        because(finding, finding.equals(findings.getFirst()) ? phrases : reasons);
      }
    }
    if (offers.others().contains(offer)) {
      offer.results().stream()
          .flatMap(result -> result.wouldChange().stream())
          .map(change -> Phrase.of("screening.said", "text", change.text(language)))
          .distinct()
          .forEach(phrases::add);
      String apply = apply(offer.program().steps().apply());
      phrases.add(Phrase.of("screening.detail.anyway", "text", apply));
    } else {
      toDo(offer.program().steps(), phrases);
    }
    if (offers.all().contains(offer)) {
      screening.openRulesOf(offer.program()).forEach(finding -> because(finding, reasons));
    }
    if (!reasons.isEmpty()) {
      phrases.add(Phrase.of("screening.detail.reasons"));
      phrases.addAll(reasons.stream().distinct().toList());
    }
    return Saying.of(Kind.SCREENING, phrases.toArray(Phrase[]::new));
  }

  /** The rule that is not met goes first. */
  private static List<Finding> deciding(ScreeningResult result) {
    return result.because().stream()
        .sorted(Comparator.comparing(finding -> finding.holds().orElse(true)))
        .toList();
  }

  private void toDo(ProgramSteps steps, List<Phrase> phrases) {
    phrases.add(Phrase.of("screening.detail.apply", "text", apply(steps.apply())));
    if (!steps.documents().isEmpty()) {
      phrases.add(Phrase.of("screening.detail.papers", "list", papers(steps.documents())));
    }
    ProgramSteps.Decision decision = steps.decision();
    if (decision != null) {
      phrases.add(
          Phrase.of(
              "screening.detail.days",
              "number",
              Integer.toString(decision.days()),
              "cite",
              decision.cite()));
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
    if (finding.holds().equals(Optional.of(false)) && room < 0) {
      phrases.add(Phrase.of("screening.detail.over", "amount", Dollars.of(-room)));
    }
  }

  static Phrase cited(String text, String cite) {
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
}
