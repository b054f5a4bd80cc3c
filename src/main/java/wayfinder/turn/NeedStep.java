package wayfinder.turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.search.Finding;
import wayfinder.search.Query;
import wayfinder.search.Search;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.text.Language;
import wayfinder.understanding.Needs;

/**
 * Answers what a text asks for: a card, a line or a place for each need, or an honest "not sure".
 */
final class NeedStep {
  private static final int MOST_OFFERED = 3;
  private static final double NEAR_MISS = 0.2;

  private final Knowledge knowledge;
  private final Needs needs;
  private final Search search;
  private final List<Skill> skills;
  private final Menu menu;
  private final Telling telling;
  private final ZoneId zone;

  NeedStep(
      Knowledge knowledge, Needs needs, Search search, List<Skill> skills, Menu menu, ZoneId zone) {
    this.knowledge = knowledge;
    this.needs = needs;
    this.search = search;
    this.skills = skills;
    this.menu = menu;
    this.telling = new Telling(knowledge, skills, menu);
    this.zone = zone;
  }

  /**
   * The draft with every need answered for which there is a sure answer; empty if there is none.
   */
  Optional<Draft> answer(Draft draft) {
    Draft answered = draft;
    boolean places = false;
    for (String need : needs.in(draft.text())) {
      Optional<Finding> sure = sure(need, draft);
      if (sure.isPresent()) {
        answered = telling.found(sure.get(), answered);
        places |= sure.get().kind() == Finding.Kind.TOPIC;
      }
    }
    if (answered == draft) {
      return Optional.empty();
    }
    Draft whole = places ? answered : beside(answered);
    return Optional.of(whole.keeping(whole.dialogue().fruitless(0)));
  }

  /**
   * Where the text calls a place by its name and has another need too, both answered; else empty.
   */
  Optional<Draft> withNamedPlaces(Draft draft) {
    List<Needs.Part> parts = needs.partsIn(draft.text());
    if (parts.size() < 2 || parts.stream().noneMatch(Needs.Part::namesPlace)) {
      return Optional.empty();
    }
    Draft answered = draft;
    for (Needs.Part part : parts) {
      Draft before = answered;
      Optional<SkillStep> named =
          part.namesPlace()
              ? skills.stream()
                  .flatMap(
                      skill ->
                          skill
                              .open(before.ask().saying(part.text()))
                              .map(step -> step.ledBy(skill, null))
                              .stream())
                  .findFirst()
              : Optional.empty();
      answered =
          named
              .map(step -> after(step, before))
              .orElseGet(
                  () ->
                      sure(part.text(), before)
                          .map(it -> telling.found(it, before))
                          .orElse(before));
    }
    return Optional.of(answered.keeping(answered.dialogue().fruitless(0)));
  }

  private Optional<Finding> sure(String need, Draft draft) {
    return find(need, draft).stream()
        .findFirst()
        .filter(finding -> finding.confidence() >= Finding.FLOOR);
  }

  /** With what skills add; nothing while one of them waits for an answer. */
  private Draft beside(Draft answered) {
    if (answered.dialogue().question() != null) {
      return answered;
    }
    return skills.stream()
        .flatMap(
            skill -> skill.beside(answered.ask()).map(step -> step.ledBy(skill, null)).stream())
        .findFirst()
        .map(step -> after(step, answered))
        .orElse(answered);
  }

  /** What comes nearest, offered to choose from; the offer of a person is always among it. */
  Draft offerNearest(Draft draft) {
    List<Finding> nearest =
        find(draft.text(), draft).stream()
            .filter(finding -> finding.confidence() >= NEAR_MISS)
            .limit(MOST_OFFERED)
            .toList();
    Draft missed = draft.with(new Effect.MissAnswer(topicsOf(nearest)));
    if (nearest.isEmpty()) {
      return missed.saying(
          Saying.of(Kind.QUESTION, Phrase.of("fallback.lost"))
              .offering(menu.topics(draft.language()).options()));
    }
    var options = new ArrayList<Saying.Option>();
    var why = new ArrayList<Grounds.Basis>();
    for (Finding finding : nearest) {
      telling.option(finding, draft.language()).ifPresent(options::add);
      telling.basis(finding, why.size() + 1, draft.language()).ifPresent(why::add);
    }
    options.add(Menu.person());
    return missed.saying(
        Saying.of(Kind.QUESTION, Phrase.of("fallback.unsure")).offering(options).upon(why));
  }

  /** What choosing this means, said; empty if it names nothing known. */
  Optional<Draft> choose(String value, Draft draft) {
    return telling.chosen(value, draft);
  }

  private List<Finding> find(String text, Draft draft) {
    LocalDate today = LocalDate.ofInstant(draft.now(), zone);
    return search.find(new Query(text, draft.language(), today));
  }

  /** The draft after a skill's step: what it says, what it asks and what it learnt. */
  static Draft after(SkillStep step, Draft draft) {
    Dialogue dialogue = draft.dialogue().asking(step.question());
    for (Saying saying : step.sayings()) {
      for (Result offered : saying.results().reversed()) { // what was shown first comes last
        dialogue = dialogue.noting(null, offered.title());
      }
      for (Grounds.Basis basis : saying.grounds().basis()) {
        dialogue =
            basis.what() == Grounds.What.PROGRAM ? dialogue.notingProgram(basis.id()) : dialogue;
      }
    }
    SkillStep.About about = step.about();
    if (about != null) {
      dialogue = dialogue.noting(about.need(), null);
      dialogue = about.card() == null ? dialogue : dialogue.told(about.card());
    }
    Draft changed = draft;
    for (Effect effect : step.effects()) {
      changed = changed.with(effect);
    }
    return changed
        .saying(step.sayings())
        .keeping(step.zip() == null ? dialogue : dialogue.in(step.zip()));
  }

  private List<String> topicsOf(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding ->
                switch (finding.kind()) {
                  case CARD ->
                      knowledge.card(finding.id(), Language.EN).stream()
                          .flatMap(card -> card.topics().stream());
                  case LINE ->
                      knowledge.line(finding.id()).stream().flatMap(line -> line.topics().stream());
                  case TOPIC -> Stream.of(finding.id());
                })
        .distinct()
        .toList();
  }
}
