package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Owner;
import wayfinder.intake.TurnCommit;

/** What must not be read off the disk, and the keys it takes to read it. */
interface SecretsAreSealed extends OpenedStore {
  @Test
  default void noWordAndNoNumberOfAClientLiesOpenOnTheDisk() {
    Conversation before = Given.texting(store());
    Given.committed(
        store(),
        new TurnCommit(
            before,
            Given.text("SM-findable", "marker-in-a-text"),
            Given.outcome(
                Owner.ASSISTANT,
                List.of(Given.withChoices("marker-in-a-reply")),
                new Effect.RaiseAlarm(Given.DANGER, true))));
    String kept = everythingKept();
    assertThat(kept).contains("SM-findable");
    for (String secret :
        List.of("marker-in-a-text", "marker-in-a-reply", "rule:marker", "4125550143", "15213")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(kept).doesNotContain(secret).doesNotContain(hex);
    }
  }

  @Test
  default void aTextMovedToAnotherRowDoesNotOpen() {
    Conversation after = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "reply");
    runElsewhere(
        """
        UPDATE message SET text = (SELECT other.text FROM message other WHERE other.seq = 2)
         WHERE seq = 1
        """);
    assertThatThrownBy(() -> store().conversations().messagesAfter(after.id(), 0, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store().conversations().messagesAfter(after.id(), 1, 1)).hasSize(1);
  }

  @Test
  default void withoutAClientsKeyNothingOfTheClientOpens() {
    Conversation after = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "reply");
    runElsewhere("DELETE FROM client_key");
    reopen();
    assertThatThrownBy(() -> store().conversations().messagesAfter(after.id(), 0, 10))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void keysAreReadableByTheirOwnerOnly() throws IOException {
    for (String key : List.of("master.key", "index.key")) {
      assertThat(Files.getPosixFilePermissions(key(key)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"master.key", "index.key"})
  default void aStartWithAMissingKeyIsRefused(String key) throws IOException {
    store().close();
    Files.delete(key(key));
    assertThatThrownBy(this::reopen).isInstanceOf(UnusableStore.class).hasMessageContaining(key);
    assertThat(key(key)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"master.key", "index.key"})
  default void aStartWithAnotherKeyIsRefused(String key) throws IOException {
    store().close();
    Files.writeString(key(key), "ab".repeat(32));
    assertThatThrownBy(this::reopen)
        .isInstanceOf(UnusableStore.class)
        .hasMessageContaining("not the ones of this database");
  }

  @Test
  default void aStartWithAKeyThatOthersCanReadIsRefused() throws IOException {
    store().close();
    Files.setPosixFilePermissions(key("master.key"), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(this::reopen).isInstanceOf(UnusableStore.class).hasMessageContaining("0600");
  }

  @Test
  default void tablesOfALaterVersionAreRefused() {
    runElsewhere(
        """
        INSERT INTO flyway_schema_history (
          installed_rank, version, description, type, script, checksum, installed_by,
          execution_time, success)
        SELECT installed_rank + 999, '999', 'later', type, 'V999__later.sql', 1, installed_by,
               execution_time, success
          FROM flyway_schema_history
         WHERE version = '1'
        """);
    store().close();
    assertThatThrownBy(this::reopen)
        .isInstanceOf(UnusableStore.class)
        .hasMessageContaining("later version");
  }

  private Path key(String name) {
    return settings().folder().resolve("keys").resolve(name);
  }
}
