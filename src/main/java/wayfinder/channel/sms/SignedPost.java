package wayfinder.channel.sms;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a webhook's post: its form if it is short enough, a form, and signed by the carrier. */
final class SignedPost {
  /** Twilio's largest is a few kilobytes: 1,600 characters, and names of places and media. */
  private static final int MOST_BYTES = 64 * 1_024;

  /** Of what is longer so much is read to no end, so that the caller hears why it is refused. */
  private static final int MOST_DISCARDED = 8 * 1_024 * 1_024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final String publicUrl;
  private final TwilioSignature signature;

  SignedPost(String publicUrl, TwilioSignature signature) {
    this.publicUrl = publicUrl;
    this.signature = signature;
  }

  /** The form; throws {@link Refused} with the status to answer otherwise. */
  Form read(Context ctx) throws IOException, Refused {
    if (!isForm(ctx.contentType())) {
      throw new Refused(415, "type");
    }
    if (ctx.req().getContentLengthLong() > MOST_DISCARDED) {
      throw new Refused(413, "size");
    }
    InputStream in = ctx.req().getInputStream();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      discard(in);
      throw new Refused(413, "size");
    }
    Form form = parsed(body);
    if (!signature.signed(address(ctx), form, ctx.header("X-Twilio-Signature"))) {
      throw new Refused(403, "signature");
    }
    return form;
  }

  /** A caller who is still writing when the connection ends would not read the refusal. */
  private static void discard(InputStream in) throws IOException {
    var scrap = new byte[8_192];
    int read = in.read(scrap);
    for (int total = 0; read > 0 && total < MOST_DISCARDED; total += read) {
      read = in.read(scrap);
    }
  }

  /** The address as the carrier knows it: what a proxy or the caller says of it counts nothing. */
  private String address(Context ctx) {
    String query = ctx.req().getQueryString();
    return publicUrl + ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static Form parsed(byte[] body) throws Refused {
    try {
      return Form.read(body);
    } catch (Form.Malformed e) {
      throw new Refused(400, "form");
    }
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }
}
