package wayfinder.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.sqlite.SQLiteConfig;

/**
 * The least that a program can do that loses no text: it takes a form, stores the text and an
 * answer as two rows in one grouped commit with {@code synchronous=FULL}, and answers after it. No
 * signature, no sealing, no state, no search, nothing is sent.
 *
 * <p>Arguments: the port and the folder of its database.
 */
final class BareProgram {
  private static final int LONGEST_QUEUE = 4_096;
  private static final int MOST_AT_ONCE = 256;
  private static final String ANSWER = "<Response/>";

  private final BlockingQueue<Turn> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Connection connection;

  private record Turn(String sid, String text, CompletableFuture<Boolean> done) {}

  private BareProgram(Path folder) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE inbound (sid TEXT PRIMARY KEY, body TEXT NOT NULL)");
      statement.execute("CREATE TABLE outbound (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    }
    connection.setAutoCommit(false);
  }

  public static void main(String[] args) throws SQLException {
    var program = new BareProgram(Path.of(args[1]));
    Thread.ofPlatform().daemon().name("writer").start(program::write);
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.routes.get("/readyz", ctx -> ctx.result("ready"));
              config.routes.post("/sms/inbound", program::take);
            })
        .start("127.0.0.1", Integer.parseInt(args[0]));
  }

  private void take(Context ctx) throws Exception {
    var turn =
        new Turn(
            String.valueOf(ctx.formParam("MessageSid")),
            String.valueOf(ctx.formParam("Body")),
            new CompletableFuture<>());
    queue.put(turn);
    turn.done().get();
    ctx.contentType("text/xml").result(ANSWER);
  }

  private void write() {
    var batch = new ArrayList<Turn>();
    try (var in = connection.prepareStatement("INSERT INTO inbound VALUES (?, ?)");
        var out = connection.prepareStatement("INSERT INTO outbound (body) VALUES (?)")) {
      while (true) {
        batch.add(queue.take());
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        commit(batch, in, out);
        batch.clear();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void commit(List<Turn> batch, PreparedStatement in, PreparedStatement out)
      throws SQLException {
    for (Turn turn : batch) {
      in.setString(1, turn.sid());
      in.setString(2, turn.text());
      in.executeUpdate();
      out.setString(1, ANSWER);
      out.executeUpdate();
    }
    connection.commit();
    batch.forEach(turn -> turn.done().complete(true));
  }
}
