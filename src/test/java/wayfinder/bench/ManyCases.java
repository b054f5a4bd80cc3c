package wayfinder.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;
import wayfinder.text.Language;

/** A store full of people who wait, one of whom has written a great deal. */
final class ManyCases {
  private static final Instant BEGAN = Clock.systemUTC().instant().minus(Duration.ofHours(1));

  private ManyCases() {}

  /** Answers the path of the long thread. */
  static String fill(Path folder, int open, int messages) throws InterruptedException {
    try (Store store = Store.open(StoreSettings.of(folder, null));
        var threads = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < open; i++) {
        int number = i;
        threads.execute(() -> turn(store, somebody(store, number), phone(number), number, true));
      }
      Conversation talker = somebody(store, open);
      for (int i = 0; i < messages / 2; i++) {
        turn(store, talker, phone(open), open + i, i == 0);
        talker = store.conversations().find(talker.id()).orElseThrow();
      }
      threads.shutdown();
      if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the store could not be filled in time");
      }
      return "/desk/conversations/" + talker.id().value();
    }
  }

  private static Conversation somebody(Store store, int number) {
    return store.conversations().withPhone(phone(number), Language.EN, at(number));
  }

  /** All of the last hours, so that nothing climbs while it is measured. */
  private static Instant at(int number) {
    return BEGAN.plusMillis(number);
  }

  private static PhoneNumber phone(int number) {
    return new PhoneNumber("+1412%07d".formatted(2_000_000 + number));
  }

  private static void turn(
      Store store, Conversation before, PhoneNumber from, int number, boolean first) {
    var inbound =
        new Inbound(
            new Sender.Phone(from),
            "SM-bench-" + number,
            "my landlord gave me an eviction notice and I do not know what to do now",
            at(number));
    List<Effect> effects = first ? List.of(new Effect.HandOff(HandoffReason.ASKED)) : List.of();
    store
        .commits()
        .commit(
            new TurnCommit(
                before,
                inbound,
                new TurnOutcome(
                    List.of(Utterance.plain(Kind.ANSWER, "A person will answer you soon.")),
                    Language.EN,
                    Dialogue.NEW.afterGreeting(),
                    Owner.WAITING,
                    effects)));
  }
}
