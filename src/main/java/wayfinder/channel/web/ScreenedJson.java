package wayfinder.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Screened;
import wayfinder.conversation.ScreenedProgram;

/**
 * A screening as the HTTP contract's web chat names its parts. Each program is written as in the
 * answer to {@code POST /api/v1/screenings}, with the age of whom it is about besides.
 */
final class ScreenedJson {
  private ScreenedJson() {}

  /** Puts it into a message. */
  static void put(Screened screened, ObjectNode message) {
    switch (screened) {
      case Screened.Asked asked -> {
        ObjectNode node = message.putObject("question");
        node.put("number", asked.number()).put("about", asked.about());
        putIfThere(node, "why", asked.why());
      }
      case Screened.Found found -> put(found, message.putObject("screening"));
    }
  }

  private static void put(Screened.Found found, ObjectNode node) {
    ArrayNode programs = node.putArray("programs");
    found.programs().forEach(program -> put(program, programs.addObject()));
    ArrayNode papers = node.putArray("papers");
    for (Screened.Paper paper : found.papers()) {
      texts(paper.programs(), papers.addObject().put("text", paper.text()).putArray("programs"));
    }
    putIfThere(node, "caution", found.caution());
  }

  private static void put(ScreenedProgram program, ObjectNode node) {
    node.put("program", program.program());
    node.put("title", program.title());
    node.put("status", program.outcome().apiName());
    if (program.already()) {
      node.put("already", true);
    }
    if (program.memberId() != null) {
      node.putArray("memberIds").add(program.memberId());
    }
    if (program.age() != null) {
      node.put("age", program.age());
    }
    ScreenedProgram.Amount amount = program.amount();
    if (amount != null) {
      node.putObject(amount.annual() ? "annualAmount" : "monthlyAmount")
          .put("min", money(amount.min()))
          .put("max", money(amount.max()));
    }
    ArrayNode because = node.putArray("because");
    program.because().forEach(rule -> put(rule, because.addObject()));
    ArrayNode changes = node.putArray("wouldChange");
    program.wouldChange().forEach(change -> changes.addObject().put("text", change));
    texts(program.missing(), node.putArray("missing"));
    texts(program.documents(), node.putArray("documents"));
    putSteps(program, node);
  }

  private static void putSteps(ScreenedProgram program, ObjectNode node) {
    ScreenedProgram.Apply apply = program.apply();
    if (apply != null) {
      ObjectNode how = node.putObject("apply").put("text", apply.text());
      putIfThere(how, "url", apply.url());
      putIfThere(how, "phone", apply.phone());
    }
    if (program.decisionDays() != null) {
      node.put("decisionDays", program.decisionDays());
    }
    if (program.decisionDays() != null && program.decisionSource() != null) {
      put(program.decisionSource(), node.putObject("decision").put("days", program.decisionDays()));
    }
    ScreenedProgram.Appeal appeal = program.appeal();
    if (appeal != null) {
      ObjectNode how = node.putObject("appeal");
      if (appeal.days() != null) {
        how.put("deadlineDays", appeal.days());
      }
      put(appeal.source(), how.put("text", appeal.text()));
    }
    ScreenedProgram.Term figures = program.figures();
    if (figures != null) {
      node.putObject("parameters")
          .put("effectiveFrom", figures.from().toString())
          .put("effectiveTo", figures.to().toString());
    }
  }

  private static void put(ScreenedProgram.Because rule, ObjectNode node) {
    node.put("rule", rule.rule());
    if (rule.holds() == null) {
      node.putNull("holds");
    } else {
      node.put("holds", rule.holds());
    }
    put(rule.source(), node.put("text", rule.text()));
    ObjectNode values = node.putObject("values");
    rule.values()
        .forEach(
            (name, value) -> {
              switch (value) {
                case Double number -> values.put(name, money(number));
                case Boolean truth -> values.put(name, truth);
                default -> values.put(name, value.toString());
              }
            });
  }

  private static void put(ScreenedProgram.Source source, ObjectNode node) {
    node.put("cite", source.cite());
    putIfThere(node, "url", source.url());
  }

  private static void texts(List<String> texts, ArrayNode array) {
    texts.forEach(array::add);
  }

  private static BigDecimal money(double dollars) {
    return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
