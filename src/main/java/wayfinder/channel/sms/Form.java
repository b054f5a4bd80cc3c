package wayfinder.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a form post as they were sent, in order, repeats and all. Names and values are kept
 * as bytes, because the signature is over what was sent and not over what it decodes to.
 */
record Form(List<Field> fields) {
  private static final int MOST_FIELDS = 500;
  private static final byte DELETE = 0x7F;

  /**
   * One field.
   *
   * @param rawName its bytes, one a character
   * @param rawValue its bytes, one a character
   */
  record Field(String rawName, String rawValue) {}

  /** A form that can't be read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  Form {
    fields = List.copyOf(fields);
  }

  /**
   * Reads a form; every {@code +} and {@code %xx} is decoded once. Bytes that no form has as they
   * stand, such as NUL, and names and values that are no UTF-8 make it unreadable: the carrier
   * sends none, and who moves bytes between fields may tear a character.
   */
  static Form read(byte[] body) throws Malformed {
    for (byte b : body) {
      if ((b >= 0 && b < ' ') || b == DELETE) {
        throw new Malformed("a control character stands in it as it is");
      }
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    var fields = new ArrayList<Field>();
    for (String pair : text.split("&", MOST_FIELDS + 2)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (fields.size() == MOST_FIELDS) {
        throw new Malformed("too many fields");
      }
      int equals = pair.indexOf('=');
      fields.add(
          equals < 0
              ? new Field(decoded(pair), "")
              : new Field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
    }
    return new Form(fields);
  }

  /** The value of a field that may stand once. */
  Optional<String> value(String name) throws Malformed {
    List<Field> named = fields.stream().filter(field -> field.rawName().equals(name)).toList();
    if (named.size() > 1) {
      throw new Malformed("a field stands twice");
    }
    return named.stream()
        .map(
            field ->
                new String(
                    field.rawValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .findFirst();
  }

  private static String decoded(String encoded) throws Malformed {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(escaped(encoded, i + 1));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return checked(bytes.toByteArray());
  }

  /** The bytes, one a character. */
  private static String checked(byte[] bytes) throws Malformed {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new Malformed("bytes that are no UTF-8");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int escaped(String encoded, int at) throws Malformed {
    int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    int low = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw new Malformed("a percent sign is followed by no two hex digits");
    }
    return high * 16 + low;
  }
}
