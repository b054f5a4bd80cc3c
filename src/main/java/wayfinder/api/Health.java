package wayfinder.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.search.Query;
import wayfinder.text.Language;

/** Whether the process is up, and whether it can be of use. */
public final class Health {
  /** A check that takes longer counts as failed. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Supplier<Served> served;
  private final Clock clock;

  /**
   * What serves now.
   *
   * @param vectors whether the search has them: off, loading, on or failed. Without them it goes by
   *     words alone and is of use all the same.
   * @param refusal why newer content does not serve in its place; null when none was refused
   */
  public record Served(Knowledge knowledge, String vectors, @Nullable String refusal) {}

  /**
   * @param checks by name, such as {@code database}: each answers why that part cannot be used, in
   *     words without any client's; empty when it can. One on the knowledge is always among them.
   * @param served what serves now
   * @param clock in the agency's time zone
   */
  public Health(
      Map<String, Supplier<Optional<String>>> checks, Supplier<Served> served, Clock clock) {
    this.served = served;
    this.clock = clock;
    checks.forEach((name, check) -> this.checks.put(name, new Check(name, check, LONGEST)));
    this.checks.put("knowledge", new Check("knowledge", this::knowledgeFault, LONGEST));
  }

  /** A check on the index: the title of a current card must find something. */
  public static Supplier<Optional<String>> index(Supplier<Searched> searched, Clock clock) {
    return () -> {
      LocalDate today = today(clock);
      Searched now = searched.get();
      return now.knowledge().cards().stream()
              .filter(card -> card.isCurrent(today))
              .findFirst()
              .map(card -> new Query(card.title(), card.language(), today))
              .filter(query -> now.search().find(query).isEmpty())
              .isPresent()
          ? Optional.of("nothing is found by the title of a card")
          : Optional.empty();
    };
  }

  /** Adds {@code /healthz} and {@code /readyz}. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/healthz", Health::up);
    routes.get("/readyz", this::ready);
  }

  private static void up(Context ctx) {
    PublicAnswer.json(ctx, JsonNodeFactory.instance.objectNode().put("status", "up"));
  }

  private void ready(Context ctx) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    var reasons = new LinkedHashMap<String, Optional<String>>();
    checks.forEach((name, check) -> reasons.put(name, check.fault()));
    boolean ready = reasons.values().stream().allMatch(Optional::isEmpty);
    node.put("ready", ready);
    ObjectNode states = node.putObject("checks");
    reasons.forEach((name, reason) -> states.put(name, reason.orElse("ok")));
    Served now = served.get();
    node.put("vectors", now.vectors());
    node.set("knowledge", counts(now.knowledge(), today(clock)));
    if (now.refusal() != null) {
      node.put("refused", now.refusal());
    }
    ctx.status(ready ? 200 : 503);
    PublicAnswer.json(ctx, node);
  }

  private Optional<String> knowledgeFault() {
    LocalDate today = today(clock);
    Knowledge knowledge = served.get().knowledge();
    for (Language language : Language.values()) {
      if (knowledge.cards().stream()
          .noneMatch(card -> card.language() == language && card.isCurrent(today))) {
        return Optional.of("no card in \"%s\" is current".formatted(language.code()));
      }
    }
    return Optional.empty();
  }

  private static ObjectNode counts(Knowledge knowledge, LocalDate today) {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    var cards = knowledge.cards().stream().filter(card -> card.isCurrent(today)).toList();
    counts.put("cards", cards.size());
    counts.put("lines", knowledge.lines().stream().filter(it -> it.isCurrent(today)).count());
    counts.put(
        "listings",
        knowledge.listings().stream().filter(it -> !today.isAfter(it.reviewBy())).count());
    cards.stream()
        .map(Card::reviewBy)
        .min(Comparator.naturalOrder())
        .ifPresent(last -> counts.put("nextCardLapses", last.plusDays(1).toString()));
    return counts;
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
