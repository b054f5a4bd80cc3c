package wayfinder.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wayfinder.text.Words;

/** Where each service stands in its file, and the little by which some are chosen. */
final class ServicePlaces {
  private final Confidential confidential;
  private final List<Path> files;
  private final Packed ids;
  private final Packed names;
  private final int[] file;
  private final long[] from;
  private final int[] length;
  private final int[] changedDay;

  ServicePlaces(List<Path> files, List<DirectoryReader.Row> rows, Confidential confidential) {
    this.confidential = confidential;
    this.files = files;
    ids = Packed.of(rows.stream().map(DirectoryReader.Row::id).toList());
    names = Packed.of(rows.stream().map(row -> spaced(Words.in(row.names()))).toList());
    file = rows.stream().mapToInt(DirectoryReader.Row::file).toArray();
    from = rows.stream().mapToLong(DirectoryReader.Row::from).toArray();
    length = rows.stream().mapToInt(DirectoryReader.Row::length).toArray();
    changedDay = rows.stream().mapToInt(DirectoryReader.Row::changedDay).toArray();
  }

  /** Whether it changed after this day, or it is not known when. */
  boolean isAfter(int number, LocalDate day) {
    return changedDay[number] == DirectoryReader.NO_DAY || changedDay[number] > day.toEpochDay();
  }

  /** Whether all these words stand in its name or its organization's. */
  boolean isNamed(int number, List<String> words) {
    String name = words.isEmpty() ? "" : names.get(number);
    return words.stream().allMatch(word -> name.contains(" " + word + " "));
  }

  private static String spaced(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }

  /** The service; empty when its file was changed since it was looked through. */
  Optional<ObjectNode> read(int number) {
    Path path = files.get(file[number]);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    var bytes = new byte[length[number]];
    try (var in = new RandomAccessFile(path.toFile(), "r")) {
      if (in.length() < from[number] + bytes.length) {
        return Optional.empty();
      }
      in.seek(from[number]);
      in.readFully(bytes);
      return Optional.of(Json.MAPPER.readTree(bytes))
          .filter(ObjectNode.class::isInstance)
          .map(service -> shown((ObjectNode) service, confidential))
          .filter(service -> Json.text(service, "id").equals(ids.get(number)));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }

  /** In its one form, without what must not be known. */
  static ObjectNode shown(ObjectNode service, Confidential confidential) {
    confidential.keepBack(service);
    return Canonical.of(service);
  }
}
