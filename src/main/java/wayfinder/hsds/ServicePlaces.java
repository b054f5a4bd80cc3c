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
  private final List<Path> files;
  private final String[] ids;
  private final String[] names;
  private final int[] file;
  private final long[] from;
  private final int[] length;
  private final int[] changedDay;

  ServicePlaces(List<Path> files, List<DirectoryReader.Row> rows) {
    this.files = files;
    ids = rows.stream().map(DirectoryReader.Row::id).toArray(String[]::new);
    names = rows.stream().map(DirectoryReader.Row::names).toArray(String[]::new);
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
    return words.isEmpty() || Words.in(names[number]).containsAll(words);
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
          .map(service -> shown((ObjectNode) service))
          .filter(service -> Json.text(service, "id").equals(ids[number]));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }

  /** In its one form, without what must not be known. */
  static ObjectNode shown(ObjectNode service) {
    Confidential.keepBack(service);
    return Canonical.of(service);
  }
}
