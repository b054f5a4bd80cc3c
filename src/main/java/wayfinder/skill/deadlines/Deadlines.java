package wayfinder.skill.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.AppealWindow;
import wayfinder.knowledge.TopicWords;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.text.Language;
import wayfinder.text.Words;
import wayfinder.understanding.Choices;
import wayfinder.understanding.LetterReader;
import wayfinder.understanding.LetterReader.Letter;
import wayfinder.understanding.LetterReader.Matter;

/**
 * Counts the last days of a letter: to contest what it says, and to keep help meanwhile. Its steps
 * are {@code which} (what the letter is about), {@code date} (what is printed on it) and {@code
 * remind} (whether a text before the last day is wanted).
 */
public final class Deadlines implements Skill {
  private static final String NAME = "deadlines";
  private static final String WHICH = "which";
  private static final String DATE = "date";
  private static final String REMIND = "remind";
  private static final String DAYS = "days";
  private static final String YES = "deadline:remind";
  private static final String NONE = "deadline:no";
  private static final Saying.Option PERSON =
      new Saying.Option(Phrase.of("menu.person"), Choice.PERSON);
  private static final LocalTime TEXTS_AT = LocalTime.of(10, 0);

  private final LetterWindows windows;
  private final TopicWords topics;
  private final LetterReader reader;
  private final ZoneId zone;

  /**
   * @param zone the agency's, in which days are counted
   */
  public Deadlines(
      List<AppealWindow> windows, TopicWords topics, LetterReader reader, ZoneId zone) {
    this.windows = new LetterWindows(windows);
    this.topics = topics;
    this.reader = reader;
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  /** A letter or a decision, and its day or the wish to know how long there is. */
  @Override
  public Optional<SkillStep> open(Ask ask) {
    Letter letter = reader.in(ask.text(), today(ask));
    boolean decided = letter.namesLetter() || letter.matter() != Matter.NOT_SAID;
    boolean asks = letter.date() != null || letter.asksDays();
    if (!decided || !asks) {
      return Optional.empty();
    }
    Set<String> named = topicsIn(ask.text());
    if (named.isEmpty()) {
      return letter.namesLetter()
          ? Optional.of(next(Counted.of(lastAskedAbout(ask).orElse(""), letter, ask.text()), ask))
          : Optional.empty();
    }
    return named.size() == 1 && windows.has(named.iterator().next(), letter.matter(), ask.text())
        ? Optional.of(next(Counted.of(named.iterator().next(), letter, ask.text()), ask))
        : Optional.empty();
  }

  /** What the text is about; wide topics and how things stand do not count. */
  private Set<String> topicsIn(String text) {
    return topics.needsIn(Words.in(text), EnumSet.allOf(Language.class));
  }

  /** What the client asked about last, where there are days to count. */
  private Optional<String> lastAskedAbout(Ask ask) {
    return ask.dialogue().briefOrEmpty().needs().reversed().stream()
        .filter(windows::areAbout)
        .findFirst();
  }

  private SkillStep next(Counted counted, Ask ask) {
    Optional<AppealWindow> window =
        windows.find(counted.topic(), counted.matter(), counted.words());
    LocalDate date = counted.date();
    if (window.isEmpty()) {
      return asking(WHICH, counted);
    }
    if (date == null) {
      return asking(DATE, counted);
    }
    var days =
        new LastDays(
            window.get(), counted.matter(), date, counted.change(), today(ask), ask.language());
    return told(days, ask)
        .about(counted.topic(), LetterWindows.card(window.get(), counted.matter()).orElse(null))
        .with(days.toCome().stream().limit(1).map(Effect.KeepDeadline::new).toList());
  }

  private static SkillStep asking(String step, Counted counted) {
    return new SkillStep(
        List.of(Saying.of(Kind.QUESTION, Phrase.of("deadline." + step))),
        new OpenQuestion(NAME, step, counted.kept()),
        null);
  }

  private SkillStep told(LastDays days, Ask ask) {
    Saying said = Saying.of(Kind.ANSWER, days.said().toArray(Phrase[]::new));
    List<LocalDate> toCome =
        days.toCome().stream().filter(day -> textAt(day, ask.now()).isPresent()).toList();
    OpenQuestion open = ask.dialogue().question();
    boolean between = open != null && !open.skill().equals(NAME);
    boolean near = days.isNear();
    if (between || (toCome.isEmpty() && !near)) {
      return SkillStep.done(said);
    }
    var asked = new ArrayList<Phrase>();
    var options = new ArrayList<Saying.Option>();
    if (near) {
      asked.add(Phrase.of("deadline.near"));
    }
    if (!toCome.isEmpty()) {
      asked.add(Phrase.of("deadline.remind"));
      options.add(new Saying.Option(Phrase.of("deadline.option.remind"), YES));
      options.add(new Saying.Option(Phrase.of("deadline.option.no"), NONE));
    }
    if (near) {
      options.add(PERSON);
    }
    Saying offer = Saying.of(Kind.QUESTION, asked.toArray(Phrase[]::new)).offering(options);
    if (toCome.isEmpty()) {
      return SkillStep.done(said, offer);
    }
    String kept = toCome.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    return new SkillStep(
        List.of(said, offer), new OpenQuestion(NAME, REMIND, Map.of(DAYS, kept)), null);
  }

  /** The morning before, or of the day itself; empty when both are over. */
  private Optional<Instant> textAt(LocalDate day, Instant now) {
    return Stream.of(day.minusDays(1), day)
        .map(it -> it.atTime(TEXTS_AT).atZone(zone).toInstant())
        .filter(at -> at.isAfter(now))
        .findFirst();
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    return switch (question.step()) {
      case WHICH -> which(Counted.of(question.answers()), ask);
      case DATE -> date(Counted.of(question.answers()), ask);
      default -> remind(question.answers().getOrDefault(DAYS, ""), ask);
    };
  }

  private Optional<SkillStep> which(Counted counted, Ask ask) {
    return topicsIn(ask.text()).stream()
        .filter(topic -> windows.has(topic, counted.matter(), counted.words() + " " + ask.text()))
        .findFirst()
        .map(topic -> next(counted.about(topic, ask.text()), ask));
  }

  private Optional<SkillStep> date(Counted counted, Ask ask) {
    if (reader.isLost(ask.text())) {
      return Optional.of(SkillStep.done(Saying.of(Kind.ANSWER, Phrase.of("deadline.no-date"))));
    }
    return reader.dateIn(ask.text(), today(ask)).map(day -> next(counted.on(day), ask));
  }

  private Optional<SkillStep> remind(String kept, Ask ask) {
    String chosen =
        Choices.chosen(ask.text(), ask.dialogue().choices()).map(Choice::value).orElse("");
    Optional<Boolean> said = reader.agrees(ask.text());
    if (chosen.equals(NONE) || said.equals(Optional.of(false))) {
      return Optional.of(SkillStep.done(Saying.of(Kind.NOTICE, Phrase.of("deadline.remind-none"))));
    }
    return chosen.equals(YES) || said.equals(Optional.of(true))
        ? Optional.of(reminding(kept, ask))
        : Optional.empty();
  }

  private SkillStep reminding(String kept, Ask ask) {
    var effects = new ArrayList<Effect>();
    var days = new ArrayList<String>();
    for (String day : kept.split(" ", -1)) {
      LocalDate last = LocalDate.parse(day);
      textAt(last, ask.now()).ifPresent(at -> effects.add(new Effect.RemindOfDay(last, at)));
      days.add(LastDays.words(last, today(ask), ask.language()));
    }
    Phrase set = Phrase.of("deadline.remind-set", "days", String.join("; ", days));
    return SkillStep.done(Saying.of(Kind.NOTICE, set)).with(effects);
  }

  private LocalDate today(Ask ask) {
    return LocalDate.ofInstant(ask.now(), zone);
  }

  /** An offer that was passed over is not repeated. */
  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return question.step().equals(REMIND)
        ? Optional.empty()
        : Optional.of(Saying.of(Kind.QUESTION, Phrase.of("deadline." + question.step())));
  }
}
