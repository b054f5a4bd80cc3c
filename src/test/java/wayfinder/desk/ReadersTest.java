package wayfinder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.conversation.ConversationId;

class ReadersTest {
  private static final ConversationId CASE = new ConversationId("a".repeat(26));
  private static final Staff ANA = new Staff(new StaffId("a"), "Ana", Staff.Role.CASE_MANAGER);
  private static final Staff BEN = new Staff(new StaffId("b"), "Ben", Staff.Role.CASE_MANAGER);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Readers readers = new Readers(now::get);

  @Test
  void whoHasNotFetchedThePageForAWhileIsGone() {
    assertThat(readers.reads(CASE, ANA)).isTrue();
    assertThat(readers.reads(CASE, BEN)).isTrue();
    assertThat(readers.reads(CASE, BEN)).as("not new any more").isFalse();
    assertThat(readers.others(CASE, BEN)).containsExactly("Ana");
    now.updateAndGet(it -> it.plus(Duration.ofSeconds(90)));
    readers.reads(CASE, BEN);
    assertThat(readers.others(CASE, BEN)).as("at the line").containsExactly("Ana");
    now.updateAndGet(it -> it.plusMillis(1));
    assertThat(readers.others(CASE, BEN)).isEmpty();
    assertThat(readers.others(CASE, ANA)).containsExactly("Ben");
  }
}
