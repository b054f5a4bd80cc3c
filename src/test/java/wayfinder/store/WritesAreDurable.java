package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wayfinder.store.Given.NOW;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Owner;
import wayfinder.intake.CommitResult;
import wayfinder.intake.StoreUnavailable;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** Commits in groups, and what happens when the database fails. */
interface WritesAreDurable extends OpenedStore {
  @Test
  default void manyWhoWriteAtOnceShareCommits() throws Exception {
    long commits = store().commitCount();
    long units = store().unitCount();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> done;
      try (var held = new HeldWriter(store().writer(), threads)) {
        done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          done.add(threads.submit(() -> store().writer().write("a test", work -> 1)));
        }
        held.untilWaiting(100);
      }
      for (Future<Integer> one : done) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
    assertThat(store().unitCount() - units).isEqualTo(101);
    assertThat(store().commitCount() - commits).isEqualTo(2);
  }

  @Test
  default void aUnitThatFailsFailsAlone() throws Exception {
    Conversation before = Given.texting(store());
    var good = Given.turn(before, Owner.ASSISTANT, "good");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Object> bad;
      Future<CommitResult> kept;
      try (var held = new HeldWriter(store().writer(), threads)) {
        bad =
            threads.submit(
                () ->
                    store()
                        .writer()
                        .write(
                            "a bad test",
                            work -> {
                              work.sql("DELETE FROM outbox").update();
                              throw new IllegalArgumentException("bad");
                            }));
        held.untilWaiting(1);
        kept = threads.submit(() -> store().commits().commit(good));
        held.untilWaiting(2);
      }
      assertThat(kept.get()).isInstanceOf(CommitResult.Committed.class);
      assertThatThrownBy(bad::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store().queue().due(NOW, 10)).containsExactly(before.id());
  }

  @Test
  default void aFullQueueIsRefusedAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (var held = new HeldWriter(store().writer(), threads)) {
        for (int i = 0; i < settings().longestQueue(); i++) {
          threads.execute(() -> store().writer().write("a test", work -> 1));
        }
        held.untilWaiting(settings().longestQueue());
        assertThatThrownBy(() -> store().writer().write("one more", work -> 1))
            .isInstanceOf(StoreUnavailable.class);
      }
    }
  }

  @Test
  default void whileAnotherHoldsTheDatabaseNothingIsKeptAndThenItIs() {
    Conversation before = Given.texting(store());
    var turn = Given.turn(before, Owner.ASSISTANT, "reply");
    assertThat(store().readiness()).isEmpty();
    try (var held = hold()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> store().commits().commit(turn)).isInstanceOf(StoreUnavailable.class);
      assertThat(store().readiness()).isPresent();
    }
    assertThat(store().readiness()).isEmpty();
    assertThat(store().commits().commit(turn)).isInstanceOf(CommitResult.Committed.class);
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).hasSize(2);
  }

  @Test
  default void whatWasTakenBeforeTheEndIsWritten() throws Exception {
    Conversation before = Given.texting(store());
    var turn = Given.turn(before, Owner.ASSISTANT, "last");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CommitResult> kept;
      Future<?> closed;
      try (var held = new HeldWriter(store().writer(), threads)) {
        kept = threads.submit(() -> store().commits().commit(turn));
        held.untilWaiting(1);
        closed = threads.submit(() -> store().close());
        held.untilWaiting(2);
      }
      closed.get();
      assertThat(kept.get()).isInstanceOf(CommitResult.Committed.class);
    }
    assertThatThrownBy(() -> store().commits().commit(turn)).isInstanceOf(StoreUnavailable.class);
    assertThat(reopen().commits().commit(turn)).isInstanceOf(CommitResult.Repeated.class);
  }

  @Test
  default void whatWasAcknowledgedOutlivesAKilledProcess() throws Exception {
    store().close();
    Process process = WriteUntilKilled.start(settings());
    var acknowledged = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < 100; i++) {
        String line = lines.readLine();
        assertThat(line).startsWith("kept ");
        acknowledged.add(line.substring("kept ".length()));
      }
      process.destroyForcibly().waitFor();
    }
    Store store = reopen();
    for (String externalId : acknowledged) {
      Conversation now = store.conversations().withPhone(Given.NUMBER, Language.EN, NOW);
      var again =
          new TurnCommit(
              now, Given.text(externalId, "x"), Given.outcome(Owner.ASSISTANT, List.of()));
      assertThat(store.commits().commit(again)).isInstanceOf(CommitResult.Repeated.class);
    }
  }

  @Test
  default void twoNodesThatBothWriteKeepOneMessageOnce() throws Exception {
    Conversation before = Given.texting(store(), new PhoneNumber("+14125550188"));
    var turn = Given.turn(before, Owner.ASSISTANT, "once");
    try (Store other = Store.open(settings())) {
      var nodes = List.of(store(), other);
      var next = new java.util.concurrent.atomic.AtomicInteger();
      List<CommitResult> results =
          TurnsAreKept.atOnce(
              20, () -> nodes.get(next.getAndIncrement() % 2).commits().commit(turn));
      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
    }
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).hasSize(2);
  }

  /** Keeps the writer busy, so that what comes meanwhile waits together. */
  final class HeldWriter implements AutoCloseable {
    private final Writer writer;
    private final CountDownLatch go = new CountDownLatch(1);

    HeldWriter(Writer writer, java.util.concurrent.ExecutorService threads)
        throws InterruptedException {
      this.writer = writer;
      var busy = new CountDownLatch(1);
      threads.execute(
          () ->
              writer.write(
                  "holding the writer",
                  work -> {
                    busy.countDown();
                    awaitUninterruptibly(go);
                    return 1;
                  }));
      busy.await();
    }

    void untilWaiting(int units) {
      long deadline = System.nanoTime() + 5_000_000_000L;
      while (writer.waiting() < units) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("only " + writer.waiting() + " wait");
        }
        Thread.onSpinWait();
      }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      go.countDown();
    }
  }
}
