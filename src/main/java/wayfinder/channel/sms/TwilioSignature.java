package wayfinder.channel.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request was signed with one of our auth tokens: Base64 of the HMAC-SHA1 over the
 * address followed by each field's name and value, sorted by name.
 *
 * <p>Twilio's own {@code RequestValidator} takes a map, so it loses repeated fields, and it decodes
 * the query when it adds or takes away the port. This agrees with it on everything it accepts
 * rightly, and is exact where it is not.
 */
final class TwilioSignature {
  private static final String HMAC = "HmacSHA1";
  private static final Pattern ADDRESS =
      Pattern.compile("(?<scheme>https?)://(?<host>[^/:?#]+)(?::(?<port>[0-9]+))?(?<rest>[/?].*)?");

  private final List<SecretKeySpec> keys;

  /**
   * @param tokens the auth token, and the previous one while it is rotated
   */
  TwilioSignature(List<String> tokens) {
    keys =
        tokens.stream()
            .map(token -> new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC))
            .toList();
  }

  /**
   * Whether this is the signature of a post of this form to this address.
   *
   * @param address as the carrier knows it, with its raw query; a fragment is not signed
   * @param signature the header; null when there is none
   */
  boolean signed(String address, Form form, @Nullable String signature) {
    if (signature == null) {
      return false;
    }
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    for (String spelling : spellings(withoutFragment(address))) {
      for (SecretKeySpec key : keys) {
        byte[] expected = Base64.getEncoder().encode(mac(key, spelling, form));
        found |= MessageDigest.isEqual(expected, given);
      }
    }
    return found;
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  /** The address with and without the port that its scheme implies: the carrier signs either. */
  private static List<String> spellings(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return List.of(address);
    }
    String implied = parts.group("scheme").equals("https") ? "443" : "80";
    String port = parts.group("port");
    if (port != null && !port.equals(implied)) {
      return List.of(address);
    }
    String rest = parts.group("rest") == null ? "" : parts.group("rest");
    String origin = parts.group("scheme") + "://" + parts.group("host");
    return List.of(origin + rest, origin + ":" + implied + rest);
  }

  private static byte[] mac(SecretKeySpec key, String address, Form form) {
    Mac mac;
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
    mac.update(address.getBytes(StandardCharsets.UTF_8));
    form.fields().stream()
        .distinct()
        .sorted(Comparator.comparing(Form.Field::rawName).thenComparing(Form.Field::rawValue))
        .forEach(
            field -> {
              mac.update(field.rawName().getBytes(StandardCharsets.ISO_8859_1));
              mac.update(field.rawValue().getBytes(StandardCharsets.ISO_8859_1));
            });
    return mac.doFinal();
  }
}
