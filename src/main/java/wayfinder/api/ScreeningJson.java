package wayfinder.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeSet;
import wayfinder.rules.AmountRange;
import wayfinder.rules.Checklist;
import wayfinder.rules.Finding;
import wayfinder.rules.LawLink;
import wayfinder.rules.Program;
import wayfinder.rules.ProgramSteps;
import wayfinder.rules.Screening;
import wayfinder.rules.ScreeningResult;
import wayfinder.text.Language;

/** A screening as the HTTP contract writes it. */
final class ScreeningJson {
  private final Screening screening;
  private final Language language;

  private ScreeningJson(Screening screening, Language language) {
    this.screening = screening;
    this.language = language;
  }

  static ObjectNode of(Screening screening, Language language) {
    return new ScreeningJson(screening, language).write();
  }

  private ObjectNode write() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("asOf", screening.day().toString());
    ArrayNode results = node.putArray("results");
    var missing = new TreeSet<String>();
    for (ScreeningResult result : screening.results()) {
      write(result, results.addObject());
      missing.addAll(result.missing());
    }
    ArrayNode next = node.putArray("nextQuestions");
    screening.inAskingOrder(missing).forEach(next::add);
    ArrayNode documents = node.putArray("documents");
    Checklist.of(screening)
        .papers()
        .forEach(
            (paper, programs) -> {
              ObjectNode one = documents.addObject();
              one.put("text", screening.paper(paper).in(language));
              ArrayNode names = one.putArray("programs");
              programs.forEach(program -> names.add(program.name()));
            });
    screening
        .cliff()
        .ifPresent(
            cliff -> {
              ObjectNode one = node.putObject("cliff");
              one.put("text", cliff.text(language));
              one.put("payMonthly", money(cliff.payMonthly()));
              one.put("lossMonthly", money(cliff.lossMonthly()));
            });
    return node;
  }

  private void write(ScreeningResult result, ObjectNode node) {
    node.put("program", result.program().name());
    node.put("title", result.program().title().in(language));
    node.put("status", result.status().code());
    if (result.already()) {
      node.put("already", true);
    }
    result.memberId().ifPresent(id -> node.putArray("memberIds").add(id));
    result.amount().ifPresent(amount -> amount(amount, node));
    ArrayNode because = node.putArray("because");
    result.because().forEach(finding -> write(finding, because.addObject()));
    result.notes().forEach(finding -> write(finding, because.addObject()));
    if (result.already()) {
      keeping(result.program(), because);
    }
    ArrayNode changes = node.putArray("wouldChange");
    result.wouldChange().forEach(c -> changes.addObject().put("text", c.text(language)));
    ArrayNode missing = node.putArray("missing");
    result.missing().forEach(missing::add);
    steps(result, node);
    result
        .figuresHold()
        .ifPresent(
            term ->
                node.putObject("parameters")
                    .put("effectiveFrom", term.from().toString())
                    .put("effectiveTo", term.to().toString()));
  }

  /** What keeps it, for those who have it. */
  private void keeping(Program program, ArrayNode because) {
    ProgramSteps.Keep keep = program.steps().keep();
    if (keep != null) {
      ObjectNode node = because.addObject();
      node.put("rule", "keep").put("holds", true);
      node.put("text", keep.text().in(language)).put("cite", keep.cite());
      LawLink.of(keep.cite()).ifPresent(url -> node.put("url", url));
      node.putObject("values");
    }
    screening.openRulesOf(program).forEach(finding -> write(finding, because.addObject()));
  }

  private static void amount(AmountRange amount, ObjectNode node) {
    node.putObject(amount.annual() ? "annualAmount" : "monthlyAmount")
        .put("min", money(amount.min()))
        .put("max", money(amount.max()));
  }

  private void write(Finding finding, ObjectNode node) {
    node.put("rule", finding.rule());
    finding.holds().ifPresentOrElse(met -> node.put("holds", met), () -> node.putNull("holds"));
    node.put("text", finding.text(language));
    node.put("cite", finding.cite());
    LawLink.of(finding.cite()).ifPresent(url -> node.put("url", url));
    ObjectNode values = node.putObject("values");
    finding
        .values()
        .forEach(
            (name, value) -> {
              switch (value) {
                case Double number -> values.put(name, money(number));
                case Boolean truth -> values.put(name, truth);
                default -> values.put(name, value.toString());
              }
            });
  }

  private void steps(ScreeningResult result, ObjectNode node) {
    ArrayNode documents = node.putArray("documents");
    if (result.already()) {
      return;
    }
    ProgramSteps steps = result.program().steps();
    steps.documents().forEach(paper -> documents.add(screening.paper(paper).in(language)));
    ObjectNode apply = node.putObject("apply");
    apply.put("text", steps.apply().text().in(language));
    if (steps.apply().url() != null) {
      apply.put("url", steps.apply().url());
    }
    if (steps.apply().phone() != null) {
      apply.put("phone", steps.apply().phone());
    }
    result.decision().ifPresent(decision -> write(decision, node));
    ProgramSteps.Appeal appeal = steps.appeal();
    if (appeal != null) {
      ObjectNode how = node.putObject("appeal");
      if (appeal.days() != null) {
        how.put("deadlineDays", appeal.days());
      }
      how.put("text", appeal.text().in(language)).put("cite", appeal.cite());
      LawLink.of(appeal.cite()).ifPresent(url -> how.put("url", url));
    }
  }

  private static void write(ProgramSteps.Decision decision, ObjectNode node) {
    node.put("decisionDays", decision.days());
    ObjectNode due = node.putObject("decision");
    due.put("days", decision.days()).put("cite", decision.cite());
    LawLink.of(decision.cite()).ifPresent(url -> due.put("url", url));
  }

  private static BigDecimal money(double dollars) {
    return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
