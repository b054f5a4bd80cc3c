package wayfinder.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.channel.web.Caller.path;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.ConversationId;

/** What becomes of the sign that a client types. */
class TypingTest {
  @Test
  void thatAClientTypesIsToldOnlyWhileAPersonHasTheChatAndKeptNowhere() {
    try (TestServer server = TestServer.start()) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      var id = new ConversationId(chat.id());
      var signs = new AtomicInteger();
      try (var _ = server.announcements.listenToTyping(id, signs::incrementAndGet)) {
        assertThat(caller.post(path(chat, "/typing"), chat.token(), "").statusCode())
            .isEqualTo(204);
        assertThat(signs).hasValue(0);
        server.store.claim(id, Instant.parse("2026-11-24T15:00:00Z"));
        String before = caller.get(path(chat, "/messages"), chat.token()).body();
        assertThat(caller.post(path(chat, "/typing"), chat.token(), "").statusCode())
            .isEqualTo(204);
        assertThat(signs).hasValue(1);
        assertThat(caller.post(path(chat, "/typing"), "", "").statusCode()).isEqualTo(401);
        assertThat(caller.post(path(chat, "/typing"), "x".repeat(43), "").statusCode())
            .isEqualTo(404);
        assertThat(signs).hasValue(1);
        assertThat(caller.get(path(chat, "/messages"), chat.token()).body()).isEqualTo(before);
      }
    }
  }
}
