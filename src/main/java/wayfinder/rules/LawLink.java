package wayfinder.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a citation can be read: federal rules at eCFR, federal laws at the House's Office of the
 * Law Revision Counsel. Both give each section an address made of its numbers.
 */
public final class LawLink {
  private static final Pattern SECTION =
      Pattern.compile("(\\d+) (CFR|USC) (\\d+[A-Za-z]*(?:-\\d+[a-z]*)?)(\\.\\d+[a-z]*)?");

  private LawLink() {}

  /** The address of the first rule or law that it names; empty when it names none of them. */
  public static Optional<String> of(String cite) {
    Matcher found = SECTION.matcher(cite);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    String title = found.group(1);
    String number = found.group(3);
    if (found.group(2).equals("USC")) {
      return Optional.of(
          "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title%s-section%s"
              .formatted(title, number));
    }
    String section = found.group(4);
    return Optional.of(
        "https://www.ecfr.gov/current/title-%s/%s"
            .formatted(title, section == null ? "part-" + number : "section-" + number + section));
  }
}
