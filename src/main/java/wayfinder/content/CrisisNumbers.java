package wayfinder.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.knowledge.Line;
import wayfinder.reply.Wording;
import wayfinder.text.Language;

/** Checks that crisis texts name only numbers of lines that were verified: a wrong one kills. */
final class CrisisNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\b\\d(?:[\\d-]*\\d)\\b");
  private static final Set<String> HOURS = Set.of("24");

  private final Set<String> verified;
  private final Wording wording;

  CrisisNumbers(List<Line> lines, Wording wording) {
    this.verified =
        lines.stream()
            .filter(Line::verified)
            .flatMap(CrisisNumbers::numbers)
            .collect(Collectors.toSet());
    this.wording = wording;
  }

  void check(Folder prompts, Faults faults) {
    for (Language language : Language.values()) {
      wording
          .of(language)
          .forEach(
              (key, text) -> {
                if (key.startsWith("safety.")) {
                  check(prompts.file(language.code() + "/safety.yaml"), key, text, faults);
                }
              });
    }
  }

  private void check(Path file, String key, Wording.Text text, Faults faults) {
    Stream.of(text.sms(), text.web())
        .flatMap(words -> NUMBER.matcher(words).results().map(MatchResult::group))
        .filter(number -> !verified.contains(number) && !HOURS.contains(number))
        .distinct()
        .forEach(
            number ->
                faults.add(
                    file, 1, "%s names %s, which is no verified line's".formatted(key, number)));
  }

  private static Stream<String> numbers(Line line) {
    return Stream.concat(
        Stream.ofNullable(line.call()).map(Line.Call::number),
        Stream.ofNullable(line.text()).map(Line.TextRoute::to));
  }
}
