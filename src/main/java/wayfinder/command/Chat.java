package wayfinder.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import wayfinder.Assistant;
import wayfinder.Settings;
import wayfinder.client.ClientId;
import wayfinder.content.Content;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;
import wayfinder.text.Segments;
import wayfinder.turn.Turn;

/** Talks in the terminal, as a client would by text; nothing is kept. */
final class Chat {
  private Chat() {}

  static int run(Channel channel) throws IOException {
    Settings settings = Settings.read(System.getenv());
    Turn turn =
        Assistant.over(
                Content.read(settings.knowledge(), settings.prompts()),
                settings.staffed(),
                settings.state(),
                settings.agency())
            .turn();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Conversation talk = begin(channel);
    prompt();
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      TurnOutcome outcome = turn.decide(talk, text, Clock.systemUTC().instant());
      outcome.replies().forEach(Chat::print);
      System.out.printf("  [%s %s]%n", outcome.owner().apiName(), effects(outcome));
      talk = after(talk, outcome);
      prompt();
    }
    return 0;
  }

  private static void prompt() {
    System.out.print("> ");
    System.out.flush();
  }

  private static void print(Utterance said) {
    Segments segments = Segments.of(said.text());
    System.out.printf("%s%n  [%s, %d segment(s)]%n", said.text(), said.kind(), segments.count());
  }

  private static List<String> effects(TurnOutcome outcome) {
    return outcome.effects().stream().map(effect -> effect.getClass().getSimpleName()).toList();
  }

  private static Conversation begin(Channel channel) {
    return new Conversation(
        new ConversationId("terminalterminalterminal"),
        new ClientId("terminal"),
        channel,
        Owner.ASSISTANT,
        Consent.GIVEN,
        Language.EN,
        Dialogue.NEW,
        0,
        0);
  }

  private static Conversation after(Conversation talk, TurnOutcome outcome) {
    return new Conversation(
        talk.id(),
        talk.client(),
        talk.channel(),
        outcome.owner(),
        outcome.owner() == Owner.PAUSED ? Consent.STOPPED : Consent.GIVEN,
        outcome.language(),
        outcome.dialogue(),
        talk.version() + 1,
        talk.lastSeq() + 1);
  }
}
