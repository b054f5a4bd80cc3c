package wayfinder.skill.deadlines;

import java.util.List;
import java.util.Optional;
import wayfinder.knowledge.AppealWindow;
import wayfinder.understanding.LetterReader;
import wayfinder.understanding.LetterReader.Matter;

/** The days that the law gives after a letter, found by what the letter decides. */
final class LetterWindows {
  private final List<AppealWindow> windows;

  LetterWindows(List<AppealWindow> windows) {
    this.windows = List.copyOf(windows);
  }

  boolean areAbout(String topic) {
    return windows.stream().anyMatch(window -> window.topic().equals(topic));
  }

  boolean has(String topic, Matter matter, String text) {
    return find(topic, matter, text).isPresent();
  }

  /** The first of the topic that fits what was decided and what the text names. */
  Optional<AppealWindow> find(String topic, Matter matter, String text) {
    return windows.stream()
        .filter(window -> window.topic().equals(topic))
        .filter(window -> isFor(window, matter))
        .filter(window -> LetterReader.names(window.named(), text))
        .findFirst();
  }

  private static boolean isFor(AppealWindow window, Matter matter) {
    return switch (matter) {
      case NO -> window.letters().contains(AppealWindow.Letter.NO);
      case CUT -> window.letters().contains(AppealWindow.Letter.CUT);
      case APPLIED -> window.answer() != null;
      case NOT_SAID -> true;
    };
  }

  /** The card that tells what to do with such a letter. */
  static Optional<String> card(AppealWindow window, Matter matter) {
    boolean ofNo = window.letters().contains(AppealWindow.Letter.NO);
    return window.card(
        switch (matter) {
          case NO -> AppealWindow.Letter.NO;
          case CUT -> AppealWindow.Letter.CUT;
          case APPLIED -> AppealWindow.Letter.NONE_YET;
          case NOT_SAID -> ofNo ? AppealWindow.Letter.NO : AppealWindow.Letter.CUT;
        });
  }
}
