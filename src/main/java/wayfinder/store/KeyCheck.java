package wayfinder.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** Holds keys and database together: neither is used without the other. */
final class KeyCheck {
  private static final String SEALED_FOR = "key_check|1|sealed";
  private static final byte[] KNOWN = "wayfinder".getBytes(StandardCharsets.US_ASCII);
  private static final String HASHED = "key_check|1|hashed";

  private static final String SELECT =
      """
      SELECT sealed, hashed
        FROM key_check
       WHERE id = 1
      """;
  private static final String INSERT =
      """
      INSERT INTO key_check (id, sealed, hashed)
      VALUES (1, :sealed, :hashed)
      ON CONFLICT DO NOTHING
      """;

  private KeyCheck() {}

  /** The keys of this database, made and written down now if it is empty. */
  static Keys keys(Path folder, Reader reader, Writer writer) {
    Optional<Check> known = known(reader);
    Keys keys = Keys.in(folder, known.isEmpty());
    if (known.isEmpty()) {
      byte[] sealed = keys.wrap(KNOWN, SEALED_FOR);
      byte[] hashed = keys.hash(HASHED);
      writer.write(
          "writing the check of the keys",
          work -> work.sql(INSERT).set("sealed", sealed).set("hashed", hashed).update());
    }
    Check check = known(reader).orElseThrow(() -> new UnusableStore("The keys have no check."));
    byte[] opened = keys.unwrap(check.sealed(), SEALED_FOR);
    if (opened == null
        || !MessageDigest.isEqual(opened, KNOWN)
        || !MessageDigest.isEqual(check.hashed(), keys.hash(HASHED))) {
      throw new UnusableStore("The keys in " + folder + " are not the ones of this database.");
    }
    return keys;
  }

  private static Optional<Check> known(Reader reader) {
    return reader.read(
        "reading the check of the keys",
        handle ->
            handle
                .createQuery(SELECT)
                .map((row, context) -> new Check(row.getBytes("sealed"), row.getBytes("hashed")))
                .findOne());
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Check(byte[] sealed, byte[] hashed) {}
}
