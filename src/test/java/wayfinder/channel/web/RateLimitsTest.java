package wayfinder.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who calls too often is slowed down. */
class RateLimitsTest {

  @Test
  void aConversationThatSaysTooMuchIsToldWhenToGoOn() {
    try (TestServer server = TestServer.start(TestServer.settings(true, 10))) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      Caller.Chat other = caller.begin();
      HttpResponse<String> last = caller.say(chat, "m", "hello");
      for (int i = 0; i < 40 && last.statusCode() == 200; i++) {
        last = caller.say(chat, "m" + i, "hello");
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
      assertThat(caller.say(other, "m", "hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoSignalsTypingTooOftenIsSlowedDownAndCanStillWrite() {
    try (TestServer server = TestServer.start(TestServer.settings(true, 10))) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      int status = 204;
      for (int i = 0; i < 40 && status == 204; i++) {
        status = caller.post(Caller.path(chat, "/typing"), chat.token(), "").statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(caller.say(chat, "m", "hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressBeginsOnlySoManyChats() {
    try (TestServer server = TestServer.start(TestServer.settings(true, 10))) {
      var caller = new Caller(server);
      int status = 201;
      for (int i = 0; i < 80 && status == 201; i++) {
        status = caller.post("/api/v1/conversations", "", "{}").statusCode();
      }
      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void oneNetworkOfIpv6IsOneCaller() {
    assertThat(RateLimits.network("2001:db8:1:2::5"))
        .isEqualTo(RateLimits.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(RateLimits.network("2001:db8:1:3::5"));
    assertThat(RateLimits.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
