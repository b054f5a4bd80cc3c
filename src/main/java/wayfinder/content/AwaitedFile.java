package wayfinder.content;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import wayfinder.rules.Awaited;

/** Reads {@code programs/tables/awaited.yaml}: figures that are not published yet, by table. */
final class AwaitedFile {
  private final Folder folder;
  private final Faults faults;

  AwaitedFile(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  Map<String, Awaited> read() {
    Path file = folder.file("programs/tables/awaited.yaml");
    var awaited = new HashMap<String, Awaited>();
    for (Entry entry : Entry.list(file, folder.read(file), faults)) {
      entry.allowOnly(Set.of("table", "end", "lookAgain", "at"));
      String table = entry.text("table");
      if (!folder.file("programs/tables/" + table).toFile().isFile()) {
        entry.fault("table", "there is no table " + table);
      }
      if (awaited.put(table, awaited(entry)) != null) {
        entry.fault("table", table + " stands here twice");
      }
    }
    return awaited;
  }

  private static Awaited awaited(Entry entry) {
    var awaited = new Awaited(entry.day("end"), entry.day("lookAgain"), entry.text("at"));
    if (ChronoUnit.DAYS.between(awaited.end(), awaited.lookAgain()) > Awaited.LONGEST_DAYS) {
      entry.fault(
          "lookAgain",
          "\"lookAgain\" is at most %d days after \"end\"".formatted(Awaited.LONGEST_DAYS));
    }
    if (!awaited.at().startsWith("https://")) {
      entry.fault("at", "\"at\" begins with https://");
    }
    return awaited;
  }
}
