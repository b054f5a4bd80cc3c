package wayfinder.skill.screening;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.skill.Ask;

/** Tells of the results: on the web beside what a page shows, by text in numbered lists. */
final class Results {
  private final ResultWords texts;
  private final ProgramDetail detail;
  private final Suggestions shown;
  private final Offers offers;
  private final Ask ask;

  Results(Offers offers, Ask ask) {
    this.texts = new ResultWords(offers, ask.language());
    this.detail = new ProgramDetail(offers, ask.language());
    this.shown = new Suggestions(offers, ask.language());
    this.offers = offers;
    this.ask = ask;
  }

  /** How many there are after the first questions, and how many more questions there may be. */
  Phrase soFar(int more) {
    return texts.soFar(more);
  }

  Saying summary() {
    Saying summary =
        switch (ask.channel()) {
          case WEB -> shown.summary();
          case SMS -> texts.summary();
        };
    return summary.upon(offers.grounds(ask.language()));
  }

  /** What looks unlikely or is not known. */
  Saying others() {
    return switch (ask.channel()) {
      case WEB -> shown.others();
      case SMS -> texts.others();
    };
  }

  /** What keeps the programs they have. */
  Saying kept() {
    return texts.kept();
  }

  Saying papers() {
    return switch (ask.channel()) {
      case WEB -> shown.papers();
      case SMS -> texts.papers();
    };
  }

  /** The program that was chosen by its number or name. */
  Optional<Saying> chosen() {
    return texts
        .chosen(ask.text())
        .map(
            offer -> {
              Saying told =
                  switch (ask.channel()) {
                    case WEB -> shown.detail(offer);
                    case SMS -> detail.of(offer);
                  };
              return told.upon(List.of(Offers.chosen(offer.program(), ask.language())));
            });
  }
}
