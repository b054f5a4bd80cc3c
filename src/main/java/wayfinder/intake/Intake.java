package wayfinder.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.TurnOutcome;
import wayfinder.text.Language;
import wayfinder.turn.Turn;

/**
 * Takes a message in once, has its turn decided, and commits what came of it.
 *
 * <p>The message, its replies, the new state and its effects become durable in one transaction, and
 * only then does {@link #take} return: whoever is told that a message was taken may forget it. A
 * crash before that keeps nothing, and the sender sends again; a crash after it repeats nothing.
 * Turns of one conversation run in order; a turn decided on an outdated state is decided anew.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int LOCKS = 1_024;
  private static final int MOST_TRIES = 20;

  /** So many turns at once; each waits for its commit, and they are committed together. */
  private static final int MOST_AT_ONCE = 32;

  private static final Duration IDLE = Duration.ofSeconds(20);

  private final Conversations conversations;
  private final Supplier<Turn> deciders;
  private final Commits commits;
  private final Consumer<ConversationId> committed;
  private final Lock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(Lock[]::new);

  /**
   * Platform threads: what a turn computes keeps its tools, ciphers and analyzers, with the thread.
   */
  private final ExecutorService turns = turns();

  /**
   * @param deciders what decides now; another one after new content was read
   * @param committed is told of every conversation that changed, after the commit
   */
  public Intake(
      Conversations conversations,
      Supplier<Turn> deciders,
      Commits commits,
      Consumer<ConversationId> committed) {
    this.conversations = conversations;
    this.deciders = deciders;
    this.commits = commits;
    this.committed = committed;
  }

  /**
   * Takes one message in; durable when it returns.
   *
   * @throws StoreUnavailable if it could not be kept: the sender must send it again
   */
  public Receipt take(Inbound inbound) {
    Lock lock = locks[Math.floorMod(inbound.sender().hashCode(), LOCKS)];
    lock.lock();
    try {
      return CompletableFuture.supplyAsync(() -> takeInOrder(inbound), turns).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private static ExecutorService turns() {
    var threads =
        new ThreadPoolExecutor(
            MOST_AT_ONCE,
            MOST_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("turn-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private Receipt takeInOrder(Inbound inbound) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<Conversation> found = conversationOf(inbound);
      if (found.isEmpty()) {
        return new Receipt.NoConversation();
      }
      Conversation before = found.get();
      TurnOutcome outcome = decide(before, inbound);
      switch (commits.commit(new TurnCommit(before, inbound, outcome))) {
        case CommitResult.Committed done -> {
          committed.accept(before.id());
          return new Receipt.Taken(before.id(), done.owner(), done.replies());
        }
        case CommitResult.Repeated again -> {
          return new Receipt.Taken(before.id(), again.owner(), again.replies());
        }
        case CommitResult.Overtaken _ -> LOG.debug("turn of {} was overtaken", before.id());
      }
    }
    throw new StoreUnavailable("a turn was overtaken " + MOST_TRIES + " times");
  }

  private Optional<Conversation> conversationOf(Inbound inbound) {
    return switch (inbound.sender()) {
      case Sender.Phone phone ->
          Optional.of(conversations.withPhone(phone.number(), Language.EN, inbound.at()));
      case Sender.Browser browser -> conversations.find(browser.conversation());
    };
  }

  /** A turn that can't be decided is handed to a person: never lost, never answered by guess. */
  private TurnOutcome decide(Conversation before, Inbound inbound) {
    Turn turn = deciders.get();
    try {
      return turn.decide(before, inbound.text(), inbound.answered(), inbound.at());
    } catch (RuntimeException e) {
      LOG.error("the turn of {} could not be decided: {}", before.id(), e.getClass().getName());
      return turn.handToPerson(before, inbound.at());
    }
  }
}
