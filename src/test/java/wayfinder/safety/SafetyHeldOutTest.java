package wayfinder.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.content.Content;
import wayfinder.content.Fault;
import wayfinder.content.SafetyFiles;
import wayfinder.content.TestContent;

/** The danger check on sentences that nobody looked at while tuning it. */
class SafetyHeldOutTest {
  private static final Path HELD_OUT = Path.of("src/test/resources/safety/held-out.tsv");
  private static final double DANGERS_SEEN = 0.98;
  private static final double FALSE_ALARMS = 0.08;

  @Test
  void dangersAreSeenAndHarmlessTextsAreLeftAlone() {
    var faults = new ArrayList<Fault>();
    List<Judged> judged = SafetyFiles.judged(HELD_OUT, faults);
    Content.Safety safety = TestContent.CONTENT.safety();
    var check = new DangerCheck(safety.rules(), safety.model(), safety.spellings());
    Rates rates = Rates.of(judged, text -> check.check(text, Instant.EPOCH, null));
    System.out.print(rates.table());

    assertThat(faults).isEmpty();
    assertThat(rates.alarmed("immediate")).isGreaterThanOrEqualTo(DANGERS_SEEN);
    assertThat(rates.alarmed("none")).isLessThanOrEqualTo(FALSE_ALARMS);
  }
}
