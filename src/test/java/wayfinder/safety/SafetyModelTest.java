package wayfinder.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wayfinder.content.Fault;
import wayfinder.content.SafetyFiles;
import wayfinder.content.TestContent;

class SafetyModelTest {
  private static final Path HELD_OUT = Path.of("src/test/resources/safety/held-out.tsv");

  private final List<Fault> faults = new ArrayList<>();
  private final SafetyFiles files = new SafetyFiles(Path.of("knowledge-base"));
  private final List<Judged> judged = files.judged(faults);

  @Test
  void theScorerWasTrainedFromTheSentencesAndRulesThatStandHere() {
    assertThat(faults).isEmpty();
    assertThat(TestContent.CONTENT.safety().model().stamp())
        .as("train it again: kb train-safety")
        .isEqualTo(files.stamp(judged));
  }

  @Test
  void noSentenceStandsTwiceAmongTheJudged() {
    var seen = new HashSet<String>();

    assertThat(judged).allMatch(one -> seen.add(one.text().toLowerCase(Locale.ROOT)));
  }

  @Test
  void theScorerWasNotTrainedOnTheSentencesItIsMeasuredWith() {
    Set<String> measured =
        SafetyFiles.judged(HELD_OUT, faults).stream()
            .map(one -> one.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    long shared =
        judged.stream()
            .filter(one -> measured.contains(one.text().toLowerCase(Locale.ROOT)))
            .count();

    assertThat(shared).isZero();
  }
}
