package wayfinder.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.channel.web.Caller.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wayfinder.conversation.ConversationId;

/** What an open browser hears while it listens. */
@Timeout(60)
class EventStreamTest {

  /** A stream that is being read, line by line. */
  private static final class Listener implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Listener(Caller caller, Caller.Chat chat, String lastEventId) throws Exception {
      var request = caller.request(path(chat, "/events"), chat.token());
      if (!lastEventId.isEmpty()) {
        request.header("Last-Event-ID", lastEventId);
      }
      response =
          HttpClient.newHttpClient()
              .send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
      lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    int status() {
      return response.statusCode();
    }

    /** The next line that begins so; null when the stream ends first. */
    @Nullable String next(String beginning) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(beginning)) {
        line = lines.readLine();
      }
      return line;
    }

    List<String> ids(int count) throws IOException {
      var ids = new ArrayList<String>();
      while (ids.size() < count) {
        ids.add(String.valueOf(next("id: ")));
      }
      return ids;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  @Test
  void whatIsSaidArrivesInOrderAndTheOwnerWithIt() throws Exception {
    try (TestServer server = TestServer.start()) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      try (var listener = new Listener(caller, chat, "")) {
        assertThat(listener.response.headers().firstValue("Content-Type"))
            .hasValue("text/event-stream; charset=utf-8");
        assertThat(listener.ids(1)).containsExactly("id: 1");
        assertThat(listener.next("data: {\"owner\"")).isEqualTo("data: {\"owner\":\"assistant\"}");
        caller.say(chat, "a", "hello");
        assertThat(listener.ids(2)).containsExactly("id: 2", "id: 3");
        server.say(new ConversationId(chat.id()), "I am a person");
        assertThat(listener.next("data: ")).contains("You said: hello");
        assertThat(listener.next("data: ")).contains("I am a person", "\"author\":\"caseManager\"");
        assertThat(listener.next("data: ")).isEqualTo("data: {\"owner\":\"caseManager\"}");
      }
    }
  }

  @Test
  void aBrokenStreamIsTakenUpWithoutAGapOrARepeat() throws Exception {
    try (TestServer server = TestServer.start()) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      try (var listener = new Listener(caller, chat, "")) {
        assertThat(listener.ids(1)).containsExactly("id: 1");
      }
      for (int i = 0; i < 5; i++) {
        caller.say(chat, "m" + i, "hello");
      }
      try (var listener = new Listener(caller, chat, "4")) {
        assertThat(listener.ids(7))
            .containsExactly("id: 5", "id: 6", "id: 7", "id: 8", "id: 9", "id: 10", "id: 11");
      }
    }
  }

  @Test
  void whenTheChatEndsItsStreamsEnd() throws Exception {
    try (TestServer server = TestServer.start()) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      try (var listener = new Listener(caller, chat, "")) {
        assertThat(listener.ids(1)).hasSize(1);
        caller.post(path(chat, "/end"), chat.token(), "");
        assertThat(listener.next("never")).isNull();
      }
    }
  }

  @Test
  void aFifthStreamOfOneChatEndsTheOldest() throws Exception {
    try (TestServer server = TestServer.start()) {
      var caller = new Caller(server);
      Caller.Chat chat = caller.begin();
      var listeners = new ArrayList<Listener>();
      try {
        for (int i = 0; i < 5; i++) {
          listeners.add(new Listener(caller, chat, ""));
        }
        assertThat(listeners.getFirst().next("never")).isNull();
        assertThat(listeners.getLast().ids(1)).containsExactly("id: 1");
      } finally {
        for (Listener listener : listeners) {
          listener.close();
        }
      }
    }
  }

  @Test
  void overTheCapOfAllANewStreamIsRefusedAndCallsGoOn() throws Exception {
    try (TestServer server = TestServer.start(TestServer.settings(false, 2))) {
      var caller = new Caller(server);
      var listeners = new ArrayList<Listener>();
      try {
        for (int i = 0; i < 2; i++) {
          listeners.add(new Listener(caller, caller.begin(), ""));
        }
        Caller.Chat chat = caller.begin();
        try (var refused = new Listener(caller, chat, "")) {
          assertThat(refused.status()).isEqualTo(503);
        }
        assertThat(caller.say(chat, "a", "hello").statusCode()).isEqualTo(200);
      } finally {
        for (Listener listener : listeners) {
          listener.close();
        }
      }
    }
  }

  @Test
  void hundredsOfStreamsHoldNoThreadOfTheServer() throws Exception {
    try (TestServer server = TestServer.start(TestServer.settings(false, 400))) {
      var caller = new Caller(server);
      var listeners = new ArrayList<Listener>();
      try {
        for (int i = 0; i < 300; i++) {
          listeners.add(new Listener(caller, caller.begin(), ""));
        }
        Caller.Chat chat = caller.begin();
        assertThat(caller.say(chat, "a", "hello").statusCode()).isEqualTo(200);
        assertThat(listeners.getLast().ids(1)).containsExactly("id: 1");
      } finally {
        for (Listener listener : listeners) {
          listener.close();
        }
      }
    }
  }
}
