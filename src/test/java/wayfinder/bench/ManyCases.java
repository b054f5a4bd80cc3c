package wayfinder.bench;

import java.nio.file.Path;
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
  private static final List<String> TOPICS =
      List.of(
          "eviction",
          "food-pantry",
          "utilities",
          "medicaid",
          "rent-help",
          "appeals",
          "work",
          "child-care",
          "immigration",
          "unemployment",
          "debt");
  private static final List<String> PROGRAMS = List.of("snap", "liheap", "medicaid", "wic", "eitc");
  private static final int RARE = 1_000;

  private final Store store;
  private final Instant began;

  private ManyCases(Store store, Instant began) {
    this.store = store;
    this.began = began;
  }

  /**
   * Answers the path of the long thread.
   *
   * @param began when the first wrote; so late that nothing climbs while it is measured
   */
  static String fill(Path folder, Instant began, int open, int messages)
      throws InterruptedException {
    try (Store store = Store.open(StoreSettings.of(folder, null))) {
      return new ManyCases(store, began).fill(open, messages);
    }
  }

  private String fill(int open, int messages) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < open; i++) {
        int number = i;
        threads.execute(() -> turn(somebody(number), phone(number), number, true));
      }
      Conversation talker = somebody(open);
      for (int i = 0; i < messages / 2; i++) {
        turn(talker, phone(open), open + i, i == 0);
        talker = store.conversations().find(talker.id()).orElseThrow();
      }
      threads.shutdown();
      if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the store could not be filled in time");
      }
      return "/desk/conversations/" + talker.id().value();
    }
  }

  private Conversation somebody(int number) {
    return store.conversations().withPhone(phone(number), Language.EN, at(number));
  }

  private Instant at(int number) {
    return began.plusMillis(number);
  }

  private static PhoneNumber phone(int number) {
    return new PhoneNumber("+1412%07d".formatted(2_000_000 + number));
  }

  private void turn(Conversation before, PhoneNumber from, int number, boolean first) {
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
                    about(number),
                    Owner.WAITING,
                    effects)));
  }

  /** What people need, spread so that some of it is rare. */
  private static Dialogue about(int number) {
    Dialogue dialogue =
        Dialogue.NEW
            .afterGreeting()
            .noting(TOPICS.get(number % TOPICS.size()), null)
            .noting(number % RARE == 0 ? "trafficking" : TOPICS.get(number % 7 % 4), null);
    for (String program : PROGRAMS.subList(0, number % (PROGRAMS.size() + 1))) {
      dialogue = dialogue.notingProgram(program);
    }
    return dialogue;
  }
}
