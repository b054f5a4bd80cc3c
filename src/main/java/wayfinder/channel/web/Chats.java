package wayfinder.channel.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Conversations;
import wayfinder.intake.Inbound;
import wayfinder.intake.Intake;
import wayfinder.intake.Receipt;
import wayfinder.intake.Sender;
import wayfinder.outbox.Announcements;
import wayfinder.text.Language;

/** What can be done with a web chat, whichever way a browser asks for it. */
final class Chats {
  private final Conversations conversations;
  private final Intake intake;
  private final Announcements announcements;
  private final Function<Language, Utterance> greeting;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Chats(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      Function<Language, Utterance> greeting,
      Clock clock) {
    this.conversations = conversations;
    this.intake = intake;
    this.announcements = announcements;
    this.greeting = greeting;
    this.clock = clock;
  }

  /** A chat that was begun, and its key. */
  record Begun(Conversation conversation, Token token) {}

  Begun begin(Language language, @Nullable String zip) {
    Token token = Token.random(random);
    Utterance welcome = greeting.apply(language);
    Dialogue dialogue = Dialogue.NEW.offering(welcome.choices()).in(zip).afterGreeting();
    Conversation conversation =
        conversations.beginWeb(language, token.hash(), welcome, dialogue, clock.instant());
    return new Begun(conversation, token);
  }

  /** The chat that this token opens; empty if it is unknown, another's or over. */
  Optional<Conversation> open(String id, String token) {
    if (!ConversationId.hasForm(id) || !Token.hasForm(token)) {
      return Optional.empty();
    }
    return open(new ConversationId(id), new Token(token).hash());
  }

  Optional<Conversation> open(ConversationId id, byte[] tokenHash) {
    return conversations.findByToken(id, tokenHash);
  }

  /**
   * Takes a client's text in.
   *
   * @param clientMessageId the same id again is the same message, in this conversation only
   */
  Receipt say(Conversation conversation, String clientMessageId, String text) {
    String externalId = conversation.id().value() + ":" + clientMessageId;
    var sender = new Sender.Browser(conversation.id());
    return intake.take(new Inbound(sender, externalId, text, clock.instant()));
  }

  /** All messages above this place. */
  List<Message> messagesAfter(ConversationId id, long seq) {
    return conversations.messagesAfter(id, seq);
  }

  /** The client types: told to the person who has the conversation, and to no assistant. */
  void typing(Conversation conversation) {
    if (conversation.owner() == Owner.CASE_MANAGER) {
      announcements.typing(conversation.id());
    }
  }

  void end(Conversation conversation) {
    conversations.endWeb(conversation.id(), clock.instant());
    announcements.changed(conversation.id());
  }
}
