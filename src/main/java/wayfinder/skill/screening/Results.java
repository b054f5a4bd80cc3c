package wayfinder.skill.screening;

import java.util.Optional;
import java.util.function.Function;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.skill.Ask;

/** Tells of the results: on the web beside what a page shows, by text in numbered lists. */
final class Results {
  private final ResultWords texts;
  private final Suggestions shown;
  private final Ask ask;

  Results(Offers offers, Ask ask) {
    this.texts = new ResultWords(offers, ask.language());
    this.shown = new Suggestions(offers, ask.language());
    this.ask = ask;
  }

  /** How many there are after the first questions, and how many more questions there may be. */
  Phrase soFar(int more) {
    return texts.soFar(more);
  }

  Saying summary() {
    return told(Suggestions::summary, ResultWords::summary);
  }

  Saying papers() {
    return told(Suggestions::papers, ResultWords::papers);
  }

  /** The program that was chosen by its number or name. */
  Optional<Saying> chosen() {
    return texts
        .chosen(ask.text())
        .map(offer -> told(it -> it.detail(offer), it -> it.detail(offer)));
  }

  private Saying told(Function<Suggestions, Saying> web, Function<ResultWords, Saying> sms) {
    return switch (ask.channel()) {
      case WEB -> web.apply(shown);
      case SMS -> sms.apply(texts);
    };
  }
}
