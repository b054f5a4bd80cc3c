package wayfinder.channel.sms;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * The SDK's requests, each sent once.
 *
 * <p>The SDK's own client sends any request again on any 5xx, up to three times, so that one text
 * can become three. This one never repeats, follows no redirect, gives up in time, and tells what
 * surely was not sent from what may have been.
 */
final class OneShot extends HttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  private final URI base;
  private final Duration patience;
  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * @param base where the REST interface answers
   * @param patience how long a whole answer may take
   */
  OneShot(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delay) {
    return makeRequest(request);
  }

  /** Throws {@link NotSent} or {@link InDoubt} where no answer tells which it was. */
  @Override
  public Response makeRequest(Request request) {
    HttpResponse<byte[]> answer = exchange(asHttp(request));
    int status = answer.statusCode();
    if (status == TOO_MANY) {
      throw new NotSent("too many requests", retryAfter(answer));
    }
    if (status >= SERVER_FAULT) {
      throw new InDoubt("status " + status);
    }
    return new Response(new String(answer.body(), StandardCharsets.UTF_8), status);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
      throw new NotSent(e.getClass().getSimpleName(), Optional.empty());
    } catch (IOException e) {
      throw new InDoubt(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InDoubt("interrupted");
    }
  }

  private HttpRequest asHttp(Request request) {
    URI wanted = URI.create(request.constructURL().toString());
    String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(base.resolve(wanted.getRawPath() + query))
            .timeout(patience)
            .header("Accept", "application/json")
            .header("Authorization", Objects.requireNonNull(request.getAuthString()));
    for (Map.Entry<String, List<String>> header : request.getHeaderParams().entrySet()) {
      header.getValue().forEach(value -> http.header(header.getKey(), value));
    }
    if (request.getMethod() == HttpMethod.POST) {
      return http.header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
          .build();
    }
    return http.GET().build();
  }

  private static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /** The request surely did nothing. */
  static final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    NotSent(String cause, Optional<Duration> retryAfter) {
      super(cause);
      this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /** The request may have done what it asked for, or not. */
  static final class InDoubt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InDoubt(String cause) {
      super(cause);
    }
  }
}
