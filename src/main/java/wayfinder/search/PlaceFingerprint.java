package wayfinder.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.Version;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/**
 * All that an index of places follows from, as a hash: what the places say, in their order, and how
 * words become terms. Synonyms are not in it: texts have them, places don't.
 */
final class PlaceFingerprint {
  /** Raised with every change of what is written of a place or of how its words become terms. */
  private static final int FORM = 1;

  private final MessageDigest digest;
  private final ZipCodes places;

  PlaceFingerprint(List<SearchLanguage> languages, ZipCodes places) {
    this.places = places;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    put("%d %s".formatted(FORM, Version.LATEST));
    for (SearchLanguage language : languages) {
      put(language.language().code());
      put(String.join(" ", new TreeSet<>(language.stopWords())));
    }
  }

  /** The next listing, with what its service says of itself. */
  void add(Listing listing, PlaceText text) {
    put(String.join("\n", text.names()));
    put(listing.city());
    for (Language language : Language.values()) {
      put(text.says().getOrDefault(language, ""));
    }
    listing.pointIn(places).ifPresent(this::put);
    put("");
  }

  private void put(GeoPoint point) {
    digest.update(
        ByteBuffer.allocate(2 * Double.BYTES)
            .putDouble(point.latitude())
            .putDouble(point.longitude())
            .flip());
  }

  /** With its length, so that no text runs into the next one. */
  private void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /** Of all that was added; asked for once. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
