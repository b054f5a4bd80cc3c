package wayfinder.skill.finder;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Effect;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.ReferralState;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.understanding.Choices;
import wayfinder.understanding.PlaceAnswerWords;
import wayfinder.understanding.PlaceAnswers;

/** Hears what became of going to a place, and names the next at once where it failed. */
final class PlaceFollowUp {
  /** The step at which one of several places is to be told. */
  static final String WHICH = "which";

  private static final String WRONG = "wrong:";

  private final Knowledge knowledge;
  private final PlaceList places;
  private final PlaceAnswers answers;

  PlaceFollowUp(Knowledge knowledge, PlaceList places, PlaceAnswerWords words) {
    this.knowledge = knowledge;
    this.places = places;
    this.answers = new PlaceAnswers(words);
  }

  /** The next step, if the text tells of a place; empty when it reads as something else. */
  Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case FollowUp.HELPED -> helped(question, ask);
      case PlaceList.LISTED -> wrongOne(question, ask);
      case WHICH -> which(question, ask);
      default -> Optional.empty();
    };
  }

  private Optional<SkillStep> helped(OpenQuestion question, Ask ask) {
    return told(ask)
        .map(
            state -> {
              Map<String, String> place = question.answers();
              String id = place.getOrDefault(FollowUp.LISTING, "");
              String name = place.getOrDefault(FollowUp.NAME, "");
              SkillStep step = reply(state, question, id, ask);
              var settled =
                  new Effect.SettleReferral(place.getOrDefault(FollowUp.REFERRAL, ""), state);
              return state == ReferralState.WRONG_NUMBER
                  ? step.with(List.of(settled, new Effect.OpenCorrection(id, name)))
                  : step.with(List.of(settled));
            });
  }

  private Optional<ReferralState> told(Ask ask) {
    Optional<Choice> chosen = Choices.chosen(ask.text(), ask.dialogue().choices());
    return chosen
        .map(Choice::value)
        .filter(value -> value.startsWith(FollowUp.TOLD))
        .map(value -> ReferralState.valueOf(value.substring(FollowUp.TOLD.length())))
        .or(() -> answers.in(ask.text()));
  }

  private SkillStep reply(ReferralState told, OpenQuestion question, String id, Ask ask) {
    return switch (told) {
      case GOT_HELP -> SkillStep.done(Saying.of(Kind.NOTICE, Phrase.of("referral.glad")));
      case FULL -> next(Phrase.of("referral.was-full"), question, Set.of(id), ask);
      case WRONG_NUMBER -> next(Phrase.of("referral.noted"), question, Set.of(id), ask);
      case DID_NOT_GO -> next(Phrase.of("referral.not-gone"), question, Set.of(id), ask);
      case MADE, ASKED, WITHDRAWN -> throw new IllegalStateException("nothing a client tells");
    };
  }

  /** Near the place that the client named last, or else near the place that failed. */
  private SkillStep next(Phrase first, OpenQuestion question, Set<String> except, Ask ask) {
    Optional<Topic> topic = knowledge.topic(question.answers().getOrDefault(FollowUp.TOPIC, ""));
    Optional<ZipCode> zip =
        Optional.ofNullable(ask.dialogue().zip())
            .or(() -> Optional.ofNullable(question.answers().get(FollowUp.ZIP)))
            .flatMap(knowledge.places()::find);
    if (topic.isEmpty() || zip.isEmpty()) {
      return SkillStep.done(Saying.of(Kind.ANSWER, first, Phrase.of("referral.no-other")));
    }
    var wanted =
        new Wanted(
            topic.get(),
            zip.get(),
            question.answers().getOrDefault(Wanted.ALSO, ""),
            Wanted.seeker(question.answers()),
            Wanted.skipped(question.answers()));
    return places.next(first, wanted, except, ask);
  }

  /** A number of a place just named does not work. */
  private Optional<SkillStep> wrongOne(OpenQuestion question, Ask ask) {
    if (!answers.saysWrongNumber(ask.text())) {
      return Optional.empty();
    }
    List<Listing> named = named(question);
    if (named.size() == 1) {
      return Optional.of(corrected(named.getFirst(), question, ask));
    }
    List<Saying.Option> options =
        named.stream()
            .map(
                place ->
                    new Saying.Option(
                        Phrase.of("menu.label", "label", place.name()), WRONG + place.id()))
            .toList();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SkillStep(
                List.of(Saying.of(Kind.QUESTION, Phrase.of("referral.which")).offering(options)),
                new OpenQuestion(FollowUp.FINDER, WHICH, question.answers()),
                null));
  }

  private Optional<SkillStep> which(OpenQuestion question, Ask ask) {
    return Choices.chosen(ask.text(), ask.dialogue().choices())
        .map(Choice::value)
        .flatMap(
            value ->
                named(question).stream()
                    .filter(place -> value.equals(WRONG + place.id()))
                    .findFirst())
        .map(place -> corrected(place, question, ask));
  }

  private SkillStep corrected(Listing place, OpenQuestion question, Ask ask) {
    Set<String> except = new HashSet<>(ids(question));
    return next(Phrase.of("referral.noted"), question, except, ask)
        .with(List.of(new Effect.OpenCorrection(place.id(), place.name())));
  }

  private List<Listing> named(OpenQuestion question) {
    List<String> ids = ids(question);
    return knowledge.listings().stream().filter(it -> ids.contains(it.id())).distinct().toList();
  }

  private static List<String> ids(OpenQuestion question) {
    return List.of(question.answers().getOrDefault(PlaceList.IDS, "").split(" ", -1));
  }
}
