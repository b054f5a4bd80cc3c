package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import wayfinder.rules.Program;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.rules.Status;
import wayfinder.rules.Words;
import wayfinder.text.Language;
import wayfinder.text.WholeMessage;

/**
 * The programs a client can be told of, numbered as they stand: likely ones first, then possible.
 * What they have already is not among them. Of each kind what the client asked for stands first.
 */
record Offers(Screening screening, List<Offer> all) {
  /** A rule of SNAP that stands as a program in the HTTP contract: no help of its own to offer. */
  static final String WORK_RULE = "snap_abawd";

  /**
   * One program: what is likely or possible of it, for the household or for some of its members.
   */
  record Offer(Program program, Status status, List<ScreeningResult> results) {
    Offer {
      results = List.copyOf(results);
    }
  }

  Offers {
    all = List.copyOf(all);
  }

  static Offers of(Screening screening, String wanted) {
    var byProgram = new LinkedHashMap<Program, List<ScreeningResult>>();
    for (ScreeningResult result : screening.results()) {
      if (!result.already() && !result.program().name().equals(WORK_RULE)) {
        byProgram.computeIfAbsent(result.program(), _ -> new ArrayList<>()).add(result);
      }
    }
    var offers = new ArrayList<Offer>();
    for (Status status : List.of(Status.LIKELY, Status.POSSIBLE)) {
      byProgram.forEach(
          (program, results) -> {
            if (best(results) == status) {
              List<ScreeningResult> hopeful =
                  results.stream().filter(result -> isHopeful(result.status())).toList();
              offers.add(new Offer(program, status, hopeful));
            }
          });
    }
    offers.sort(
        Comparator.comparing(Offer::status).thenComparing(offer -> !isCalled(offer, wanted)));
    return new Offers(screening, offers);
  }

  private static boolean isCalled(Offer offer, String wanted) {
    Words title = offer.program().title();
    return !wanted.isEmpty()
        && Arrays.stream(Language.values())
            .anyMatch(language -> WholeMessage.of(title.in(language)).contains(wanted));
  }

  private static boolean isHopeful(Status status) {
    return status == Status.LIKELY || status == Status.POSSIBLE;
  }

  private static Status best(List<ScreeningResult> results) {
    return results.stream()
        .map(ScreeningResult::status)
        .min(Comparator.naturalOrder())
        .orElse(Status.UNKNOWN);
  }

  List<Offer> of(Status status) {
    return all.stream().filter(offer -> offer.status() == status).toList();
  }
}
