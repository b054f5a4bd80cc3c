package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks once through all files of services and notes where each one stands. */
final class DirectoryReader {
  /** It is not known when a service changed. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int DAY_LETTERS = 10;

  private final Confidential confidential;
  private final List<Path> files;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, ObjectNode> terms = new TreeMap<>();
  private final Map<String, ObjectNode> taxonomies = new TreeMap<>();
  private final Map<String, String> known = new HashMap<>();

  /**
   * One service.
   *
   * @param names its own and its organization's, by which it is looked for
   * @param from the byte of its file at which it begins
   * @param changedDay days since 1970, or {@link #NO_DAY}
   */
  record Row(
      String id,
      String names,
      String organization,
      List<String> places,
      int file,
      long from,
      int length,
      int changedDay) {}

  DirectoryReader(List<Path> files, Confidential confidential) {
    this.confidential = confidential;
    this.files = List.copyOf(files);
    var days = new HashMap<Path, ChangedDays>();
    try {
      for (int file = 0; file < files.size(); file++) {
        Path folder = files.get(file).resolveSibling("");
        if (!days.containsKey(folder)) {
          days.put(folder, new ChangedDays(folder.resolve(SourceFolder.IMPORTED)));
        }
        read(file, days.get(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    } finally {
      days.values().forEach(ChangedDays::close);
    }
  }

  private void read(int file, ChangedDays days) throws IOException {
    try (InputStream in = Files.newInputStream(files.get(file))) {
      ServiceStream.readPlaced(
          files.get(file).toString(),
          in,
          (service, from, to) -> rows.add(row(service, file, from, (int) (to - from), days)));
    }
  }

  private Row row(ObjectNode given, int file, long from, int length, ChangedDays days) {
    ObjectNode service = ServicePlaces.shown(given, confidential);
    String id = Json.text(service, "id");
    noteTerms(service);
    var places = new ArrayList<String>();
    service.path("service_at_locations").forEach(at -> places.add(Json.text(at, "id")));
    String organization = Json.text(service.path("organization"), "id");
    String names =
        String.join(
            "\n",
            Json.text(service, "name"),
            Json.text(service, "alternate_name"),
            Json.text(service.path("organization"), "name"));
    return new Row(
        id,
        names,
        known.computeIfAbsent(organization, name -> name),
        List.copyOf(places),
        file,
        from,
        length,
        changed(Json.text(service, "last_modified"), days.of(id)));
  }

  private static int changed(String modified, String imported) {
    int day = day(modified);
    return day == NO_DAY ? day(imported) : day;
  }

  private static int day(String text) {
    if (text.length() < DAY_LETTERS) {
      return NO_DAY;
    }
    try {
      return (int) LocalDate.parse(text.substring(0, DAY_LETTERS)).toEpochDay();
    } catch (DateTimeParseException _) {
      return NO_DAY;
    }
  }

  private void noteTerms(ObjectNode service) {
    for (var attribute : service.findValues("taxonomy_term")) {
      if (attribute instanceof ObjectNode term) {
        terms.putIfAbsent(Json.text(term, "id"), term);
        if (term.path("taxonomy_detail") instanceof ObjectNode taxonomy) {
          taxonomies.putIfAbsent(Json.text(taxonomy, "id"), taxonomy);
        }
      }
    }
  }

  List<Path> files() {
    return files;
  }

  List<Row> rows() {
    return rows;
  }

  List<ObjectNode> terms() {
    return List.copyOf(terms.values());
  }

  List<ObjectNode> taxonomies() {
    return List.copyOf(taxonomies.values());
  }

  /** When each service last changed, as the imports noted it beside the files, by ascending id. */
  private static final class ChangedDays {
    private static final int CELLS = 4;

    private final List<BufferedReader> open = new ArrayList<>(1);
    private final List<String[]> head = new ArrayList<>(1);

    ChangedDays(Path file) throws IOException {
      if (Files.exists(file)) {
        open.add(Files.newBufferedReader(file));
        advance();
      }
    }

    private void advance() throws IOException {
      head.clear();
      String line = open.getFirst().readLine();
      if (line != null) {
        head.add(line.split("\t", -1));
      }
    }

    /** Empty when that was not noted. */
    String of(String id) {
      try {
        while (!head.isEmpty() && (isNoRow() || head.getFirst()[0].compareTo(id) < 0)) {
          advance();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the notes of an import can't be read", e);
      }
      return !head.isEmpty() && head.getFirst()[0].equals(id) ? head.getFirst()[CELLS - 1] : "";
    }

    private boolean isNoRow() {
      return head.getFirst().length < CELLS || head.getFirst()[CELLS - 1].equals("changed");
    }

    void close() {
      try {
        for (BufferedReader reader : open) {
          reader.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the notes of an import can't be closed", e);
      }
    }
  }
}
