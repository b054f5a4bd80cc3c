package wayfinder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Someone at the desk with a browser that runs no scripts. */
final class DeskVisitor {
  private static final Pattern CASE = Pattern.compile("/desk/conversations/([A-Za-z0-9_-]+)");

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private final RunningApp app;
  private final Set<String> known = new HashSet<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  DeskVisitor(RunningApp app) {
    this.app = app;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /** Opens the stream of an open page. */
  OpenPage open(String path) throws IOException, InterruptedException {
    return new OpenPage(
        http.send(
            HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  /** Sends a form as a page of the desk does. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(path, fields, "same-origin");
  }

  /** Sends a form from a page of this kind of site, as browsers name it. */
  HttpResponse<String> post(String path, Map<String, String> fields, String site)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", site)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Signs in on the page that asks for it after something was sent. */
  HttpResponse<String> signInAgain(HttpResponse<String> asked, String name, String password)
      throws IOException, InterruptedException {
    return post("/desk/session", passedOn(asked, Map.of("name", name, "password", password)));
  }

  /** What a page that asks to sign in passes on, with this besides. */
  static Map<String, String> passedOn(HttpResponse<String> asked, Map<String, String> besides) {
    var fields = new HashMap<>(besides);
    Jsoup.parse(asked.body())
        .select("form[action=/desk/session] input[type=hidden]")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    return fields;
  }

  /** Ends a case as the page read last would; {@code how} is handback or closure. */
  HttpResponse<String> end(String path, String how, String disposition, String settled)
      throws IOException, InterruptedException {
    String page = get(path).body();
    Matcher seen = SEEN.matcher(page.substring(page.indexOf("id=\"ending\"")));
    return post(
        path + "/" + how,
        Map.of(
            "disposition", disposition,
            "settled", settled,
            "seen", seen.find() ? seen.group(1) : "0"));
  }

  /** The path of a conversation that was not in the queue before and shows these words now. */
  String newCase(String words) throws Exception {
    return RunningApp.await(() -> unknownCase(words), found -> !found.isEmpty());
  }

  /** What an open page hears. */
  static final class OpenPage implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private OpenPage(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    /** The next event that is another than that something changed; empty when there is no more. */
    String next() throws IOException {
      String line = lines.readLine();
      while (line != null && (!line.startsWith("event: ") || line.equals("event: changed"))) {
        line = lines.readLine();
      }
      return line == null ? "" : line.substring("event: ".length());
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  private String unknownCase(String words) throws IOException, InterruptedException {
    for (String row : get("/desk").body().split("<li ", -1)) {
      Matcher path = CASE.matcher(row);
      if (row.contains(words) && path.find() && known.add(path.group())) {
        return path.group();
      }
    }
    return "";
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return app.uri(path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
