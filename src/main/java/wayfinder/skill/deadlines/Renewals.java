package wayfinder.skill.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.text.WholeMessage;
import wayfinder.understanding.LetterReader;
import wayfinder.understanding.LetterReader.Letter;
import wayfinder.understanding.LetterReader.Matter;

/**
 * Keeps the day by which help is to be renewed. Only the client's letter knows it, so the client
 * tells it: {@code RENEW MAR 15} is the wish to be reminded a week before.
 */
public final class Renewals implements Skill {
  private static final int LONGEST_ORDER = 6;
  private static final LocalTime TEXTS_AT = LocalTime.of(10, 0);

  private final LetterReader reader;
  private final ZoneId zone;

  /**
   * @param zone the agency's, in which days are counted
   */
  public Renewals(LetterReader reader, ZoneId zone) {
    this.reader = reader;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "renewals";
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  /** {@code RENEW}, alone or with the day. */
  @Override
  public Optional<SkillStep> command(Ask ask) {
    String whole = WholeMessage.of(ask.text());
    if (!reader.beginsWithRenewal(whole) || whole.split(" ", -1).length > LONGEST_ORDER) {
      return Optional.empty();
    }
    if (!whole.contains(" ")) {
      return Optional.of(said("renewal.how"));
    }
    return reader
        .renewalDay(ask.text(), today(ask))
        .map(day -> day.isBefore(today(ask)) ? said("renewal.past", day, ask) : set(day, ask));
  }

  /** When help is to be renewed is told or asked among other words. */
  @Override
  public Optional<SkillStep> open(Ask ask) {
    Letter letter = reader.in(ask.text(), today(ask));
    if (!reader.namesRenewal(ask.text()) || letter.matter() != Matter.NOT_SAID) {
      return Optional.empty();
    }
    Optional<LocalDate> day = reader.renewalDay(ask.text(), today(ask));
    if (day.isEmpty()) {
      return letter.asksDays() ? Optional.of(said("renewal.how")) : Optional.empty();
    }
    return Optional.of(
        said(day.get().isBefore(today(ask)) ? "renewal.past" : "renewal.day", day.get(), ask));
  }

  private SkillStep set(LocalDate day, Ask ask) {
    Optional<Instant> at = textAt(day, ask.now());
    if (at.isEmpty()) {
      return said("renewal.today", day, ask);
    }
    LocalDate before = LocalDate.ofInstant(at.get(), zone);
    Phrase set = Phrase.of("renewal.set", "day", words(day, ask), "before", words(before, ask));
    return SkillStep.done(Saying.of(Kind.NOTICE, set))
        .with(List.of(new Effect.RemindOfDay(day, at.get())));
  }

  /** The morning a week before, the day before, or of the day itself; empty when all are over. */
  private Optional<Instant> textAt(LocalDate day, Instant now) {
    return Stream.of(day.minusWeeks(1), day.minusDays(1), day)
        .map(it -> it.atTime(TEXTS_AT).atZone(zone).toInstant())
        .filter(at -> at.isAfter(now))
        .findFirst();
  }

  private static SkillStep said(String key) {
    return SkillStep.done(Saying.of(Kind.ANSWER, Phrase.of(key)));
  }

  private SkillStep said(String key, LocalDate day, Ask ask) {
    return SkillStep.done(Saying.of(Kind.ANSWER, Phrase.of(key, "day", words(day, ask))));
  }

  private String words(LocalDate day, Ask ask) {
    return LastDays.words(day, today(ask), ask.language());
  }

  private LocalDate today(Ask ask) {
    return LocalDate.ofInstant(ask.now(), zone);
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return Optional.empty();
  }
}
