package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.AuditTrail.Verdict;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Owner;
import wayfinder.intake.StoreUnavailable;

/** The store in a SQLite file. */
class SqliteStoreTest extends JdbcStore
    implements TurnsAreKept,
        ScreeningsAreKept,
        TextsAreSent,
        CasesAreWorked,
        TextsAreBegun,
        LastDaysAreKept,
        FailuresAreSeen,
        AuditIsKept,
        AccountsAreKept,
        FiguresAreCounted,
        NeedsAreCounted,
        GroundsAreKept,
        EthicsIsKept,
        AlertsAreKept,
        ErasedForGood,
        SecretsAreSealed,
        WritesAreDurable {
  private static final String LONG = "a reply of some length".repeat(40);

  @TempDir Path folder;

  @BeforeEach
  void open() {
    reopen();
  }

  @Override
  public StoreSettings settings() {
    return new StoreSettings(folder, null, LOCK_WAIT, Duration.ofSeconds(10), LONGEST_QUEUE);
  }

  @Override
  String address() {
    return "jdbc:sqlite:" + folder.resolve("wayfinder.db");
  }

  @Override
  List<String> holding() {
    return List.of("BEGIN IMMEDIATE");
  }

  @Override
  public String everythingKept() {
    try (Stream<Path> files = Files.list(folder)) {
      var kept = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return kept.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After each failure SQLite gives a new connection, which has to be limited anew. */
  @Test
  void aFullDiskKeepsNothingHalfAndIsOvercome() {
    Conversation before = Given.texting(store());
    long pages = Long.parseLong(ask("PRAGMA page_count").getFirst());
    Conversation last = fill(before, pages);
    limitPagesTo(pages);
    assertThatThrownBy(() -> Given.said(store(), last, Owner.ASSISTANT, LONG))
        .isInstanceOf(StoreUnavailable.class);
    limitPagesTo(pages);
    assertThat(store().readiness()).isPresent();
    long kept = last.lastSeq();
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10_000)).hasSize((int) kept);
    assertThat(ask("SELECT count(*) FROM outbox")).containsExactly(String.valueOf(kept / 2));
    limitPagesTo(1_000_000);
    assertThat(store().readiness()).isEmpty();
    assertThat(Given.said(store(), last, Owner.ASSISTANT, LONG).lastSeq()).isEqualTo(kept + 2);
  }

  private Conversation fill(Conversation before, long pages) {
    limitPagesTo(pages);
    Conversation last = before;
    for (int i = 0; i < 1_000; i++) {
      try {
        last = Given.said(store(), last, Owner.ASSISTANT, LONG);
      } catch (StoreUnavailable e) {
        return last;
      }
    }
    throw new AssertionError("the disk never got full");
  }

  private void limitPagesTo(long pages) {
    store()
        .writer()
        .write(
            "limiting the file",
            work -> {
              work.run("PRAGMA max_page_count = " + pages);
              return pages;
            });
  }

  /** As version 12 left it: the audit named conversations only, and had no details. */
  @Test
  void anOlderDatabaseIsBroughtUpWithItsAccountsAndItsAuditWhole(@TempDir Path older) {
    String conversation = "a".repeat(26);
    try (var database = new SqliteDatabase(older, LOCK_WAIT)) {
      Flyway.configure()
          .dataSource(database.schemaOwner())
          .locations(database.migrations())
          .target("12")
          .load()
          .migrate();
      byte[] chain =
          Keys.in(older.resolve("keys"), true)
              .hash("audit||1|5|ana|CASE_MANAGER|VIEW|" + conversation);
      String hex = HexFormat.of().formatHex(chain);
      for (String row :
          List.of(
              "INSERT INTO staff VALUES ('ana', 'Ana', 'ana', 'CASE_MANAGER', 'hash', 5, NULL)",
              "INSERT INTO staff_session VALUES (x'01', 'ana', 5, 6, 7)",
              "INSERT INTO audit VALUES (1, 5, 'ana', 'CASE_MANAGER', 'VIEW', '%s', x'%s')"
                  .formatted(conversation, hex))) {
        run(database, row);
      }
    }
    try (Store brought = Store.open(StoreSettings.of(older, null))) {
      assertThat(brought.audit().check()).isEqualTo(new Verdict.Whole(1, chainOf(brought)));
      assertThat(brought.accounts().byName("Ana")).isPresent();
      assertThat(brought.people().all()).hasSize(1);
    }
  }

  /** By its bytes, in the file and in its log: without the key no copy of a row can be read. */
  @Test
  void ofADestroyedKeyNoTraceIsLeftInTheFiles() {
    Given.staff(store());
    Conversation client = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello");
    byte[] key = HexFormat.of().parseHex(ask("SELECT hex(wrapped) FROM client_key").getFirst());
    String trace = new String(key, StandardCharsets.ISO_8859_1);
    assertThat(everythingKept()).contains(trace);
    store().erasures().erase(client.id(), Given.ANA, Given.NOW);
    store().erasures().forget();
    assertThat(everythingKept()).doesNotContain(trace);
  }

  private static String chainOf(Store store) {
    return store.audit().check() instanceof Verdict.Whole whole ? whole.last() : "broken";
  }

  private static void run(SqliteDatabase database, String sql) {
    try (var connection = database.schemaOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aKilledProcessLeavesNoLibraryBehind() throws IOException {
    Path left = folder.resolve("tmp").resolve("sqlite").resolve("left-behind");
    Files.writeString(left, "x");
    reopen();
    assertThat(left).doesNotExist();
  }

  @Test
  void theDeskReadsItsQueueByIndexAlone() {
    assertThat(
            ask(
                "EXPLAIN QUERY PLAN SELECT id FROM conversation WHERE desk_rank IS NOT NULL"
                    + " ORDER BY desk_rank, coalesce(deadline, 9999999), since LIMIT 5"))
        .allSatisfy(step -> assertThat(step).contains("USING INDEX conversation_desk"));
  }

  @Test
  void whatIsDueIsFoundByIndexAlone() {
    assertThat(
            ask(
                "EXPLAIN QUERY PLAN SELECT conversation_id FROM outbox WHERE state = 'QUEUED' AND"
                    + " taken_at IS NULL AND due_at <= 5 GROUP BY conversation_id"))
        .anySatisfy(step -> assertThat(step).contains("INDEX outbox_queued"));
  }
}
