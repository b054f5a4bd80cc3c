package wayfinder.store;

import static wayfinder.store.Given.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Owner;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** A process that keeps texts and says so after each, until it is killed. */
final class WriteUntilKilled {
  private WriteUntilKilled() {}

  static Process start(StoreSettings settings) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WriteUntilKilled.class.getName(),
                settings.folder().toString()));
    if (settings.url() != null) {
      command.add(settings.url());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  public static void main(String[] args) {
    try (var store =
        Store.open(StoreSettings.of(Path.of(args[0]), args.length > 1 ? args[1] : null))) {
      for (int i = 0; true; i++) {
        Conversation before = store.conversations().withPhone(Given.NUMBER, Language.EN, NOW);
        String id = "SM-kill-" + i;
        Given.committed(
            store,
            new TurnCommit(
                before,
                Given.text(id, "text"),
                Given.outcome(Owner.ASSISTANT, List.of(Given.answer("reply")))));
        System.out.println("kept " + id);
      }
    }
  }
}
