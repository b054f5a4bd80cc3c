package wayfinder.skill.screening;

import wayfinder.rules.Program;
import wayfinder.text.Language;

/** What programs are called in a list. */
final class Titles {
  private Titles() {}

  /** The title without what stands in brackets behind it. */
  static String shortOf(Program program, Language language) {
    return program.title().in(language).replaceFirst(" \\(.*\\)$", "");
  }
}
