package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Owner;

/** The store on PostgreSQL: a database of its own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends JdbcStore
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
  private final AtomicInteger databases = new AtomicInteger();
  private EmbeddedPostgres postgres;
  @TempDir Path folder;

  @BeforeAll
  void start() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void open() throws java.sql.SQLException {
    String name = "store" + databases.incrementAndGet();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    reopen();
  }

  @Override
  public StoreSettings settings() {
    return new StoreSettings(folder, address(), LOCK_WAIT, Duration.ofSeconds(10), LONGEST_QUEUE);
  }

  @Override
  String address() {
    return postgres.getJdbcUrl("postgres", "store" + databases.get());
  }

  @Override
  List<String> holding() {
    return List.of("BEGIN", "LOCK TABLE conversation, probe IN EXCLUSIVE MODE");
  }

  @Override
  public String everythingKept() {
    var kept = new StringBuilder();
    for (String table :
        ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
      ask("SELECT row_of::text FROM " + table + " row_of").forEach(kept::append);
    }
    return kept.toString();
  }

  @Test
  void aLostConnectionIsOpenedAnew() {
    Conversation before = Given.texting(store());
    runElsewhere(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    assertThat(store().readiness()).isPresent();
    assertThat(store().readiness()).isEmpty();
    assertThat(Given.said(store(), before, Owner.ASSISTANT, "again").lastSeq()).isEqualTo(2);
  }
}
