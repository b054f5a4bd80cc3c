package wayfinder.channel.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Result;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;
import wayfinder.turn.Turn;

/** What the assistant says in these tests: this room shows turns and decides none. */
final class Scripted {
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 3);

  private Scripted() {}

  /** A turn that answers by a script, so that no test here hangs on how turns are decided. */
  static Turn turn() {
    Turn turn = mock(Turn.class);
    when(turn.decide(any(), any(), any(), any()))
        .thenAnswer(call -> outcome(call.getArgument(0), call.getArgument(1)));
    return turn;
  }

  static Utterance greeting(Language language) {
    return language == Language.ES
        ? new Utterance(
            Kind.GREETING,
            "Hola. Soy Wayfinder, un programa que ayuda a entender sus derechos y a encontrar ayuda"
                + " cerca de usted.\n\n¿En qué puedo ayudar hoy?",
            List.of(
                new Choice("Cortaron mis estampillas", "card:snap-cut"),
                new Choice("Comida cerca de mí", "topic:food-pantry"),
                new Choice("Hablar con una persona", "person")),
            List.of(),
            List.of(),
            null)
        : new Utterance(
            Kind.GREETING,
            "Hi. I am Wayfinder, a program that helps you know your rights and find help near you."
                + "\n\nWhat do you need help with today?",
            List.of(
                new Choice("My food stamps were cut", "card:snap-cut"),
                new Choice("Food near me", "topic:food-pantry"),
                new Choice("Talk to a person", "person")),
            List.of(),
            List.of(),
            null);
  }

  private static TurnOutcome outcome(Conversation before, String text) {
    List<Utterance> replies =
        switch (text) {
          case "danger" -> List.of(danger());
          case "Food near me", "Comida cerca de mí" -> List.of(places());
          case "My food stamps were cut", "Cortaron mis estampillas" -> List.of(card());
          case "person", "Talk to a person" -> List.of();
          case "Español" -> List.of(Utterance.plain(Kind.NOTICE, "Ahora hablamos en español."));
          case "nonsense" -> throw new IllegalStateException("the script breaks here");
          default -> List.of(Utterance.plain(Kind.ANSWER, "You said: " + text));
        };
    Owner owner = replies.isEmpty() ? Owner.WAITING : before.owner();
    return new TurnOutcome(replies, before.language(), before.dialogue(), owner, List.of());
  }

  private static Utterance danger() {
    var seen =
        new Danger(
            List.of(Danger.Category.DOMESTIC_VIOLENCE), Danger.Severity.IMMEDIATE, List.of("rule"));
    var line =
        result("resource", "National hotline", "Free, private, day and night.", "+18007997233");
    return new Utterance(
        Kind.SAFETY,
        "If you are in danger now, call 911. You can also call 1-800-799-7233. You are not alone.",
        List.of(),
        List.of(),
        List.of(line),
        seen);
  }

  private static Utterance places() {
    return new Utterance(
        Kind.ANSWER,
        "These places near 15213 give out food.",
        List.of(new Choice("More places", "more")),
        List.of(),
        List.of(
            result(
                "resource", "Example Food Pantry", "Groceries, no papers asked.", "+14125550100"),
            result("resource", "Second Example Pantry", "Hot meals at noon.", "+14125550101")),
        null);
  }

  private static Utterance card() {
    return new Utterance(
        Kind.ANSWER,
        "Your food stamps were cut\n\nYou can ask for a fair hearing. If you ask within 10 days of the date on the letter, you"
            + " can keep your food stamps while you wait.\n\nSay: “I want a fair hearing and I want"
            + " to keep my benefits.”",
        List.of(new Choice("What is a fair hearing?", "a"), new Choice("I missed the date", "b")),
        List.of(
            new Citation(
                "Fair hearings, Food and Nutrition Service",
                "7 CFR 273.15",
                "https://www.ecfr.gov/current/title-7/section-273.15",
                REVIEWED)),
        List.of(),
        null);
  }

  private static Result result(String kind, String title, String snippet, String phone) {
    return new Result(
        kind,
        "id-" + title.length(),
        title,
        snippet,
        List.of("food"),
        0.9,
        List.of(),
        REVIEWED,
        2.14,
        true,
        phone,
        null,
        "100 Example Street, Pittsburgh, PA 15213",
        "https://example.org/",
        null);
  }
}
