package wayfinder.turn;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Saying;
import wayfinder.conversation.TurnOutcome;
import wayfinder.reply.Replies;
import wayfinder.skill.Ask;
import wayfinder.text.Language;

/** The outcome of a turn while it is being decided. */
final class Draft {
  private final Conversation before;
  private final String text;
  private final Instant now;
  private final Language language;
  private final List<Saying> sayings;
  private final List<Effect> effects;
  private final Dialogue dialogue;
  private final Owner owner;

  private Draft(
      Conversation before,
      String text,
      Instant now,
      Language language,
      List<Saying> sayings,
      List<Effect> effects,
      Dialogue dialogue,
      Owner owner) {
    this.before = before;
    this.text = text;
    this.now = now;
    this.language = language;
    this.sayings = sayings;
    this.effects = effects;
    this.dialogue = dialogue;
    this.owner = owner;
  }

  static Draft of(Conversation before, String text, Instant now, Language language) {
    return new Draft(
        before, text, now, language, List.of(), List.of(), before.dialogue(), before.owner());
  }

  Conversation before() {
    return before;
  }

  String text() {
    return text;
  }

  Instant now() {
    return now;
  }

  Language language() {
    return language;
  }

  Channel channel() {
    return before.channel();
  }

  Dialogue dialogue() {
    return dialogue;
  }

  Owner owner() {
    return owner;
  }

  boolean saysNothing() {
    return sayings.isEmpty();
  }

  /** What a skill is asked in this turn. */
  Ask ask() {
    return new Ask(text, language, before.channel(), dialogue, now, before.plan());
  }

  Draft saying(Saying... added) {
    return saying(List.of(added));
  }

  Draft saying(List<Saying> added) {
    return new Draft(before, text, now, language, plus(sayings, added), effects, dialogue, owner);
  }

  /** The same, with this said before all else. */
  Draft openingWith(Saying first) {
    return new Draft(
        before, text, now, language, plus(List.of(first), sayings), effects, dialogue, owner);
  }

  /**
   * The same with nothing offered: a number in the next text answers the question, not an offer.
   */
  Draft withoutOptions() {
    List<Saying> bare = sayings.stream().map(saying -> saying.offering(List.of())).toList();
    return new Draft(before, text, now, language, bare, effects, dialogue, owner);
  }

  Draft with(Effect effect) {
    return new Draft(
        before, text, now, language, sayings, plus(effects, List.of(effect)), dialogue, owner);
  }

  Draft keeping(Dialogue next) {
    return new Draft(before, text, now, language, sayings, effects, next, owner);
  }

  Draft ownedBy(Owner next) {
    return new Draft(before, text, now, language, sayings, effects, dialogue, next);
  }

  Draft in(Language other) {
    return new Draft(before, text, now, other, sayings, effects, dialogue, owner);
  }

  /** What this changes, with nothing said, and nothing asked that the other did not ask. */
  Draft unsaid(Draft other) {
    OpenQuestion asked = other.dialogue().question();
    boolean stillAsked = asked != null && asked.equals(dialogue.question());
    Dialogue kept = stillAsked ? other.dialogue() : other.dialogue().asking(null);
    return new Draft(before, text, now, language, List.of(), effects, kept, other.owner);
  }

  /** The outcome without a word said. */
  TurnOutcome silent() {
    return new TurnOutcome(List.of(), language, dialogue, owner, effects);
  }

  /** The outcome in words; what does not fit waits for "more". */
  TurnOutcome worded(Replies replies) {
    if (sayings.isEmpty()) {
      return silent();
    }
    Replies.Worded worded = replies.word(sayings, language, before.channel());
    Dialogue kept = dialogue.leaving(worded.unsaid()).offering(worded.choices());
    return new TurnOutcome(worded.said(), language, kept, owner, effects);
  }

  private static <T> List<T> plus(List<T> list, List<T> added) {
    return Stream.concat(list.stream(), added.stream()).toList();
  }
}
