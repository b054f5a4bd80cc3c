package wayfinder.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.consent.Wish;
import wayfinder.conversation.Brief;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Danger;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.knowledge.Knowledge;
import wayfinder.reply.Replies;
import wayfinder.skill.Skill;
import wayfinder.text.Attachment;
import wayfinder.text.Language;
import wayfinder.understanding.Choices;

/**
 * Decides one turn, always in this order: danger, consent, owner, commands, what was offered, the
 * open question, needs, and last an honest "not sure". Pure: the same conversation, text and time
 * bring the same outcome, so that any turn can be replayed.
 */
public final class Turn {
  private static final int FRUITLESS_TURNS = 3;

  private final Senses senses;
  private final Replies replies;
  private final SkillTalk skilled;
  private final DangerStep dangerStep;
  private final ConsentStep consentStep;
  private final HandoffStep handoffStep;
  private final BriefStep briefStep;
  private final CommandStep commandStep;
  private final NeedStep needStep;
  private final PageStep pageStep;
  private final String agency;

  /**
   * @param skills all the assistant can lead
   * @param agency its name, as clients read it
   */
  public Turn(
      Senses senses,
      Knowledge knowledge,
      List<Skill> skills,
      Replies replies,
      StaffedHours staffed,
      String agency) {
    this.senses = senses;
    this.replies = replies;
    this.skilled = new SkillTalk(skills);
    this.agency = agency;
    var menu = new Menu(knowledge, staffed.zone());
    dangerStep = new DangerStep(staffed, replies);
    consentStep = new ConsentStep(agency);
    briefStep = new BriefStep(knowledge);
    handoffStep = new HandoffStep(knowledge, staffed, briefStep, agency);
    commandStep = new CommandStep(senses.commands(), menu, handoffStep, skills);
    pageStep = new PageStep(senses.commands(), replies);
    needStep =
        new NeedStep(knowledge, senses.needs(), senses.search(), skills, menu, staffed.zone());
  }

  /** Decides what comes of this text. */
  public TurnOutcome decide(Conversation before, String text, Instant now) {
    return decide(before, text, null, now);
  }

  /**
   * Decides what comes of this text.
   *
   * @param text with the marks of its attachments
   * @param answered the plain word of a wish that the carrier has read in it and answered by
   *     itself: then nothing is said but to danger; null when it has not
   */
  public TurnOutcome decide(
      Conversation before, String text, @Nullable String answered, Instant now) {
    String words = Attachment.words(text);
    Language language = senses.language().of(words).language().orElse(before.language());
    Draft draft = Draft.of(before, words, now, language);
    Optional<Danger> danger =
        Ticked.isAll(words, before.dialogue().choices())
            ? Optional.empty()
            : senses.danger().check(words, now, before.dialogue().dangerAt());
    Optional<Wish> wish =
        senses.wishes().wishIn(answered == null ? words : answered, before.agreed());
    if (danger.isPresent()) {
      return ConsentStep.isHush(draft, wish)
          ? ConsentStep.hush(DangerStep.alarm(draft, danger.get(), false)).silent()
          : dangerStep.answer(draft, danger.get(), stops(draft, wish));
    }
    Optional<Draft> consent = consentStep.answer(draft, wish);
    if (consent.isPresent()) {
      return answered == null ? consent.get().worded(replies) : consent.get().silent();
    }
    if (answered != null) {
      return draft.silent();
    }
    if (before.owner() == Owner.CASE_MANAGER) {
      return skilled.heard(draft).silent();
    }
    Draft awake = before.owner() == Owner.CLOSED ? reopened(draft) : draft;
    if (AttachmentStep.isAll(text)) {
      return greeted(askedForWords(awake)).worded(replies);
    }
    Optional<TurnOutcome> page = pageStep.next(awake);
    return page.orElseGet(
        () ->
            greeted(AttachmentStep.besides(text, handoffStep.byRule(awake, answer(awake))))
                .worded(replies));
  }

  /** What comes of a text whose turn could not be decided: a person takes over. */
  public TurnOutcome handToPerson(Conversation before, Instant now) {
    Draft draft = Draft.of(before, "", now, before.language());
    if (before.consent() == Consent.HUSHED) {
      return ConsentStep.callPerson(draft).silent();
    }
    if (!before.consent().mayWrite() || before.owner() == Owner.CASE_MANAGER) {
      return draft.silent();
    }
    return handoffStep.handOff(draft, HandoffReason.FAULT).worded(replies);
  }

  /** The greeting of a new web chat. */
  public Utterance greeting(Language language) {
    Saying greeting = Saying.of(Kind.GREETING, Phrase.of("greeting.web", "agency", agency));
    return replies.word(List.of(greeting), language, Channel.WEB).said().getFirst();
  }

  private boolean stops(Draft draft, Optional<Wish> wish) {
    return draft.channel() == Channel.SMS
        && draft.before().consent() != Consent.STOPPED
        && (wish.filter(Wish.STOP::equals).isPresent()
            || senses.wishes().opensWithStop(draft.text()));
  }

  /** What was gathered for the case before is not of this one. */
  private static Draft reopened(Draft draft) {
    return draft.ownedBy(Owner.ASSISTANT).keeping(draft.dialogue().with(Brief.EMPTY));
  }

  private Draft answer(Draft draft) {
    return skilled
        .commanded(draft)
        .or(() -> commandStep.answer(draft))
        .or(() -> chosen(draft))
        .or(() -> skilled.answered(draft))
        .or(
            () ->
                briefStep
                    .inOwnWords(draft)
                    .map(kept -> needsMet(kept, needStep.answer(kept)).orElse(kept)))
        .or(() -> needsMet(draft, needStep.withNamedPlaces(draft)))
        .or(() -> skilled.opened(draft))
        .or(() -> needsMet(draft, needStep.answer(draft)))
        .or(() -> skilled.otherwise(draft))
        .orElseGet(() -> notUnderstood(draft));
  }

  private Optional<Draft> chosen(Draft draft) {
    Optional<Choice> choice = Choices.chosen(draft.text(), draft.dialogue().choices());
    return choice.flatMap(
        chosen ->
            switch (chosen.value()) {
              case Menu.PERSON -> Optional.of(commandStep.callPerson(draft));
              case BriefStep.RIGHT -> Optional.of(briefStep.confirm(draft));
              case BriefStep.LEAVE_OUT -> Optional.of(briefStep.leaveOut(draft));
              case Menu.MORE ->
                  Optional.of(draft.saying(Saying.of(Kind.NOTICE, Phrase.of("page.none"))));
              default -> needStep.choose(chosen.value(), draft);
            });
  }

  /** Needs answered; an open question that was not answered is asked again after them. */
  private Optional<Draft> needsMet(Draft draft, Optional<Draft> answered) {
    OpenQuestion question = draft.dialogue().question();
    return answered.map(met -> skilled.resumed(question, remindOfDanger(met)));
  }

  private static Draft remindOfDanger(Draft draft) {
    return isLatelyInDanger(draft) && draft.owner() == Owner.WAITING
        ? draft.saying(Saying.of(Kind.NOTICE, Phrase.of("safety.reminder")))
        : draft;
  }

  private static boolean isLatelyInDanger(Draft draft) {
    Instant seen = draft.dialogue().dangerAt();
    return seen != null && draft.now().isBefore(seen.plus(Duration.ofDays(1)));
  }

  /** Nothing but attachments came: an open question stays open, and no turn was fruitless. */
  private Draft askedForWords(Draft draft) {
    Draft asked = remindOfDanger(AttachmentStep.askForWords(draft));
    OpenQuestion question = draft.dialogue().question();
    return question == null
        ? asked
        : skilled
            .asker(question)
            .flatMap(skill -> skill.askAgain(question, draft.ask()))
            .map(asked::saying)
            .orElse(asked);
  }

  private Draft notUnderstood(Draft draft) {
    if (draft.owner() == Owner.WAITING) {
      String noted = isLatelyInDanger(draft) ? "handoff.still" : "handoff.noted";
      return draft.saying(Saying.of(Kind.NOTICE, Phrase.of(noted)));
    }
    int fruitless = draft.dialogue().fruitless() + 1;
    Draft counted = draft.keeping(draft.dialogue().fruitless(fruitless));
    OpenQuestion question = draft.dialogue().question();
    Optional<Saying> again =
        question == null
            ? Optional.empty()
            : skilled.asker(question).flatMap(skill -> skill.askAgain(question, draft.ask()));
    if (again.isPresent() && fruitless < 2 * FRUITLESS_TURNS) {
      String unread = fruitless == FRUITLESS_TURNS ? "question.unread-again" : "question.unread";
      return counted.saying(Saying.of(Kind.NOTICE, Phrase.of(unread)), again.get());
    }
    if (fruitless >= FRUITLESS_TURNS) {
      return handoffStep.handOff(counted, HandoffReason.LOST);
    }
    return needStep.offerNearest(counted);
  }

  /** The first texts of a conversation by SMS say who writes and how to stop. */
  private Draft greeted(Draft draft) {
    if (draft.channel() == Channel.WEB || draft.dialogue().greeted() || draft.saysNothing()) {
      return draft;
    }
    return draft
        .openingWith(Saying.of(Kind.GREETING, Phrase.of("greeting.first", "agency", agency)))
        .keeping(draft.dialogue().afterGreeting());
  }
}
