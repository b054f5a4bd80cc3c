package wayfinder.skill.screening;

import static wayfinder.conversation.Grounds.What.PROGRAM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import wayfinder.conversation.Grounds;
import wayfinder.rules.Program;
import wayfinder.rules.Programs;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.rules.Status;
import wayfinder.rules.Words;
import wayfinder.text.Language;
import wayfinder.text.WholeMessage;

/**
 * The programs a client can be told of, numbered as they stand: likely ones first, then possible,
 * then those that look unlikely or are not known, which are told of when asked. What they have
 * already is not among them, nor what is no help of its own. Of each kind what the client asked for
 * stands first.
 *
 * @param all likely and possible ones
 * @param others the rest
 * @param kept what they have already
 */
record Offers(Screening screening, List<Offer> all, List<Offer> others, List<Offer> kept) {
  /** One program and how it comes out, for the household or for some of its members. */
  record Offer(Program program, Status status, List<ScreeningResult> results) {
    Offer {
      results = List.copyOf(results);
    }
  }

  Offers {
    all = List.copyOf(all);
    others = List.copyOf(others);
    kept = List.copyOf(kept);
  }

  static Offers of(Screening screening, String wanted) {
    var open = new LinkedHashMap<Program, List<ScreeningResult>>();
    var had = new LinkedHashMap<Program, List<ScreeningResult>>();
    for (ScreeningResult result : screening.results()) {
      if (!result.program().isRule()) {
        (result.already() ? had : open)
            .computeIfAbsent(result.program(), _ -> new ArrayList<>())
            .add(result);
      }
    }
    var offers = new ArrayList<Offer>();
    open.forEach((program, results) -> offers.add(offer(program, results)));
    offers.sort(
        Comparator.comparing(Offer::status).thenComparing(offer -> !isCalled(offer, wanted)));
    var kept = new ArrayList<Offer>();
    had.forEach((program, results) -> kept.add(new Offer(program, Status.LIKELY, results)));
    return new Offers(
        screening,
        offers.stream().filter(offer -> isHopeful(offer.status())).toList(),
        offers.stream()
            .filter(offer -> !isHopeful(offer.status()) && !had.containsKey(offer.program()))
            .toList(),
        kept);
  }

  /** Of a program that leaves hope, only those it does so for. */
  private static Offer offer(Program program, List<ScreeningResult> results) {
    Status best =
        results.stream()
            .map(ScreeningResult::status)
            .min(Comparator.naturalOrder())
            .orElse(Status.UNKNOWN);
    return new Offer(
        program,
        best,
        results.stream().filter(result -> !isHopeful(best) || isHopeful(result.status())).toList());
  }

  private static boolean isCalled(Offer offer, String wanted) {
    return !wanted.isEmpty() && isNamed(offer.program(), wanted);
  }

  /** Whether a program goes by this name, in whole words. */
  static boolean isNamed(Program program, String name) {
    Words title = program.title();
    return Arrays.stream(Language.values())
        .anyMatch(
            language ->
                (" " + WholeMessage.of(title.in(language)) + " ").contains(" " + name + " "));
  }

  private static boolean isHopeful(Status status) {
    return status == Status.LIKELY || status == Status.POSSIBLE;
  }

  /** The likely and possible ones as the ground of what is said, as they are numbered. */
  List<Grounds.Basis> grounds(Language language) {
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              Program program = all.get(i).program();
              String title = program.title().in(language);
              return new Grounds.Basis(PROGRAM, program.name(), title, i + 1, null, null);
            })
        .toList();
  }

  /** The programs that go by this name, as what the client asked for. */
  static List<Grounds.Basis> called(String name, Programs programs, Language language) {
    return programs.all().stream()
        .filter(program -> !program.isRule() && !name.isEmpty() && isNamed(program, name))
        .map(program -> chosen(program, language))
        .toList();
  }

  /** This program as what the client asked for. */
  static Grounds.Basis chosen(Program program, Language language) {
    return Grounds.Basis.chosen(PROGRAM, program.name(), program.title().in(language));
  }

  /** All, as they are numbered. */
  List<Offer> numbered() {
    var numbered = new ArrayList<>(all);
    numbered.addAll(others);
    return numbered;
  }

  /** Whether one is possible, and nothing a client could tell would settle it: an agency must. */
  boolean needJudgement() {
    return of(Status.POSSIBLE).stream()
        .flatMap(offer -> offer.results().stream())
        .anyMatch(ScreeningResult::needsJudgement);
  }

  List<Offer> of(Status status) {
    return all.stream().filter(offer -> offer.status() == status).toList();
  }
}
