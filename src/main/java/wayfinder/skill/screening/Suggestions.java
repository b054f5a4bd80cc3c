package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.conversation.Screened;
import wayfinder.conversation.ScreenedProgram;
import wayfinder.rules.Checklist;
import wayfinder.rules.Cliff;
import wayfinder.rules.Field;
import wayfinder.rules.Finding;
import wayfinder.rules.LawLink;
import wayfinder.rules.Program;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.rules.Status;
import wayfinder.text.Language;

/** All that a screening suggests, as it is kept with a message and shown by a page. */
final class Suggestions {
  private final Screening screening;
  private final Offers offers;
  private final Language language;

  Suggestions(Offers offers, Language language) {
    this.screening = offers.screening();
    this.offers = offers;
    this.language = language;
  }

  /** All in one: how many there are, and each of them to look at. */
  Saying summary() {
    Phrase found =
        offers.all().isEmpty()
            ? Phrase.of("screening.nothing")
            : Phrase.of(
                "screening.found",
                "likely",
                Integer.toString(offers.of(Status.LIKELY).size()),
                "possible",
                Integer.toString(offers.of(Status.POSSIBLE).size()));
    return offers.needJudgement()
        ? saying(all(), found, Phrase.of("screening.judged"))
        : saying(all(), found);
  }

  /** What looks unlikely or is not known, and why. */
  Saying others() {
    if (offers.others().isEmpty()) {
      return Saying.of(Kind.SCREENING, Phrase.of("screening.no-others"));
    }
    List<ScreenedProgram> others =
        offers.others().stream().flatMap(offer -> programs(offer.results())).toList();
    return saying(new Screened.Found(others, List.of(), null), Phrase.of("screening.others-all"));
  }

  /** One program. */
  Saying detail(Offers.Offer offer) {
    String title = offer.program().title().in(language);
    List<ScreenedProgram> one = programs(screening.of(offer.program().name())).toList();
    return saying(
        new Screened.Found(one, List.of(), null),
        Phrase.of("screening.detail." + offer.status().code(), "title", title));
  }

  /** What to bring, and to which programs. */
  Saying papers() {
    return saying(
        new Screened.Found(List.of(), allPapers(), null), Phrase.of("screening.papers-all"));
  }

  private static Saying saying(Screened.Found shown, Phrase... words) {
    return Saying.of(Kind.SCREENING, words).showing(shown).offering(Buttons.afterResults());
  }

  /** Every program: what is offered first, in its order, and then what is not. */
  private Screened.Found all() {
    var byProgram = new LinkedHashMap<Program, List<ScreeningResult>>();
    offers.all().forEach(offer -> byProgram.put(offer.program(), new ArrayList<>()));
    for (ScreeningResult result : screening.results()) {
      if (!result.program().isRule()) {
        byProgram.computeIfAbsent(result.program(), _ -> new ArrayList<>()).add(result);
      }
    }
    return new Screened.Found(
        byProgram.values().stream().flatMap(this::programs).toList(),
        allPapers(),
        screening.cliff().map(this::caution).orElse(null));
  }

  private String caution(Cliff cliff) {
    return cliff.text(language);
  }

  private Stream<ScreenedProgram> programs(List<ScreeningResult> results) {
    return results.stream()
        .sorted(Comparator.comparing(ScreeningResult::status))
        .map(this::program);
  }

  private ScreenedProgram program(ScreeningResult result) {
    Program program = result.program();
    ProgramSteps steps = program.steps();
    boolean offered = !result.already();
    return new ScreenedProgram(
        program.name(),
        program.title().in(language),
        outcome(result),
        result.already(),
        result.memberId().orElse(null),
        age(result),
        result
            .amount()
            .map(it -> new ScreenedProgram.Amount(it.min(), it.max(), it.annual()))
            .orElse(null),
        offered ? reasons(result) : keeping(program),
        result.wouldChange().stream().map(change -> change.text(language)).toList(),
        screening.inAskingOrder(result.missing()),
        offered ? steps.documents().stream().map(this::paper).toList() : List.of(),
        offered ? apply(steps.apply()) : null,
        offered && steps.decision() != null ? (Integer) steps.decision().days() : null,
        offered && steps.decision() != null ? source(steps.decision().cite()) : null,
        offered ? appeal(steps.appeal()) : null,
        result
            .figuresHold()
            .map(term -> new ScreenedProgram.Term(term.from(), term.to()))
            .orElse(null));
  }

  private List<ScreenedProgram.Because> reasons(ScreeningResult result) {
    return Stream.concat(result.because().stream(), result.notes().stream())
        .map(this::because)
        .toList();
  }

  private List<ScreenedProgram.Because> keeping(Program program) {
    var all = new ArrayList<ScreenedProgram.Because>();
    ProgramSteps.Keep keep = program.steps().keep();
    if (keep != null) {
      String text = keep.text().in(language);
      all.add(new ScreenedProgram.Because("keep", true, text, source(keep.cite()), Map.of()));
    }
    screening.openRulesOf(program).forEach(finding -> all.add(because(finding)));
    return all;
  }

  private static ScreenedProgram.Outcome outcome(ScreeningResult result) {
    return switch (result.status()) {
      case LIKELY -> ScreenedProgram.Outcome.LIKELY;
      case POSSIBLE -> ScreenedProgram.Outcome.POSSIBLE;
      case UNLIKELY -> ScreenedProgram.Outcome.UNLIKELY;
      case UNKNOWN -> ScreenedProgram.Outcome.UNKNOWN;
    };
  }

  private @Nullable Integer age(ScreeningResult result) {
    return result
        .memberId()
        .flatMap(screening.household()::member)
        .flatMap(member -> member.get(Field.AGE))
        .map(Integer.class::cast)
        .orElse(null);
  }

  private ScreenedProgram.Because because(Finding finding) {
    var values = new LinkedHashMap<String, Object>();
    finding.values().forEach((name, value) -> values.put(name, plain(value)));
    return new ScreenedProgram.Because(
        finding.rule(),
        finding.holds().orElse(null),
        finding.text(language),
        source(finding.cite()),
        values);
  }

  private static Object plain(Object value) {
    return value instanceof Double || value instanceof Boolean ? value : value.toString();
  }

  private static ScreenedProgram.Source source(String cite) {
    return new ScreenedProgram.Source(cite, LawLink.of(cite).orElse(null));
  }

  private ScreenedProgram.Apply apply(ProgramSteps.Apply apply) {
    return new ScreenedProgram.Apply(apply.text().in(language), apply.url(), apply.phone());
  }

  private ScreenedProgram.@Nullable Appeal appeal(ProgramSteps.@Nullable Appeal appeal) {
    return appeal == null
        ? null
        : new ScreenedProgram.Appeal(
            appeal.days(), appeal.text().in(language), source(appeal.cite()));
  }

  private String paper(String key) {
    return screening.paper(key).in(language);
  }

  private List<Screened.Paper> allPapers() {
    return Checklist.of(screening).papers().entrySet().stream().map(this::paper).toList();
  }

  private Screened.Paper paper(Map.Entry<String, List<Program>> asked) {
    return new Screened.Paper(
        paper(asked.getKey()),
        asked.getValue().stream().map(program -> program.title().in(language)).toList());
  }
}
