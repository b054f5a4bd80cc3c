package wayfinder.skill.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Phrase;
import wayfinder.rules.Program;
import wayfinder.rules.ProgramSteps;
import wayfinder.skill.Ask;
import wayfinder.text.Language;

/** What papers mean for each program that is open to a client, said before they are asked about. */
final class PapersWords {
  static final String QUESTION = "citizenship";

  private PapersWords() {}

  /** Which programs look at papers; where there is room, also how. */
  static List<Phrase> first(Offers offers, Ask ask) {
    List<Program> programs = lookingAtPapers(offers);
    if (programs.isEmpty()) {
      return List.of(Phrase.of("screening.papers-first"));
    }
    String list =
        programs.stream()
            .map(program -> Titles.shortOf(program, ask.language()))
            .collect(Collectors.joining(", "));
    var phrases = new ArrayList<Phrase>();
    phrases.add(Phrase.of("screening.papers-count", "list", list));
    if (ask.channel() == Channel.WEB) {
      phrases.addAll(each(offers, ask.language()));
    }
    return phrases;
  }

  /** Program by program. */
  static List<Phrase> each(Offers offers, Language language) {
    var phrases = new ArrayList<Phrase>();
    for (Program program : lookingAtPapers(offers)) {
      ProgramSteps.Papers papers = program.steps().papers();
      if (papers != null) {
        String title = Titles.shortOf(program, language);
        phrases.add(ProgramDetail.cited(title + ": " + papers.text().in(language), papers.cite()));
      }
    }
    return phrases;
  }

  private static List<Program> lookingAtPapers(Offers offers) {
    return offers.all().stream()
        .map(Offers.Offer::program)
        .filter(program -> program.steps().papers() != null)
        .toList();
  }
}
