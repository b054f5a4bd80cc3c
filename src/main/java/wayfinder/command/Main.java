package wayfinder.command;

import java.io.IOException;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import wayfinder.WrongSettings;
import wayfinder.content.BrokenContent;
import wayfinder.conversation.Channel;
import wayfinder.hsds.UnusableImport;
import wayfinder.store.UnusableStore;

/** The entrance: {@code wayfinder COMMAND}. */
@Command(
    name = "wayfinder",
    description = "A chat-based client self-advocacy and navigation assistant.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KnowledgeBase.class, StaffAccounts.class, Audit.class})
public final class Main {
  private static final int WRONG_INPUT = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command; a setting or content that can't be used is a sentence and exit code 2. */
  static int run(String... args) {
    LoggerFactory.getILoggerFactory(); // before threads ask for it side by side
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  @Command(name = "serve", description = "Runs the service.")
  int serve() throws InterruptedException {
    return Serve.run();
  }

  @Command(name = "chat", description = "Talks in the terminal; nothing is kept.")
  int chat(
      @Option(names = "--web", description = "as a visitor of the web chat, not by text")
          boolean web)
      throws IOException {
    return Chat.run(web ? Channel.WEB : Channel.SMS);
  }

  @Command(name = "settings", description = "Lists every setting with its default and meaning.")
  int settings() {
    return SettingsList.print();
  }

  private static int explain(Exception e, CommandLine line, ParseResult parsed) throws Exception {
    if (e instanceof WrongSettings
        || e instanceof BrokenContent
        || e instanceof UnusableImport
        || e instanceof UnusableStore) {
      line.getErr().println(e.getMessage());
      return WRONG_INPUT;
    }
    throw e;
  }
}
